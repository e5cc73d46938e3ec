import type { Directory } from '#domain/directory/directory.ts';
import type { MapPlace } from '#domain/geo/map-place.ts';
import { approximateAreas } from './approximate-areas.ts';
import { drawAreas, type Town } from './draw-areas.ts';
import { type AreasOutcome, readAreas } from './read-areas.ts';

type Problem = Extract<AreasOutcome, { ok: false }>;

/** The layer of areas as text: official borders from a file, else what towns and villages tell. */
export function areaDrawing(
  file: string | undefined,
  directory: Pick<Directory, 'localities' | 'municipalities' | 'counties'>,
  places: readonly Pick<MapPlace, 'town' | 'municipality'>[],
): { readonly ok: true; readonly value: string } | Problem {
  const towns = townsOf(directory, places);
  if (file === undefined) return { ok: true, value: drawAreas(approximateAreas(directory.localities, directory.municipalities), towns, true) };
  const read = readAreas(file, directory.municipalities);
  return read.ok ? { ok: true, value: drawAreas(read.value, towns, false) } : read;
}

/** Cities with powiat rights first, then the towns with most places of help. */
function townsOf(
  { localities, counties }: Pick<Directory, 'localities' | 'counties'>,
  places: readonly Pick<MapPlace, 'town' | 'municipality'>[],
): readonly Town[] {
  const cities = new Set(counties.filter(({ kind }) => kind === 'city').map(({ code }) => code));
  const count = new Map([...Map.groupBy(places, ({ town }) => town)].map(([town, there]) => [town, there.length]));
  return localities
    .filter(({ kind, longitude }) => kind === 'town' && longitude !== null)
    .map(({ name, municipality, longitude, latitude }) => ({
      name,
      longitude: longitude ?? 0,
      latitude: latitude ?? 0,
      weight: (cities.has(municipality.slice(0, 4)) ? 1000 : 0) + (count.get(name) ?? 0),
    }))
    .sort((one, other) => other.weight - one.weight);
}
