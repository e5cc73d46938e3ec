import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#i18n/languages.ts';
import { paths } from '#paths';
import { client, origin, publicPages } from '../support/built-pages.ts';
import { requestedPages } from '../support/page-kinds.ts';

const read = (file: string) => readFileSync(join(client, file), 'utf8');
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url));

const listed = locations(read('sitemap-index.xml')).flatMap(({ pathname }) => locations(read(pathname.slice(1))));

test('the sitemap lists every public page, also those made on request, but no answers to a search and no API', () => {
  const finders = languages.map((language) => paths.finder('situation', language));
  const wanted = [...publicPages().map(({ path }) => path), ...requestedPages.filter((path) => path !== '/szukaj'), ...finders].sort();
  expect(listed.map(({ pathname }) => pathname).sort()).toEqual(wanted);
});

test('every address of the sitemap begins with the public address', () => {
  expect(listed.filter((url) => url.origin !== origin)).toEqual([]);
});

test('robots may read everything but the way out, answers to a search and the API', () => {
  const lines = read('robots.txt').split('\n');
  expect(lines).toContain('User-agent: *');
  expect(lines).toContain('Disallow: /wyjdz');
  expect(lines).toContain('Allow: /wyjdz/co-zostaje');
  expect(lines).toContain('Disallow: /szukaj');
  expect(lines.filter((line) => /^Disallow: \/?$/.test(line))).toEqual([]);
});
