import { Hono } from 'hono';
import { isVacancyState, type VacancyView } from '#domain/directory/vacancy.ts';
import type { Deps } from '../deps.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { typedText } from '../http/typed-text.ts';
import { problem } from '../problem.ts';
import { placeOfToken } from './link.ts';
import { currentVacancies, kindOfService, sayVacancy } from './vacancies.ts';

/** Free places: what is known of one service, and the answer of whoever runs it, by the link of a mail (header `most-link`). */
export function vacancyRoutes(deps: Deps) {
  const routes = new Hono();

  routes.get('/', async (c) => {
    const id = c.req.query('service') ?? '';
    return kindOfService(deps, id) ? c.json(await viewOf(id), 200, noStore) : problem(c, 404, 'resource.unknown');
  });

  routes.get('/question', async (c) => {
    const place = await placeOfToken(deps, c.req.header('most-link') ?? '');
    return place ? c.json(await viewOf(place.service), 200, noStore) : problem(c, 404, 'resource.unknown');
  });

  routes.post('/answers', async (c) => {
    const wait = await deps.limits.take('office-network', networkKey(deps, c));
    if (wait > 0) return problem(c, 429, 'limit.reached');
    const place = await placeOfToken(deps, c.req.header('most-link') ?? '');
    if (!place) return problem(c, 404, 'resource.unknown');
    const { state } = await typedText(c, ['state']);
    if (!isVacancyState(state)) return problem(c, 422, 'vacancy.missing');
    return (await sayVacancy(deps, place.service, place.kind, state)) ? c.json(await viewOf(place.service), 200, noStore) : problem(c, 404, 'resource.unknown');
  });
  return routes;

  async function viewOf(id: string): Promise<VacancyView> {
    const listing = deps.directory.listing(id);
    const { hotlines, built_on: builtOn } = deps.directory.directory;
    const vacancy = (await currentVacancies(deps)).get(id);
    return {
      ...{ hotlines, builtOn, service: id },
      name: listing?.service.name ?? id,
      organization: listing?.organization.id ?? '',
      phones: listing?.phones ?? [],
      kind: kindOfService(deps, id) ?? 'night',
      ...(vacancy ? { vacancy } : {}),
    };
  }
}
