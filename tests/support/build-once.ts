import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** False: tests of the site fail (require-build.ts), the others run all the same. */
    siteIsBuilt: boolean;
  }
}

/** One build before the tests that look at the site. It is cheap when nothing changed. */
export default function buildOnce(project: TestProject) {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['api/cli/build.ts'], { cwd, encoding: 'utf8' });
  if (status !== 0) console.error(`The site could not be built:\n${stdout}${stderr}`);
  project.provide('siteIsBuilt', status === 0);
}
