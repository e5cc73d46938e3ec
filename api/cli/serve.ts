import type { Server } from 'node:http';
import { join } from 'node:path';
import { buildIfStale } from '../build/build-if-stale.ts';
import { compose } from '../compose.ts';
import { UnusableDatabaseError } from '../db/unusable-database.ts';
import { demoEnvironment } from '../demo/demo-environment.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { type Environment, EnvironmentError, readEnvironment } from '../env.ts';
import { createListener } from '../http/listener.ts';
import { openServer } from '../http/server.ts';
import { allJobs } from '../jobs/all-jobs.ts';
import { type Report, startJobs } from '../jobs/runner.ts';
import { sayDemo } from './say-demo.ts';

const root = join(import.meta.dirname, '..', '..');

/** Builds what is stale, then serves until told to stop. `-- --demo`: with invented cases, in a data folder of its own. */
async function main(isDemo: boolean): Promise<void> {
  const environment = readOrExit(isDemo);
  if (!(await buildIfStale(root))) process.exit(1);
  const dist = join(root, 'dist');
  const { app, deps, jobDeps, close } = await composeOrExit(join(dist, 'directory.json'), environment);
  const demo = isDemo ? await seedDemo(deps, environment.dataFolder) : undefined;
  const { origin, trustedProxy } = environment;
  const server = openServer(await createListener(dist, { app, origin, trustedProxy }), trustedProxy);
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') exit(`Port ${environment.port} is taken. Stop the other program, or choose another port: PORT=4322 npm start`);
    if (error.code === 'EACCES') exit(`Port ${environment.port} may not be used by this account. Choose one above 1023: PORT=4321 npm start`);
    if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')
      exit(`HOST is "${environment.host}". Give an address of this machine, for example 0.0.0.0.`);
    throw error;
  });
  server.listen(environment.port, environment.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : environment.port;
    // The first reader should not wait for the search to be read in.
    void app.request('/api/search?q=nocleg');
    console.log(`Most: http://${environment.host.includes(':') ? `[${environment.host}]` : environment.host}:${port}`);
    if (demo) sayDemo(demo, environment.dataFolder, environment.origin);
  });
  const jobs = startJobs(jobDeps, allJobs, deps.jobs, reportJob);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () =>
      stop(server, async () => {
        await jobs.stop();
        await close();
      }),
    );
}

/** Where in the program, never what it was about. */
const reportJob: Report = (job, code, frames) => console.error([`Job ${job}: ${code}`, ...frames].join('\n'));

/** Lets running answers end, four seconds at most. */
function stop(server: Server, close: () => Promise<void>): void {
  server.close(async () => {
    await close();
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, 4000).unref();
}

async function composeOrExit(directoryFile: string, environment: Environment) {
  try {
    return await compose(directoryFile, environment);
  } catch (problem) {
    if (problem instanceof UnusableDatabaseError || problem instanceof EnvironmentError) exit(problem.message);
    throw problem;
  }
}

function readOrExit(isDemo: boolean): Environment {
  try {
    return isDemo ? demoEnvironment(process.env) : readEnvironment();
  } catch (problem) {
    if (problem instanceof EnvironmentError) exit(problem.message);
    throw problem;
  }
}

function exit(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

await main(process.argv.includes('--demo'));
