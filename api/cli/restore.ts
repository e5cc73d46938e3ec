import { join, resolve } from 'node:path';
import { restore } from '../backup/restore.ts';
import { openErasedJournal } from '../db/erased-journal.ts';
import { fileOf } from '../db/file-of.ts';
import { readEnvironment } from '../env.ts';
import { runCommand, UsageError } from './run-command.ts';

/** `npm run restore -- <file>`: a backup takes the place of the database; what was erased since is erased again. The server must stand still. */
await runCommand(async ([name, ...more]) => {
  if (!name || name.startsWith('-') || more.length > 0) throw new UsageError('Give the backup: npm run restore -- /backups/most-2026-11-25.db');
  const { databaseUrl, dataFolder } = readEnvironment();
  const path = fileOf(databaseUrl);
  if (!path) throw new UsageError('DATABASE_URL names a libSQL server: restore there by its own means. See OPERATING.md.');
  const erased = openErasedJournal(join(dataFolder, 'erased.log'));
  const { destroyed, hidden, kept } = await restore({ backup: resolve(name), path, erased, random: Math.random, now: Date.now });
  console.log(`Restored into ${path}. Erased again: ${destroyed}; hidden again until their day: ${hidden}.`);
  if (kept) console.log(`The earlier database lies in ${kept}. Delete it when you are sure: what is erased from now on stays in it.`);
  return 0;
});
