import type { County, Municipality } from '#domain/directory/municipality.schema.ts';
import { fill } from './format.ts';
import { municipalitiesPage, municipalityPage } from './pl/directory.ts';
import { municipalityKinds } from './pl/terms.ts';

/** "powiat żarski" or "Zielona Góra", as one says it. */
export const countyName = (county: Pick<County, 'kind' | 'name'>): string =>
  county.kind === 'city' ? county.name : fill(municipalityPage.inCounty, { name: county.name });

/** "Żary (gmina wiejska)" where another gmina of the list bears the same name, else "Lubsko". */
export function municipalityName(municipality: Pick<Municipality, 'name' | 'kind'>, among: readonly Pick<Municipality, 'name'>[]): string {
  const { name, kind } = municipality;
  return among.filter((other) => other.name === name).length > 1 ? fill(municipalitiesPage.twoKinds, { name, kind: municipalityKinds[kind] }) : name;
}
