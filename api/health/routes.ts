import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { whatIsStuck } from './stuck.ts';

/** Asked by anybody, as often as they like: the database is asked once in ten seconds. */
const keptMs = 10_000;

/** Says that the server answers, of which day its directory is, and what is stuck. Always 200: a mail that does not leave is no reason to stop serving. */
export function health(deps: Deps) {
  let kept: { readonly at: number; readonly found: Awaited<ReturnType<typeof whatIsStuck>> } | undefined;
  return new Hono().get('/', async (c) => {
    const at = deps.now();
    if (!kept || at - kept.at >= keptMs || at < kept.at) kept = { at, found: await whatIsStuck(deps) };
    const { isStuck, ...stuck } = kept.found;
    return c.json({ status: isStuck ? 'stuck' : 'ok', built_on: deps.directory.directory.built_on, ...stuck }, 200, { 'cache-control': 'no-store' });
  });
}
