import { readFileSync } from 'node:fs';
import type { Directory } from '#domain/directory/directory.ts';
import { indexDirectory } from '#domain/directory/directory-index.ts';
import { createApp } from './app.ts';
import type { Deps } from './deps.ts';

/**
 * The composition root (design decision 7): server, command line and `dev` get their parts here.
 * @param directoryFile the directory that a build wrote: `dist/directory.json`.
 */
export function compose(directoryFile: string) {
  const directory = JSON.parse(readFileSync(directoryFile, 'utf8')) as Directory;
  const deps: Deps = { directory: indexDirectory(directory), now: () => Date.now() };
  return { app: createApp(deps), deps };
}
