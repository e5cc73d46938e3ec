import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import type { Content } from '#domain/directory/content.ts';
import { smallContent } from './content-factories.ts';

export interface ContentFolder {
  readonly path: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Changes one file as an editor would: what is looked for must stand there. */
  readonly replace: (file: string, old: string, text: string) => void;
  readonly remove: (file: string) => void;
}

/** A content folder of its own for one test, written as editors write it, gone when the test ends. */
export function contentFolder(content: Content = smallContent()): ContentFolder {
  const path = mkdtempSync(join(tmpdir(), 'most-content-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder: ContentFolder = {
    path,
    read: (file) => readFileSync(join(path, file), 'utf8'),
    write: (file, text) => {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    replace: (file, old, text) => {
      const before = folder.read(file);
      if (!before.includes(old)) throw new Error(`${file} does not hold "${old}":\n${before}`);
      folder.write(file, before.replace(old, text));
    },
    remove: (file) => rmSync(join(path, file)),
  };
  for (const kind of ['organizations', 'services', 'locations', 'prisons', 'hotlines'] as const) {
    for (const { id, ...record } of content[kind]) folder.write(`${kind}/${id}.yaml`, stringify(record));
  }
  folder.write('regions.csv', table(content.regions));
  folder.write('counties.csv', table(content.counties));
  folder.write('municipalities.csv', table(content.municipalities));
  folder.write('localities.csv', table(content.localities));
  folder.write('postal-codes.csv', table(content.postalCodes));
  return folder;
}

/** Cells of these tables hold neither commas nor quotes. */
function table(rows: readonly object[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? '').join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
