import { Delaunay } from 'd3-delaunay';
import type { Feature, GeoJsonObject, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon as TopologyPolygon } from 'topojson-specification';
import type { Locality, Municipality } from '#domain/directory/municipality.schema.ts';
import type { Areas } from './read-areas.ts';

/**
 * Areas of gminy from their towns and villages, for maps without official borders: what lies nearest to a village counts as its gmina.
 * About right for powiaty, rough for gminy, and never used to decide who must help.
 */
export function approximateAreas(localities: readonly Locality[], municipalities: readonly Municipality[]): Areas {
  const sites = sitesOf(localities, municipalities);
  const squeeze = Math.cos((mean(sites.map(({ y }) => y)) * Math.PI) / 180);
  const inside = sites.map(({ x, y }) => [x * squeeze, y] as const);
  const all = [...inside, ...guardsAround(inside)];
  const [left, bottom, right, top] = boundsOf(all);
  const voronoi = Delaunay.from(
    all,
    ([x]) => x,
    ([, y]) => y,
  ).voronoi([left - reach, bottom - reach, right + reach, top + reach]);
  const cells = sites.flatMap(({ code }, position): Feature<Polygon, { code: string }>[] => {
    const ring = voronoi.cellPolygon(position);
    if (!ring) return [];
    const coordinates = [ring.map(([x, y]) => [x / squeeze, y])];
    return [{ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates } }];
  });
  // Fine steps make corners of neighbours meet exactly; a step is less than a metre.
  const collection = { type: 'FeatureCollection', features: cells } as GeoJsonObject;
  const mosaic = topology({ cells: collection }, 1e6);
  const { geometries } = mosaic.objects['cells'] as GeometryCollection<{ code: string }>;
  const byCode = Map.groupBy(geometries as CodedGeometry[], ({ properties }) => properties.code);
  return {
    type: 'FeatureCollection',
    features: [...byCode].map(([id, own]) => ({ type: 'Feature', id, properties: {}, geometry: merge(mosaic, own) })),
  };
}

type CodedGeometry = TopologyPolygon & { readonly properties: { readonly code: string } };

interface Site {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** Places with a point; a gmina without any has its seat. */
function sitesOf(localities: readonly Locality[], municipalities: readonly Municipality[]): readonly Site[] {
  const placed = localities.flatMap(({ municipality, longitude, latitude }) =>
    longitude === null || latitude === null ? [] : [{ code: municipality, x: longitude, y: latitude }],
  );
  const known = new Set(placed.map(({ code }) => code));
  const seats = municipalities.filter(({ code }) => !known.has(code)).map(({ code, longitude, latitude }) => ({ code, x: longitude, y: latitude }));
  return [...placed, ...seats];
}

type Spot = readonly [x: number, y: number];

/** In degrees of latitude: how far an area goes beyond its outermost villages (about 3 km), and how fine its edge is. */
const reach = 0.054;
const step = 0.018;

/** Points of nobody all around, so that cells at the edge end softly. Forests inside stay: only what the outside reaches counts. */
function guardsAround(inside: readonly Spot[]): readonly Spot[] {
  const [left, bottom, right, top] = boundsOf(inside);
  const columns = Math.ceil((right - left + 4 * reach) / step);
  const rows = Math.ceil((top - bottom + 4 * reach) / step);
  const near = Delaunay.from(
    inside,
    ([x]) => x,
    ([, y]) => y,
  );
  // Every other row is shifted by half a step: the edge then has no teeth.
  const spotAt = (column: number, row: number): Spot => [left - 2 * reach + (column + (row % 2) / 2) * step, bottom - 2 * reach + row * step];
  const isFar = ([x, y]: Spot) => {
    const [nearestX, nearestY] = inside[near.find(x, y)] ?? [x, y];
    return Math.hypot(x - nearestX, y - nearestY) > reach;
  };
  const guards: Spot[] = [];
  const seen = new Set<number>();
  const waiting: [number, number][] = [[0, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [column, row] = next;
    const spot = spotAt(column, row);
    const key = row * (columns + 1) + column;
    if (column < 0 || row < 0 || column > columns || row > rows || seen.has(key) || !isFar(spot)) continue;
    seen.add(key);
    guards.push(spot);
    waiting.push([column + 1, row], [column - 1, row], [column, row + 1], [column, row - 1]);
  }
  return guards;
}

function boundsOf(spots: readonly Spot[]): readonly [left: number, bottom: number, right: number, top: number] {
  const xs = spots.map(([x]) => x);
  const ys = spots.map(([, y]) => y);
  return [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))];
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
