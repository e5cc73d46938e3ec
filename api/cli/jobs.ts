import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../compose.ts';
import { readEnvironment } from '../env.ts';
import { allJobs } from '../jobs/all-jobs.ts';
import { runJob } from '../jobs/job.ts';
import { runCommand, UsageError } from './run-command.ts';

/** `npm run jobs`: all jobs once, where no server runs; a server does them by itself and holds the file. */
await runCommand(async () => {
  const directoryFile = join(import.meta.dirname, '..', '..', 'dist', 'directory.json');
  if (!existsSync(directoryFile)) throw new UsageError('There is no build yet. Run npm run build first.');
  const { jobDeps, close } = await compose(directoryFile, readEnvironment());
  try {
    for (const job of allJobs) {
      const run = await runJob(jobDeps, job);
      console.log(`${job.name}: ${typeof run === 'string' ? run : counted(run)}`);
    }
    return 0;
  } finally {
    await close();
  }
});

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
