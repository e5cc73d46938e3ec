import { join, resolve } from 'node:path';
import { restoreFile } from '../backup/restore-file.ts';
import { openErasedJournal } from '../db/erased-journal.ts';
import { filePathOf } from '../db/open.ts';
import { readEnvironment } from '../env.ts';
import { runCommand, UsageError } from './run-command.ts';

/** `npm run restore -- <file>`: the server must stand still. What was erased since the backup is erased in it again. */
await runCommand(async ([backup]) => {
  if (!backup) throw new UsageError('Name the backup: npm run restore -- /backups/most-2026-11-25.db');
  const { databaseUrl, dataFolder } = readEnvironment();
  const path = filePathOf(databaseUrl);
  if (!path) throw new UsageError('The database lies on a libSQL server: restore it there.');
  const journal = openErasedJournal(join(dataFolder, 'erased.log'));
  const { erased, putAside } = await restoreFile(resolve(backup), path, journal, Math.random, Date.now);
  console.log(`Restored. Erased again: ${erased} cases.`);
  if (putAside) console.log(`The database from before lies in ${putAside}. Delete it when you do not need it any more: it holds personal data.`);
  return 0;
});
