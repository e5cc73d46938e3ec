import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Content } from '#domain/directory/content.ts';

/** Writes content as editors write it: one YAML file a thing, tables as CSV. */
export function writeContent(folder: string, content: Content): void {
  for (const kind of ['organizations', 'services', 'locations', 'prisons', 'hotlines'] as const) {
    mkdirSync(join(folder, kind), { recursive: true });
    for (const { id, ...record } of content[kind]) writeFileSync(join(folder, kind, `${id}.yaml`), stringify(record));
  }
  mkdirSync(join(folder, 'taxonomies'), { recursive: true });
  for (const words of content.everydayWords) writeFileSync(join(folder, 'taxonomies', 'everyday-words.yaml'), stringify(words));
  const tables = {
    regions: content.regions,
    counties: content.counties,
    municipalities: content.municipalities,
    localities: content.localities,
    'postal-codes': content.postalCodes,
  };
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), table(rows));
}

/** Cells of these tables hold neither commas nor quotes. */
function table(rows: readonly object[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? '').join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
