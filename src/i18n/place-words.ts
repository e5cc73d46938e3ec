import type { County, Municipality } from '#domain/directory/municipality.schema.ts';
import { fill } from './format.ts';
import type { PublicWords } from './languages.ts';
import { municipalitiesPage, municipalityPage } from './pl/directory.ts';
import { municipalityKinds } from './pl/terms.ts';

type CountyWords = PublicWords['municipalityPage'];
type TwinWords = Pick<PublicWords, 'municipalitiesPage'> & { readonly terms: Pick<PublicWords['terms'], 'municipalityKinds'> };

/** "powiat żarski" or "Zielona Góra", as one says it. */
export const countyName = (county: Pick<County, 'kind' | 'name'>, words: CountyWords = municipalityPage): string =>
  county.kind === 'city' ? county.name : fill(words.inCounty, { name: county.name });

/** "Żary (gmina wiejska)" where another gmina of the list bears the same name, else "Lubsko". */
export function municipalityName(
  { name, kind }: Pick<Municipality, 'name' | 'kind'>,
  among: readonly Pick<Municipality, 'name'>[],
  words: TwinWords = { municipalitiesPage, terms: { municipalityKinds } },
): string {
  const isTwin = among.filter((other) => other.name === name).length > 1;
  return isTwin ? fill(words.municipalitiesPage.twoKinds, { name, kind: words.terms.municipalityKinds[kind] }) : name;
}
