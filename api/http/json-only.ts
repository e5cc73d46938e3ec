import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';

/** Bodies are JSON and readable as such (design decision 5): 415 for another type, 400 for one that is broken. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.raw.body === null) return next();
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return problem(c, 415, 'body.not-json');
  try {
    await c.req.json();
  } catch {
    return problem(c, 400, 'body.unreadable');
  }
  return next();
};
