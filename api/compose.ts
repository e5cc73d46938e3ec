import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '#domain/directory/directory.ts';
import { indexDirectory } from '#domain/directory/directory-index.ts';
import { createApp } from './app.ts';
import { keyFile } from './crypto/key-file.ts';
import type { Deps } from './deps.ts';
import { createEmptySearches } from './search/empty-searches.ts';

/**
 * The composition root (design decision 7): server, command line and `dev` get their parts here.
 * @param directoryFile the directory that a build wrote: `dist/directory.json`.
 * @param dataFolder what the server itself writes: `var`.
 * @param origin scheme and host of the site.
 */
export function compose(directoryFile: string, dataFolder: string, origin: string) {
  const directory = JSON.parse(readFileSync(directoryFile, 'utf8')) as Directory;
  const emptySearches = createEmptySearches(join(dataFolder, 'empty-searches.json'));
  const deps: Deps = {
    directory: indexDirectory(directory),
    now: () => Date.now(),
    origin,
    random: randomBytes,
    finderKey: keyFile(join(dataFolder, 'keys', 'finder.key'), randomBytes),
    countEmptySearch: emptySearches.count,
  };
  return { app: createApp(deps), deps, close: () => emptySearches.flush() };
}
