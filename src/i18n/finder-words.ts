import type { Directory } from '#domain/directory/directory.ts';
import type { OfficeAnswer } from '#domain/residence/finder-result.ts';
import type { Place } from '#domain/residence/place.ts';
import { fill } from './format.ts';
import type { PublicWords } from './languages.ts';
import { municipalityName } from './place-words.ts';

type Municipalities = Directory['municipalities'];

/** "gmina Żary (gmina wiejska)", "Poznań, wielkopolskie". */
export function placeTitle(place: Place, municipalities: Municipalities, words: PublicWords): string {
  if (place.kind === 'outside')
    return place.name === null ? fill(words.finderResult.outsideUnnamed, { code: place.code ?? '' }) : [place.name, place.county].filter(Boolean).join(', ');
  const municipality = municipalities.find(({ code }) => code === place.code);
  return municipality ? fill(words.finderResult.place, { name: municipalityName(municipality, municipalities, words) }) : place.code;
}

/** The office's name, or what to ask for where we do not know it. */
export const officeTitle = (answer: OfficeAnswer, municipalities: Municipalities, words: PublicWords): string =>
  answer.office?.name ?? fill(words.finderResult.outsideOffice, { place: placeTitle(answer.place, municipalities, words) });
