import { Hono } from 'hono';
import type { Deps } from './deps.ts';
import { health } from './health/routes.ts';
import { placeRoutes } from './places/routes.ts';
import { problem } from './problem.ts';
import { searchRoutes } from './search/routes.ts';
import { tonightRoutes } from './tonight/routes.ts';

/** The whole API. Routes translate HTTP; what is decided lies in `src/domain`. */
export function createApp(deps: Deps) {
  const app = new Hono().basePath('/api').route('/health', health(deps)).route('/tonight', tonightRoutes(deps)).route('/search', searchRoutes(deps));
  app.route('/places', placeRoutes(deps));
  app.notFound((c) => problem(c, 404, 'resource.unknown'));
  app.onError((_error, c) => problem(c, 500, 'server.failed'));
  return app;
}
export type App = ReturnType<typeof createApp>;
