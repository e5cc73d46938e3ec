import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { copyFile } from '../db/copy-file.ts';
import { fileOf } from '../db/file-of.ts';
import { readEnvironment } from '../env.ts';
import { runCommand, UsageError } from './run-command.ts';

/** `npm run backup -- <file>`: a consistent copy of the database, also while the server runs. Never the keys. */
await runCommand(async ([name, ...more]) => {
  if (!name || name.startsWith('-') || more.length > 0)
    throw new UsageError('Give the file that the backup becomes: npm run backup -- /backups/most-2026-11-25.db');
  const from = fileOf(readEnvironment().databaseUrl);
  if (!from) throw new UsageError('DATABASE_URL names a libSQL server: it is backed up by its own means. See OPERATING.md.');
  const to = resolve(name);
  mkdirSync(dirname(to), { recursive: true });
  copyFile(from, to);
  console.log(`Backup written to ${to}. The keys are not in it; erased.log belongs beside it.`);
  return 0;
});
