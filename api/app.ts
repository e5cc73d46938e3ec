import { bodyLimit } from 'hono/body-limit';
import { createLocalityFinder, localityEntries } from '#domain/residence/locality-finder.ts';
import { casePageRoutes } from './case-pages/routes.ts';
import { storageErrorIn } from './db/database.ts';
import type { Deps } from './deps.ts';
import { draftRoutes } from './drafts/routes.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { finderRoutes } from './finder/routes.ts';
import { health } from './health/routes.ts';
import { largestBody } from './http/body-size.ts';
import { jsonOnly } from './http/json-only.ts';
import { officeRoutes } from './office/routes.ts';
import { createRouter, openApiDocument } from './openapi.ts';
import { panelRoutes } from './panel/routes.ts';
import { paperRoutes } from './paper/routes.ts';
import { placeRoutes } from './places/routes.ts';
import { problem } from './problem.ts';
import { caseRoutes } from './referrals/case-routes.ts';
import { submitRoute } from './referrals/submit-route.ts';
import { localityRoutes } from './residence/localities-route.ts';
import { proposalRoutes } from './residence/proposals-route.ts';
import { searchRoutes } from './search/routes.ts';
import { staffRoutes } from './staff/routes.ts';
import { tonightRoutes } from './tonight/routes.ts';
import { vacancyRoutes } from './vacancies/routes.ts';

/** The whole API. Routes translate HTTP; what is decided lies in `src/domain`. */
export function createApp(deps: Deps) {
  const { localities, municipalities } = deps.directory.directory;
  const finder = createLocalityFinder(localityEntries(localities, municipalities));
  const app = createRouter().basePath('/api');
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => problem(c, 413, 'body.too-large') }));
  app.use(jsonOnly);
  app.route('/health', health(deps)).route('/tonight', tonightRoutes(deps)).route('/search', searchRoutes(deps));
  app
    .route('/places', placeRoutes(deps))
    .route('/finder', finderRoutes(deps, finder))
    .route('/drafts', draftRoutes(deps, finder))
    .route('/paper', paperRoutes(deps, finder))
    .route('/vacancies', vacancyRoutes(deps))
    .route('/feedback', feedbackRoutes(deps))
    .route('/office', officeRoutes(deps))
    .route('/staff', staffRoutes(deps))
    .route('/panel', panelRoutes(deps));
  app.route('/', localityRoutes(deps.directory, finder)).route('/', proposalRoutes(deps));
  app.route('/', submitRoute(deps)).route('/', caseRoutes(deps)).route('/case', casePageRoutes(deps));
  app.get('/openapi.json', (c) => c.json(openApiDocument(app)));
  app.notFound((c) => problem(c, 404, 'resource.unknown'));
  app.onError((error, c) => {
    const storage = storageErrorIn(error);
    return storage ? problem(c, 503, storage.code) : problem(c, 500, 'server.failed');
  });
  return app;
}
export type App = ReturnType<typeof createApp>;
