import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkFile, copyFile } from '../db/copy-file.ts';
import type { ErasedJournal } from '../db/erased-journal.ts';
import { openFile } from '../db/file.ts';
import { holdFile } from '../db/file-lock.ts';
import { flushFolder } from '../db/flush.ts';
import { UnusableDatabaseError, unusableFile } from '../db/unusable-database.ts';
import { type Replayed, replayErasures } from './replay-erasures.ts';

interface Restoring {
  readonly backup: string;
  /** The database file that is replaced. */
  readonly path: string;
  readonly erased: ErasedJournal;
  readonly random: () => number;
  readonly now: () => number;
}

export interface Restored extends Replayed {
  /** Where the earlier database lies now; undefined: there was none. */
  readonly kept: string | undefined;
}

/**
 * Puts a backup in place of the database. It is checked, brought to today's tables and rid of what was erased since in a
 * file aside; only then do two names change. Killed at any moment it leaves the old database or the new one, and is run again.
 */
export async function restore({ backup, path, erased, random, now }: Restoring): Promise<Restored> {
  if (!existsSync(backup)) throw new UnusableDatabaseError(`There is no backup at ${backup}.`);
  mkdirSync(dirname(path), { recursive: true });
  const lock = holdFile(path);
  const aside = `${path}.restoring`;
  try {
    discard(aside);
    copyAside(backup, aside);
    const database = openFile(aside, random, now);
    let replayed: Replayed;
    try {
      replayed = await replayErasures({ database, now }, erased);
    } finally {
      await database.close();
    }
    const ready = `${path}.restored`;
    rmSync(ready, { force: true });
    copyFile(aside, ready);
    const kept = existsSync(path) ? moveAway(path, new Date(now())) : undefined;
    renameSync(ready, path);
    flushFolder(dirname(path));
    return { ...replayed, kept };
  } finally {
    discard(aside);
    lock.release();
  }
}

/** The backup itself is never opened, so never changed. A copy of files made by hand may have a log beside it. */
function copyAside(backup: string, aside: string): void {
  try {
    for (const end of ['', '-wal']) {
      if (!existsSync(backup + end)) continue;
      copyFileSync(backup + end, aside + end);
      chmodSync(aside + end, 0o600);
    }
    checkFile(aside);
  } catch (problem) {
    throw unusableFile(backup, problem);
  }
}

/** The log goes first: a database that found the log of another one would take it in. */
function moveAway(path: string, at: Date): string {
  const kept = `${path}.replaced-${at.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${kept}-wal`);
  rmSync(`${path}-shm`, { force: true });
  renameSync(path, kept);
  return kept;
}

function discard(path: string): void {
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(path + end, { force: true });
}
