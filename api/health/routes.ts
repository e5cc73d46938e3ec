import { Hono } from 'hono';
import type { Deps } from '../deps.ts';

/** Says that the server answers, and of which day its directory is. */
export const health = (deps: Deps) => new Hono().get('/', (c) => c.json({ status: 'ok', built_on: deps.directory.directory.built_on }));
