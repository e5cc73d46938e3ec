import type { Directory } from '#domain/directory/directory.ts';
import type { OfficeAnswer } from '#domain/residence/finder-result.ts';
import type { LocalityEntry } from '#domain/residence/locality-finder.ts';
import type { Place } from '#domain/residence/place.ts';
import { fill } from './format.ts';
import type { PublicWords } from './languages.ts';
import { countyName, municipalityName } from './place-words.ts';

type Municipalities = Directory['municipalities'];

/** What tells a place from others of its name. */
interface Surroundings {
  readonly municipalities: readonly Pick<Municipalities[number], 'code' | 'name' | 'kind' | 'county'>[];
  readonly counties: readonly Pick<Directory['counties'][number], 'code' | 'name' | 'kind'>[];
}

/** "gmina Żary (gmina wiejska)", "Poznań, wielkopolskie". */
export function placeTitle(place: Place, municipalities: Municipalities, words: Pick<PublicWords['finderResult'], 'place' | 'outsideUnnamed'>): string {
  if (place.kind === 'outside')
    return place.name === null ? fill(words.outsideUnnamed, { code: place.code ?? '' }) : [place.name, place.county].filter(Boolean).join(', ');
  const municipality = municipalities.find(({ code }) => code === place.code);
  return municipality ? fill(words.place, { name: municipalityName(municipality, municipalities) }) : place.code;
}

/** The office's name, or what to ask for where we do not know it. */
export const officeTitle = (answer: OfficeAnswer, municipalities: Municipalities, words: PublicWords['finderResult']): string =>
  answer.office?.name ?? fill(words.outsideOffice, { place: placeTitle(answer.place, municipalities, words) });

/** "Dąbrowa, gmina Lubsko, powiat żarski": enough to tell it from others of the name. */
export function localityLine(entry: LocalityEntry, { municipalities, counties }: Surroundings, words: PublicWords['finder']['locality']): string {
  const municipality = municipalities.find(({ code }) => code === entry.municipality);
  const county = counties.find(({ code }) => code === municipality?.county);
  const where =
    entry.kind === 'rural_municipality' ? words.ruralTwin : municipality?.kind === 'urban' ? words.urban : inMunicipality(municipality?.name, words);
  const values = { name: entry.name, municipality: where, county: county ? countyName(county) : '' };
  return fill(county?.kind === 'county' ? words.lineCounty : words.line, values);
}

const inMunicipality = (name: string | undefined, words: PublicWords['finder']['locality']) => fill(words.inMunicipality, { name: name ?? '' });
