import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Directory } from '#domain/directory/directory.ts';
import { indexDirectory } from '#domain/directory/directory-index.ts';
import { freshnessText } from '#i18n/freshness-words.ts';
import { paths } from '#paths';
import { type BuiltPage, builtPage, builtPages, client, findings } from '../support/built-pages.ts';

const directory = JSON.parse(readFileSync(join(client, '..', 'directory.json'), 'utf8')) as Directory;
const index = indexDirectory(directory);
const callFirst = /zadzwoń przed wizytą/i;
const main = ({ root }: BuiltPage) => root.querySelector('main');

test('nobody is told to call before a visit where no number stands', () => {
  const cards = builtPages().flatMap((page) => page.root.querySelectorAll('article').map((card) => ({ page, card })));
  const wrong = cards.filter(({ card }) => callFirst.test(card.text) && !card.querySelector('a[href^="tel:"]'));
  expect(wrong.map(({ page, card }) => `${page.path}: ${card.querySelector('h2, h3')?.text}`)).toEqual([]);
  const records = builtPages().filter(({ path }) => /^\/(instytucje|zaklady)\/./.test(path));
  expect(
    findings(records, (page) => {
      const mark = main(page)?.querySelector('.fresh');
      return mark && callFirst.test(mark.text) && !main(page)?.querySelector('.facts a[href^="tel:"]') ? ['call first, but whom?'] : [];
    }),
  ).toEqual([]);
});

test('every organization and service shows its date and where it is from', () => {
  const records = builtPages().filter(({ path }) => /^\/instytucje\/./.test(path));
  expect(
    findings(records, (page) => [
      ...(main(page)?.querySelector('.band > .fresh') ? [] : ['no date']),
      ...((main(page)?.querySelectorAll('.sources li').length ?? 0) > 0 ? [] : ['no source']),
    ]),
  ).toEqual([]);
});

test('the mark on a page is the one that the directory holds', () => {
  const wrong = index.listings.filter(({ service, organization }) => {
    const text = main(builtPage(paths.service(organization.id, service.id)))
      ?.querySelector('.fresh')
      ?.text.trim();
    return text !== freshnessText(service.freshness);
  });
  expect(wrong.map(({ service }) => service.id)).toEqual([]);
});

test('files carry dates, never ages or what is open now', () => {
  const now = /\b(teraz (otwarte|zamknięte)|dziś otwarte|(dni|miesięcy|miesiące|lat|lata) temu)\b/i;
  expect(findings(builtPages(), (page) => main(page)?.text.match(now)?.slice(0, 1) ?? [])).toEqual([]);
});
