import type { Content } from './content.ts';
import type { Municipality } from './municipality.schema.ts';

/**
 * The order in which offices are called: gminy with a prison first, then by people served. How many people live in a
 * gmina is not in the content, so its size is told by signs: a city with powiat rights, a town with a court or a county
 * centre, an urban gmina, an urban-rural one, a rural one; among equals the one with more localities (DECISIONS 6).
 */
export function callOrder(content: Content): readonly Municipality[] {
  const prisons = new Set(content.prisons.filter(({ listing }) => listing === 'public').map(({ municipality }) => municipality));
  const cities = new Set(content.counties.filter(({ kind }) => kind === 'city').map(({ code }) => code));
  const seats = new Set(
    content.organizations.flatMap((record) => (record.kind === 'court' || record.kind === 'county_centre' ? (record.municipality ?? []) : [])),
  );
  const localities = new Map<string, number>();
  for (const { municipality } of content.localities) localities.set(municipality, (localities.get(municipality) ?? 0) + 1);
  const rank = (row: Municipality): readonly number[] => [
    prisons.has(row.code) ? 0 : 1,
    cities.has(row.county) ? 0 : seats.has(row.code) ? 1 : 2,
    kindOrder.indexOf(row.kind),
    -(localities.get(row.code) ?? 0),
  ];
  return [...content.municipalities].sort((one, other) => compare(rank(one), rank(other)) || (one.code < other.code ? -1 : 1));
}

const kindOrder: readonly Municipality['kind'][] = ['urban', 'urban_rural', 'rural'];

const compare = (one: readonly number[], other: readonly number[]) =>
  one.map((value, position) => value - (other[position] ?? 0)).find((difference) => difference !== 0) ?? 0;
