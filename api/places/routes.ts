import { Hono } from 'hono';
import { mapPlaces } from '#domain/geo/map-place.ts';
import { fits, readCategory } from '#domain/geo/place-filter.ts';
import { groupByTown, type PlacesAnswer } from '#domain/geo/town-groups.ts';
import type { Deps } from '../deps.ts';

/** More than all of a voivodeship; nobody reads on, and a phone could not load it. */
const longestList = 1000;

/** Places by town. `category`: a key or "offices"; `county`: four digits. Anything else counts as not asked. */
export function placeRoutes(deps: Deps) {
  const places = mapPlaces(deps.directory);
  return new Hono().get('/', (c) => {
    const category = readCategory(c.req.query('category'));
    const county = deps.directory.county(c.req.query('county') ?? '')?.code;
    const { built_on: builtOn, hotlines, counties, regions } = deps.directory.directory;
    const found = places.filter((place) => fits(place, { category, county }));
    const shown = found.slice(0, longestList);
    const answer: PlacesAnswer = {
      ...(category ? { category } : {}),
      ...(county ? { county } : {}),
      builtOn,
      hotlines,
      counties,
      regions,
      towns: groupByTown(shown),
      count: found.length,
      left: found.length - shown.length,
    };
    return c.json(answer, 200, { 'cache-control': 'no-store' });
  });
}
