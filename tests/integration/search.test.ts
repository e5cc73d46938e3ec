import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApp } from '#api/app.ts';
import { createEmptySearches, readEmptySearches } from '#api/search/empty-searches.ts';
import type { SearchAnswer } from '#domain/search/search-answer.ts';
import { judged } from '../search/judged.ts';
import { queryTable } from '../search/query-table.ts';
import { idOf, isRelevant, noon, realDirectory, realSearch } from '../search/real-search.ts';
import { depsAt } from '../support/directory-factories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const search = realSearch();
const unanswered: string[] = [];
const app = createApp({ ...depsAt('2026-11-24 12:00'), directory: realDirectory(), now: () => noon, countEmptySearch: (words) => unanswered.push(...words) });
const ask = async (query: string) => (await (await app.request(`/api/search?${query}`)).json()) as SearchAnswer;

test('97 of 100 questions find what the asker needs among the first five', () => {
  const misses = queryTable.filter(
    ({ q, expects }) =>
      !search
        .find(q, {}, noon)
        .hits.slice(0, 5)
        .some((hit) => (expects as readonly string[]).includes(idOf(hit))),
  );
  expect(misses.map(({ q }) => q).length / queryTable.length, misses.map(({ q }) => q).join('; ')).toBeLessThanOrEqual(0.03);
});

test('of the first five results four help', () => {
  const shown = judged.map(({ q, relevant }) =>
    search
      .find(q, {}, noon)
      .hits.slice(0, 5)
      .map((hit) => isRelevant(hit, relevant)),
  );
  expect(shown.flat().filter(Boolean).length / shown.flat().length).toBeGreaterThanOrEqual(0.8);
});

test('a misspelt question is answered and offers the right spelling', () => {
  const { hits, suggestion } = search.find('noclek', {}, noon);
  expect(suggestion).toBe('nocleg');
  expect(hits.map(idOf)).toContain('category:shelter_tonight');
});

test('an old name finds the office of today and says so', () => {
  const { hits } = search.find('OPS Krosno', {}, noon);
  expect(hits.slice(0, 2).map(idOf)).toContain('organization:cus-krosno-odrzanskie');
});

test('both gminy of one name are offered', () => {
  const codes = search
    .find('żary', {}, noon)
    .hits.filter(({ type }) => type === 'municipality')
    .map(({ id }) => id);
  expect(codes).toEqual(expect.arrayContaining(['081102', '081110']));
});

test('a village leads to its gmina and names itself as the reason', () => {
  const hit = search.find('Krępa', {}, noon).hits.find(({ type }) => type === 'municipality');
  expect(hit?.reasons[0]).toMatchObject({ by: expect.stringMatching(/locality|place/) });
});

test('what nobody knows is neither yes nor no in a filter: it stands apart', async () => {
  const answer = await ask('q=nocleg&no_referral=1');
  const ways = (hits: SearchAnswer['hits']) => hits.map((hit) => (hit.type === 'service' ? hit.value.listing.service.access : []));
  expect(answer.hits.length).toBeGreaterThan(0);
  expect(ways(answer.hits).every((access) => access.includes('no_referral') || access.includes('walk_in'))).toBe(true);
  expect(answer.unknown.length).toBeGreaterThan(0);
  expect(ways(answer.unknown).every((access) => !access.includes('no_referral') && !access.includes('ops_paper'))).toBe(true);
});

test('filters alone list services, and the place counts', async () => {
  const { hits } = await ask('category=food&area=0862');
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.every((hit) => hit.type === 'service' && hit.value.listing.service.categories.includes('food'))).toBe(true);
});

test('open now is asked of the clock', async () => {
  const { hits } = await ask('category=shelter_tonight&open=1');
  expect(hits.map(idOf)).toContain('service:noclegownia-zielona-gora-bema');
  expect(hits.map(idOf)).not.toContain('service:noclegownia-gubin');
});

test('nonsense in the address counts as not asked, and no question as no answer', async () => {
  expect(await ask('q=&category=x&area=1&audience=y&open=maybe')).toMatchObject({ hits: [], unknown: [], more: 0 });
  expect((await ask(`q=${'a'.repeat(5000)}`)).q).toHaveLength(100);
  expect((await app.request('/api/search?q=%00%F0%9F%98%80%22%3Cscript%3E')).status).toBe(200);
});

test('a question that finds nothing leaves its unknown words, nothing else', async () => {
  unanswered.length = 0;
  expect((await ask('q=xqzwvk%20xqzwvk2')).hits).toEqual([]);
  expect(unanswered).toEqual(['xqzwvk', 'xqzwvk2']);
});

test('a word is kept for editors only from the third time on, and digits never', () => {
  const file = join(temporaryFolder(), 'empty.json');
  const searches = createEmptySearches(file);
  for (const words of [['hulajnoga', 'jan'], ['hulajnoga', '600700800'], ['hulajnoga', 'jan', '600700800'], ['600700800']]) searches.count(words);
  searches.flush();
  expect(readEmptySearches(file)).toEqual({ hulajnoga: 3 });
  searches.count(['jan']);
  searches.flush();
  expect(readEmptySearches(file)).toEqual({ hulajnoga: 3 });
});
