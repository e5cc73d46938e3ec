import { Hono } from 'hono';
import { seekers, tonight } from '#domain/directory/tonight.ts';
import type { Deps } from '../deps.ts';

/** Who admits tonight. `who`: woman, man or child; `county`: four digits. Anything else counts as not asked. */
export const tonightRoutes = (deps: Deps) =>
  new Hono().get('/', (c) => {
    const seeker = seekers.find((key) => key === c.req.query('who'));
    const county = deps.directory.county(c.req.query('county') ?? '')?.code;
    const now = deps.now();
    return c.json({ at: now, seeker, county, ...tonight(deps.directory, { seeker, county }, now) }, 200, { 'cache-control': 'no-store' });
  });
