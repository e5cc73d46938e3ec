import type { Directory } from '#domain/directory/directory.ts';
import type { OfficeAnswer } from '#domain/residence/finder-result.ts';
import type { Place } from '#domain/residence/place.ts';
import { fill } from './format.ts';
import { type Language, wordsOf } from './languages.ts';
import { municipalityName } from './place-words.ts';

type Municipalities = Directory['municipalities'];

/** "gmina Żary (gmina wiejska)", "Poznań, wielkopolskie". */
export function placeTitle(place: Place, municipalities: Municipalities, language: Language): string {
  const { finderResult: words, municipalitiesPage, terms } = wordsOf(language);
  if (place.kind === 'outside')
    return place.name === null ? fill(words.outsideUnnamed, { code: place.code ?? '' }) : [place.name, place.county].filter(Boolean).join(', ');
  const municipality = municipalities.find(({ code }) => code === place.code);
  if (!municipality) return place.code;
  const name = municipalityName(municipality, municipalities, { municipalitiesPage, terms: { municipalityKinds: terms.municipalityKinds } });
  return fill(words.place, { name });
}

/** The office's name, or what to ask for where we do not know it. */
export const officeTitle = (answer: OfficeAnswer, municipalities: Municipalities, language: Language): string =>
  answer.office?.name ?? fill(wordsOf(language).finderResult.outsideOffice, { place: placeTitle(answer.place, municipalities, language) });
