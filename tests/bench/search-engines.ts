import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import { type SearchRecord, searchRecords } from '#api/build/search-records.ts';
import { createSearch } from '#api/search/search.ts';
import type { Content } from '#domain/directory/content.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { type DirectoryIndex, indexDirectory } from '#domain/directory/directory-index.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { fold } from '#domain/kernel/fold.ts';
import { pageOf } from '../search/page-of.ts';
import { queryTable } from '../search/query-table.ts';
import { idOf, noon } from '../search/real-search.ts';
import { country, poland } from '../support/country.ts';
import { limits } from './limits.ts';
import type { Row } from './row.ts';

/** The share of the query table that is answered among the first five: ours beside free engines on the same pages. */
export function engineRows(index: DirectoryIndex): readonly Row[] {
  const search = createSearch(index);
  const ours = share(
    (q) =>
      search
        .find(q, {}, noon)
        .hits.slice(0, 5)
        .map((hit) => pageOf(idOf(hit), index)),
    index,
  );
  // The peers read the records made for Pagefind, with our aliases and stems: engine is compared with engine, not with our word list.
  const records = searchRecords(index).map((record) => ({ ...record, id: record.url }));
  const plain = engine(records, (term) => term.toLowerCase());
  const { StemmerPl } = createRequire(import.meta.url)('@nlpjs/lang-pl') as { StemmerPl: new () => { stemWord(word: string): string } };
  const stemmer = new StemmerPl();
  const stemmed = engine(records, (term) => fold(stemmer.stemWord(term.toLowerCase())));
  return [
    { part: 'search', name: 'found among five: ours', value: ours, unit: '%', limit: { atLeast: limits.searchFound } },
    { part: 'search', name: 'found among five: MiniSearch', value: share(plain, index), unit: '%' },
    { part: 'search', name: 'found among five: MiniSearch, lang-pl and folding', value: share(stemmed, index), unit: '%' },
  ];
}

/** Time of a question at today's size, 1,500 and 20,000 services. */
export function scaleRows(today: DirectoryIndex, words: Content['everydayWords']): readonly Row[] {
  const made = (services: number) => {
    const size = { ...poland, services, municipalities: Math.ceil(services / 8), counties: Math.ceil(services / 53) };
    return indexDirectory(joinDirectory({ ...country(size), everydayWords: words }, CalendarDay.parse('2026-11-24')));
  };
  const now = p99(today);
  const large = p99(made(20_000));
  return [
    { part: 'search', name: "question, slowest of a hundred, today's content", value: now, unit: 'ms' },
    { part: 'search', name: 'question, slowest of a hundred, 1,500 services', value: p99(made(1500)), unit: 'ms' },
    { part: 'search', name: 'question, slowest of a hundred, 20,000 services', value: large, unit: 'ms' },
    { part: 'search', name: 'times slower at country size', value: large / now, unit: 'x', limit: { atMost: limits.searchGrowth } },
  ];
}

function engine(records: readonly (SearchRecord & { readonly id: string })[], processTerm: (term: string) => string) {
  const index = new MiniSearch<SearchRecord>({
    idField: 'url',
    fields: ['title', 'content'],
    processTerm,
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(records);
  return (q: string): readonly string[] =>
    index
      .search(q)
      .slice(0, 5)
      .map(({ id }) => String(id));
}

function share(find: (q: string) => readonly string[], index: DirectoryIndex): number {
  const found = queryTable.filter(({ q, expects }) => {
    const shown = find(q);
    return expects.some((id) => shown.includes(pageOf(id, index)));
  });
  return (100 * found.length) / queryTable.length;
}

function p99(index: DirectoryIndex): number {
  const search = createSearch(index);
  for (const { q } of queryTable) search.find(q, {}, noon);
  const times = queryTable.flatMap(({ q }) =>
    [1, 2, 3].map(() => {
      const began = performance.now();
      search.find(q, {}, noon);
      return performance.now() - began;
    }),
  );
  return times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0;
}
