import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '#domain/directory/content.ts';
import { withheldValues } from '#domain/directory/withheld-values.ts';

/** Searches a whole build for what must not be published (design decision 12): one line for each finding, without the value. */
export function withheldIn(folder: string, content: Content): readonly string[] {
  const values = withheldValues(content);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(html|json|js|mjs|xml|txt|css|svg)$/.test(entry.name),
  );
  return files.flatMap((entry) => {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    return values.filter(({ value }) => text.includes(value)).map(({ record, field }) => `${entry.name}: ${field} of ${record}`);
  });
}
