import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ask, busyTimeouts, openConnection } from './connection.ts';
import { MissingFileError } from './file.ts';
import { flushFile, flushFolder } from './flush.ts';
import { UnusableDatabaseError, unusableFile } from './unusable-database.ts';

/**
 * A consistent copy of a database file, also while a server writes it: what one reader sees. Whole, checked and on the disk
 * under its name, or not there. Nothing deleted is in it.
 */
export function copyFile(from: string, to: string): void {
  if (!existsSync(from)) throw new MissingFileError(`There is no database at ${from}.`);
  if (existsSync(to)) throw new UnusableDatabaseError(`The file ${to} is there already. A backup overwrites nothing: give another name.`);
  const part = `${to}.part`;
  try {
    rmSync(part, { force: true });
    // Made empty first, so that nobody else may ever read it.
    closeSync(openSync(part, 'wx', 0o600));
    const connection = openConnection(from, busyTimeouts.command);
    try {
      connection.run('VACUUM INTO ?', [part]);
    } finally {
      connection.close();
    }
    checkFile(part);
    flushFile(part);
    renameSync(part, to);
    flushFolder(dirname(to));
  } catch (problem) {
    rmSync(part, { force: true });
    throw unusableFile(to, problem);
  }
}

/** A database of Most without a damaged page, else `UnusableDatabaseError`. */
export function checkFile(path: string): void {
  try {
    const found = ask(path, 'PRAGMA quick_check(1)')[0]?.[0];
    if (found !== 'ok') throw new UnusableDatabaseError(`The file ${path} is damaged: ${found}.`);
    const tables = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('migrations', 'referrals')");
    if (tables.length < 2) throw new UnusableDatabaseError(`The file ${path} is no database of Most.`);
  } catch (problem) {
    throw unusableFile(path, problem);
  }
}
