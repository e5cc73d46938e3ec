import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// The formatter may part what stands together inside {...}, and a reader would see "gmina wiejska , powiat" (DECISIONS 3 of the whole).

const client = fileURLToPath(new URL('../../dist/client', import.meta.url));
const pages = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

test('no page has a space before a comma, a colon or a full stop', () => {
  const found = pages.flatMap((page) => parted(readFileSync(join(client, page), 'utf8')).map((line) => `${page}: ${line}`));
  expect(found).toEqual([]);
});

test('such a space is found across tags and lines', () => {
  expect(parted('<p><span>gmina wiejska</span>\n  , powiat</p><p>Dobrze: tak. <b>I</b> tak.</p>')).toEqual(['gmina wiejska , powiat']);
});

/** Lines of a page, as they are read, with a sign that stands apart from its word. */
function parted(html: string): readonly string[] {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/?(a|abbr|b|em|i|small|span|strong|time)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => /\S [,.:;?!)]( |$)/.test(line));
}
