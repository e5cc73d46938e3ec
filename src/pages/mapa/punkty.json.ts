import type { APIRoute } from 'astro';
import { loadDirectory } from '#directory/load.ts';
import { mapPlaces } from '#domain/geo/map-place.ts';
import { freshnessText } from '#i18n/freshness-words.ts';
import { placeLabel } from '#i18n/map-words.ts';
import { paths } from '#paths';
import type { MapPoint } from '../../islands/map/map-point.ts';

/** Every point of the map. The map itself leaves out what the reader did not ask for. */
export const GET: APIRoute = async () => {
  const points = mapPlaces(await loadDirectory()).map(
    ({ id, name, kind, categories, counties, town, municipality, latitude, longitude, precision, organization, service, ...place }): MapPoint => ({
      ...{ id, name, kind, categories, counties, town, municipality, latitude, longitude, precision },
      label: placeLabel({ kind, categories }),
      age: freshnessText(place.freshness),
      path: service === null ? paths.organization(organization) : paths.service(organization, service),
    }),
  );
  return new Response(JSON.stringify(points), { headers: { 'content-type': 'application/json' } });
};
