import { gzipSync } from 'node:zlib';
import { mergeArcs, neighbors, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Point, Polygon, Topology } from 'topojson-specification';
import type { Areas } from './read-areas.ts';

export interface Town {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Which name stays when two do not fit beside each other: the greater. */
  readonly weight: number;
}

/** What the map draws below the points. */
export type AreaTopology = Topology<{
  /** Gminy; the id is the code. */
  municipalities: GeometryCollection;
  /** Powiaty, with a colour of their own among neighbours. */
  counties: GeometryCollection<{ tint: number }>;
  towns: GeometryCollection<Pick<Town, 'name' | 'weight'>>;
}> & { approximate: boolean };

/** A phone must load it before it sees anything. */
const mostBytes = 28_000;

/** Gminy, powiaty and names of towns in one file with shared lines, coarser and coarser until it is small enough. */
export function drawAreas(areas: Areas, towns: readonly Town[], approximate: boolean): string {
  // Lines of exact registers are simplified once; each try below only drops more of their points.
  const whole = topology({ municipalities: areas }) as unknown as Topology<{ municipalities: GeometryCollection }>;
  const weighed = presimplify(whole);
  let text = '';
  for (const share of [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]) {
    const lines = share === 0 ? whole : simplify(weighed, quantile(weighed, share));
    text = JSON.stringify(finish(lines, towns, approximate));
    if (gzipSync(text).length <= mostBytes) break;
  }
  return text;
}

function finish(lines: Topology<{ municipalities: GeometryCollection }>, towns: readonly Town[], approximate: boolean): AreaTopology {
  const gminy = lines.objects.municipalities.geometries as (Polygon | MultiPolygon)[];
  const byCounty = [...Map.groupBy(gminy, ({ id }) => String(id).slice(0, 4))].sort(([one], [other]) => Number(one) - Number(other));
  const counties = byCounty.map(([id, own]): MultiPolygon<{ tint: number }> => ({ ...mergeArcs(lines, own), id, properties: { tint: 0 } }));
  tint(counties);
  const names = towns.map(
    ({ longitude, latitude, name, weight }): Point<Pick<Town, 'name' | 'weight'>> => ({
      type: 'Point',
      coordinates: [longitude, latitude],
      properties: { name, weight },
    }),
  );
  const drawn = quantize(
    {
      type: 'Topology',
      arcs: lines.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y])),
      ...(lines.bbox ? { bbox: lines.bbox } : {}),
      objects: {
        municipalities: { type: 'GeometryCollection', geometries: gminy.map(({ type, arcs, id }) => ({ type, arcs, id })) },
        counties: { type: 'GeometryCollection', geometries: counties },
        towns: { type: 'GeometryCollection', geometries: names },
      },
    } as unknown as Topology<Record<string, GeometryCollection<object>>>,
    1e4,
  );
  return { ...drawn, approximate } as unknown as AreaTopology;
}

/** Neighbours differ; four soft colours are enough. */
function tint(counties: readonly MultiPolygon<{ tint: number }>[]): void {
  const beside = neighbors(counties as unknown as MultiPolygon[]);
  for (const [position, county] of counties.entries()) {
    const taken = new Set((beside[position] ?? []).filter((other) => other < position).map((other) => counties[other]?.properties?.tint));
    county.properties = { tint: [0, 1, 2, 3].find((colour) => !taken.has(colour)) ?? 0 };
  }
}
