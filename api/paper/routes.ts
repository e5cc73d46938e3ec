import { type Context, Hono } from 'hono';
import { paperRequestOf, type TakeAlong, takeAlongOf } from '#domain/referral/take-along.ts';
import type { LocalityFinder } from '#domain/residence/locality-finder.ts';
import { letterText } from '#i18n/letter-text.ts';
import { pocketSheet } from '#i18n/pocket-text.ts';
import type { Deps } from '../deps.ts';
import { standing } from '../drafts/draft-view.ts';
import { problem } from '../problem.ts';
import { clauseVersion } from '../referrals/clause.ts';
import type { Sheet } from './typst.ts';

const noStore = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** Sheets made from the answers of a form. By POST: what they hold never stands in an address, and nothing of them is kept. */
export function paperRoutes(deps: Deps, finder: LocalityFinder) {
  const routes = new Hono();
  routes.post('/letter', (c) => made(c, 'letter', letterText));
  routes.post('/cards', (c) => made(c, 'cards', pocketSheet));
  /** Who decides about data, for the information clause; null while nobody does. */
  routes.get('/clause', (c) => c.json({ lawful: deps.lawful ?? null, version: clauseVersion }, 200, noStore));
  return routes;

  async function made(c: Context, sheet: Sheet, textOf: (papers: TakeAlong) => object) {
    const { answers, offices } = await standing(deps, c.req.header('cookie'), finder);
    if (!offices) return problem(c, 409, 'request.unfinished');
    const pdf = deps.setSheet(sheet, textOf(takeAlongOf(paperRequestOf(answers), offices.result)));
    return c.body(new Uint8Array(pdf), 200, { ...noStore, 'content-type': 'application/pdf' });
  }
}
