import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { searchRecords } from './search-records.ts';

/** Writes the index that a browser searches by itself: `pagefind/` in a folder of files. */
export async function writePagefind(folder: string, directory: DirectoryIndex): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'pl', writePlayground: false });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const { url, title, hint, content } of searchRecords(directory)) {
    const added = await index.addCustomRecord({ url, content, language: 'pl', meta: { title, hint } });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`Pagefind wrote nothing: ${written.errors.join('; ')}`);
  await close();
  // Its ready-made boxes are not ours to ship.
  const unused = readdirSync(join(folder, 'pagefind')).filter((name) => /(ui|highlight)\.(css|js)$/.test(name));
  for (const name of unused) rmSync(join(folder, 'pagefind', name));
}
