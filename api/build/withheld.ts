import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '#domain/directory/content.ts';
import { withheldValues } from '#domain/directory/withheld-values.ts';
import { textFinder } from '#domain/kernel/text-finder.ts';

/** Searches a whole build for what must not be published (design decision 12): one line for each finding, without the value. */
export function withheldIn(folder: string, content: Content): readonly string[] {
  const values = withheldValues(content);
  const find = textFinder(values.map(({ value }) => value));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(html|json|js|mjs|xml|txt|css|svg)$/.test(entry.name),
  );
  return files.flatMap((entry) => {
    const found = find(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    return found.size === 0 ? [] : values.filter(({ value }) => found.has(value)).map(({ record, field }) => `${entry.name}: ${field} of ${record}`);
  });
}
