import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { inArray } from 'drizzle-orm';
import { checkBackup } from '../db/backup-file.ts';
import type { ErasedJournal } from '../db/erased-journal.ts';
import { openFile } from '../db/file.ts';
import { holdFile } from '../db/file-lock.ts';
import { referrals } from '../db/schema.ts';
import { destroyRows } from '../referrals/destroy.ts';

export interface Restored {
  /** Cases that were erased since the backup, and are erased in it again. */
  readonly erased: number;
  /** The database that was there before; undefined: there was none. */
  readonly putAside: string | undefined;
}

/**
 * Puts a backup in the place of the database. What was erased since is erased in it before anybody can open it; then it is
 * moved into place in one step. Refused while a server holds the database.
 */
export async function restoreFile(backup: string, path: string, journal: ErasedJournal, random: () => number, now: () => number): Promise<Restored> {
  const lock = holdFile(path);
  const fresh = `${path}.restored`;
  try {
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${fresh}${end}`, { force: true });
    copyFileSync(backup, fresh);
    checkBackup(fresh);
    const erased = await eraseAgain(fresh, journal, random, now);
    const putAside = existsSync(path) ? `${path}.before-restore` : undefined;
    if (putAside) renameSync(path, putAside);
    // Its log belongs to the old file.
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    renameSync(fresh, path);
    rmSync(`${fresh}.lock`, { force: true });
    return { erased, putAside };
  } finally {
    lock.release();
  }
}

const idsAtOnce = 500;

async function eraseAgain(path: string, journal: ErasedJournal, random: () => number, now: () => number): Promise<number> {
  const database = openFile(path, random, now);
  try {
    const ids = journal.read();
    let erased = 0;
    for (let from = 0; from < ids.length; from += idsAtOnce) {
      const rows = await database.orm
        .select({ id: referrals.id, key: referrals.wrappedKey })
        .from(referrals)
        .where(inArray(referrals.id, [...ids.slice(from, from + idsAtOnce)]));
      for (const { id } of rows.filter(({ key }) => key !== null)) {
        await database.write(destroyRows(database, id, now()));
        erased += 1;
      }
    }
    await database.forgetErased();
    return erased;
  } finally {
    await database.close();
  }
}
