import { join } from 'node:path';
import node from '@astrojs/node';
import { build } from 'astro';

/** Run as a process: our own site built for Astro's own server, into the folder that the argument names. */
const root = join(import.meta.dirname, '..', '..');
const outDir = process.argv[2];
if (!outDir) throw new Error('Name the folder to build into.');
await build({
  root,
  outDir,
  cacheDir: `${outDir}-cache`,
  logLevel: 'error',
  adapter: node({ mode: 'standalone', staticHeaders: true, bodySizeLimit: 64 * 1024 }),
});
