import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { readGuides } from '#directory/read-guides.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { indexDirectory } from '#domain/directory/directory-index.ts';
import { categories } from '#domain/directory/taxonomy-term.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { judged } from '../../search/judged.ts';
import { queryKinds, queryTable } from '../../search/query-table.ts';

const today = CalendarDay.parse('2026-07-01');
const { content } = readContent('content');
const { guides } = readGuides('content', { hotlines: content.hotlines, today });
const { directory } = indexDirectory(joinDirectory(content, today));
const ids = (kind: string, records: readonly { readonly id: string }[]) => records.map(({ id }) => `${kind}:${id}`);
const codes = (kind: string, places: readonly { readonly code: string }[]) => places.map(({ code }) => `${kind}:${code}`);
const published = new Set<string>([
  ...categories.map((category) => `category:${category}`),
  ...codes('municipality', directory.municipalities),
  ...codes('county', directory.counties),
  ...ids('organization', directory.organizations),
  ...ids('service', directory.services),
  ...ids('hotline', directory.hotlines),
  ...ids('prison', directory.prisons),
  ...guides.guides.map(({ slug }) => `guide:${slug}`),
]);
const unpublished = (expected: readonly string[]) => expected.filter((id) => !published.has(id));

test('every result that a query expects is published', () => {
  expect(queryTable.filter(({ expects }) => expects.length === 0).map(({ q }) => q)).toEqual([]);
  expect(queryTable.flatMap(({ q, expects }) => unpublished(expects).map((id) => `${q}: ${id}`))).toEqual([]);
});

test('every place and record that a judged query names is published', () => {
  const named = judged.flatMap(({ relevant: { municipalities = [], counties = [], ids = [] } }) => [
    ...municipalities.map((code) => `municipality:${code}`),
    ...counties.map((code) => `county:${code}`),
    ...ids,
  ]);
  expect(unpublished(named)).toEqual([]);
});

test('no query stands in a table twice', () => {
  expect(repeated(queryTable.map(({ q }) => q))).toEqual([]);
  expect(repeated(judged.map(({ q }) => q))).toEqual([]);
});

test('the table has at least 200 queries, ten of every kind; forty are judged', () => {
  expect(queryTable.length).toBeGreaterThanOrEqual(200);
  expect(queryKinds.filter((kind) => queryTable.filter((query) => query.kind === kind).length < 10)).toEqual([]);
  expect(judged).toHaveLength(40);
});

test('sixty queries come in small letters and without the diacritics of Polish', () => {
  const plain = queryTable.filter(({ q, kind }) => (kind === 'no-diacritics' || kind === 'both') && /^[a-z0-9 ]+$/.test(q));
  expect(plain.length).toBeGreaterThanOrEqual(60);
});

function repeated(words: readonly string[]): readonly string[] {
  const lower = words.map((word) => word.toLowerCase());
  return lower.filter((word, position) => lower.indexOf(word) !== position);
}
