import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from './browser.ts';
import { startSite } from './site-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the built site and of a browser; `problem` says why there is none: then tests of the site fail (require-site.ts), the others run all the same. */
    site: { readonly address: string; readonly browser: string; readonly problem: string };
  }
}

/** One build, one server and one browser before the tests that look at the site. The build is cheap when nothing changed. */
export default async function siteOnce(project: TestProject): Promise<() => Promise<void>> {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['api/cli/build.ts'], { cwd, encoding: 'utf8' });
  const [site, browser] = status === 0 ? await Promise.allSettled([startSite(), launchBrowserServer()]) : [];
  const problems = [
    ...(status === 0 ? [] : [`The site could not be built:\n${stdout}${stderr}`]),
    ...[site, browser].flatMap((part) => (part?.status === 'rejected' ? [String(part.reason)] : [])),
  ];
  for (const problem of problems) console.error(problem);
  const [server, chromium] = [site?.status === 'fulfilled' ? site.value : undefined, browser?.status === 'fulfilled' ? browser.value : undefined];
  project.provide('site', { address: server?.address ?? '', browser: chromium?.wsEndpoint() ?? '', problem: problems[0] ?? '' });
  return async () => {
    await Promise.all([server?.stop(), chromium?.close()]);
  };
}
