import { Hono } from 'hono';
import { seekers, type TonightAnswer, tonight } from '#domain/directory/tonight.ts';
import type { Deps } from '../deps.ts';
import { currentVacancies } from '../vacancies/vacancies.ts';

/** Who admits tonight. `who`: woman, man or child; `county`: four digits. Anything else counts as not asked. */
export const tonightRoutes = (deps: Deps) =>
  new Hono().get('/', async (c) => {
    const seeker = seekers.find((key) => key === c.req.query('who'));
    const county = deps.directory.county(c.req.query('county') ?? '')?.code;
    const now = deps.now();
    const { built_on: builtOn, hotlines, counties, regions } = deps.directory.directory;
    const answer: TonightAnswer = {
      at: now,
      ...(seeker ? { seeker } : {}),
      ...(county ? { county } : {}),
      builtOn,
      hotlines,
      counties,
      regions,
      ...tonight(deps.directory, { seeker, county }, now, await currentVacancies(deps)),
    };
    return c.json(answer, 200, { 'cache-control': 'no-store' });
  });
