import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Municipality } from '#domain/directory/municipality.schema.ts';
import { areaCode, withoutArea } from '#domain/geo/area-code.ts';

/** One gmina a feature, its code as the id. */
export interface Areas {
  readonly type: 'FeatureCollection';
  readonly features: (Feature<MultiPolygon> & { readonly id: string })[];
}

export type AreasProblem = 'unreadable' | 'format' | 'projected' | 'codes' | 'missing';

export type AreasOutcome =
  | { readonly ok: true; readonly value: Areas }
  | { readonly ok: false; readonly code: AreasProblem; readonly file: string; readonly names: readonly string[] };

/** Borders of gminy from a file of GeoJSON or TopoJSON in degrees. Every gmina of the directory must be there. */
export function readAreas(file: string, municipalities: readonly Municipality[]): AreasOutcome {
  const fail = (code: AreasProblem, names: readonly string[] = []): AreasOutcome => ({ ok: false, code, file, names });
  const text = readOrNothing(file);
  if (text === undefined) return fail('unreadable');
  const collections = collectionsIn(text);
  if (!collections) return fail('format');
  const wanted = new Set(municipalities.map(({ code }) => code));
  // A file may hold powiaty and voivodeships as well: the collection with most gminy is the one.
  const [areas] = collections.map((collection) => gminyIn(collection, wanted)).sort((one, other) => other.features.length - one.features.length);
  if (!areas || areas.features.length === 0) return fail('codes');
  if (!areas.features.every(isInDegrees)) return fail('projected');
  const missing = withoutArea(new Set(areas.features.map(({ id }) => id)), municipalities);
  return missing.length > 0
    ? fail(
        'missing',
        missing.map(({ name, code }) => `${name} (${code})`),
      )
    : { ok: true, value: areas };
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function collectionsIn(text: string): readonly FeatureCollection[] | undefined {
  try {
    const value = JSON.parse(text) as FeatureCollection | Topology;
    if (value.type === 'FeatureCollection') return [value];
    if (value.type !== 'Topology') return undefined;
    return Object.values(value.objects)
      .filter((object): object is GeometryCollection => object.type === 'GeometryCollection')
      .map((object) => feature(value, object) as FeatureCollection);
  } catch {
    return undefined;
  }
}

/** Parts of one gmina stay parts of one: registers give some as several features. */
function gminyIn({ features }: FeatureCollection, wanted: ReadonlySet<string>): Areas {
  const parts = new Map<string, Polygon['coordinates'][]>();
  for (const { id, properties, geometry } of features) {
    const code = areaCode(properties) ?? areaCode({ code: id });
    if (code === undefined || !wanted.has(code)) continue;
    const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
    if (polygons.length > 0) parts.set(code, [...(parts.get(code) ?? []), ...polygons]);
  }
  return {
    type: 'FeatureCollection',
    features: [...parts].map(([id, coordinates]) => ({ type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates } })),
  };
}

/** Registers also export metres, in the hundred thousands. */
const isInDegrees = ({ geometry }: Feature<MultiPolygon>): boolean => {
  const [longitude = Number.NaN, latitude = Number.NaN] = geometry.coordinates[0]?.[0]?.[0] ?? [];
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
};
