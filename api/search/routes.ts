import { Hono } from 'hono';
import type { Vacancies } from '#domain/directory/vacancy.ts';
import type { Hit, SearchAnswer } from '#domain/search/search-answer.ts';
import type { Deps } from '../deps.ts';
import { currentVacancies } from '../vacancies/vacancies.ts';
import { readFilters } from './query.ts';
import { createSearch, type Search } from './search.ts';

const listed = 20;
const listedUnknown = 10;

/** Answers a question in everyday Polish. A parameter that means nothing counts as not given. */
export const searchRoutes = (deps: Deps) => {
  let search: Search | undefined;
  return new Hono().get('/', async (c) => {
    const q = (c.req.query('q') ?? '').trim().slice(0, 100);
    const filters = readFilters(c.req.query(), deps.directory);
    const at = deps.now();
    search ??= createSearch(deps.directory);
    const { hits, unknown, suggestion, related, unanswered } = search.find(q, filters, at);
    if (hits.length + unknown.length === 0) deps.countEmptySearch(unanswered);
    const { built_on: builtOn, hotlines, counties, municipalities } = deps.directory.directory;
    const vacancies = await currentVacancies(deps);
    const answer: SearchAnswer = {
      q,
      at,
      filters,
      hits: hits.slice(0, listed).map((hit) => withVacancy(hit, vacancies)),
      unknown: unknown.slice(0, listedUnknown).map((hit) => withVacancy(hit, vacancies)),
      more: Math.max(0, hits.length - listed),
      ...(suggestion === undefined ? {} : { suggestion }),
      related,
      builtOn,
      hotlines,
      counties,
      municipalities,
    };
    return c.json(answer, 200, { 'cache-control': 'no-store' });
  });
};

/** A place to sleep with what it says of its beds. */
const withVacancy = (hit: Hit, vacancies: Vacancies): Hit =>
  hit.type === 'service' && vacancies.has(hit.id) ? { ...hit, value: { ...hit.value, vacancy: vacancies.get(hit.id) } } : hit;
