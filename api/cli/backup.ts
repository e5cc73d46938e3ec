import { resolve } from 'node:path';
import { backUp } from '../db/backup-file.ts';
import { filePathOf } from '../db/open.ts';
import { readEnvironment } from '../env.ts';
import { runCommand, UsageError } from './run-command.ts';

/** `npm run backup -- <file>`: a copy as of one moment, also while the server runs. */
await runCommand(async ([target]) => {
  if (!target) throw new UsageError('Name the file to write: npm run backup -- /backups/most-2026-11-25.db');
  const path = filePathOf(readEnvironment().databaseUrl);
  if (!path) throw new UsageError('The database lies on a libSQL server: back it up there.');
  backUp(path, resolve(target));
  console.log(`Written: ${resolve(target)}. The keys are not in it; keep them elsewhere.`);
  return 0;
});
