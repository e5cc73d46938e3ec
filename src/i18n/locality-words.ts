import type { Directory } from '#domain/directory/directory.ts';
import type { LocalityEntry } from '#domain/residence/locality-finder.ts';
import { fill } from './format.ts';
import type { PublicWords } from './languages.ts';

/** The words of the picker. They travel with the page, so that the island carries no language. */
export type LocalityWords = PublicWords['finder']['locality'] & PublicWords['municipalityPage'];

/** What tells a place from others of its name. */
interface Surroundings {
  readonly municipalities: readonly Pick<Directory['municipalities'][number], 'code' | 'name' | 'kind' | 'county'>[];
  readonly counties: readonly Pick<Directory['counties'][number], 'code' | 'name' | 'kind'>[];
}

/** "Dąbrowa, gmina Lubsko, powiat żarski": enough to tell it from others of the name. */
export function localityLine(entry: LocalityEntry, { municipalities, counties }: Surroundings, words: LocalityWords): string {
  const municipality = municipalities.find(({ code }) => code === entry.municipality);
  const county = counties.find(({ code }) => code === municipality?.county);
  const where =
    entry.kind === 'rural_municipality' ? words.ruralTwin : municipality?.kind === 'urban' ? words.urban : inMunicipality(municipality?.name, words);
  const values = { name: entry.name, municipality: where, county: county?.kind === 'county' ? fill(words.inCounty, { name: county.name }) : '' };
  return fill(county?.kind === 'county' ? words.lineCounty : words.line, values);
}

const inMunicipality = (name: string | undefined, words: LocalityWords) => fill(words.inMunicipality, { name: name ?? '' });
