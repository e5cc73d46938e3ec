import { existsSync, renameSync, rmSync } from 'node:fs';
import { openConnection } from './connection.ts';
import { MissingFileError } from './file.ts';
import { openMigrations, readMigrations } from './migrate.ts';

/** What a file lacks to be a backup of ours. */
export class BackupError extends Error {}

/**
 * Copies a database into a new file as it is at one moment, also while a server writes. The keys are not in it: without
 * them nobody can read what is personal in the copy.
 */
export function backUp(path: string, target: string): void {
  if (!existsSync(path)) throw new MissingFileError(`There is no database at ${path}.`);
  if (existsSync(target)) throw new BackupError(`${target} is there already. Give a new name.`);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  const connection = openConnection(path);
  try {
    connection.run('VACUUM INTO ?', [partial]);
  } finally {
    connection.close();
  }
  renameSync(partial, target);
}

/** Looks whether a file is a whole database that this program can open. @returns its migrations. */
export function checkBackup(path: string): readonly string[] {
  if (!existsSync(path)) throw new BackupError(`There is no backup at ${path}.`);
  let applied: readonly string[];
  try {
    const connection = openConnection(path);
    try {
      if (connection.rows('PRAGMA integrity_check', [])[0]?.[0] !== 'ok') throw new Error('integrity');
      applied = connection.rows('SELECT name FROM migrations', []).map(([name]) => String(name));
    } finally {
      connection.close();
    }
  } catch (cause) {
    throw new BackupError(`${path} is no whole backup of Most.`, { cause });
  }
  openMigrations(applied, readMigrations());
  return applied;
}
