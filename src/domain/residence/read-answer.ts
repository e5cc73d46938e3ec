import { CalendarDay } from '../kernel/calendar-day.ts';
import type { FinderAnswers, FinderStep, PlaceAnswer } from './finder-answers.ts';
import type { LocalityFinder } from './locality-finder.ts';
import { situations } from './situations.ts';

/** What a form sent: names of fields and what was typed, chosen or pressed. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** Fields of all forms of the finder; others are not kept. */
export const fieldNames = ['situation', 'foreigner', 'known', 'day', 'month', 'home', 'answer', 'typed', 'locality', 'outside', 'outside-county'] as const;

export type AnswerProblem =
  | 'situation.wrong'
  | 'home.missing'
  | 'release.missing'
  | 'release-date.wrong'
  | 'release-month.wrong'
  | 'locality.missing'
  | 'locality.unknown'
  | 'locality.choose'
  | 'place.name-missing'
  | 'place.name-long';

/** An answer, or what is wrong with it, at which field, and the places it may have meant. */
export type AnswerReading =
  | { readonly ok: true; readonly answer: FinderAnswers }
  | { readonly ok: false; readonly field: string; readonly code: AnswerProblem; readonly choices?: readonly string[] };

/** Of a place, in characters. */
export const longestName = 80;
const mostChoices = 12;

/** Reads the form of one question. */
export function readAnswer(step: FinderStep, fields: Fields, finder: LocalityFinder): AnswerReading {
  if (step === 'situation') return readSituation(fields);
  if (step === 'release') return readRelease(fields);
  if (step === 'home') return readHome(fields);
  const pressed = fields['answer'];
  if (step === 'lastRegistration' && (pressed === 'unknown' || pressed === 'none')) return { ok: true, answer: { lastRegistration: pressed } };
  const place = readPlaceField(fields, finder);
  return 'ok' in place ? place : { ok: true, answer: { [step]: place } };
}

function readSituation(fields: Fields): AnswerReading {
  const situation = situations.find((key) => key === fields['situation']);
  if (!situation) return { ok: false, field: 'situation', code: 'situation.wrong' };
  return { ok: true, answer: { situation, foreigner: fields['foreigner'] === '1' } };
}

function readHome(fields: Fields): AnswerReading {
  const home = (['yes', 'no', 'skip'] as const).find((key) => key === fields['home']);
  return home ? { ok: true, answer: { home } } : { ok: false, field: 'home', code: 'home.missing' };
}

/** The day of release: exact, a month, or not known. */
export function readRelease(fields: Fields): AnswerReading {
  const known = fields['known'];
  if (known === 'unknown') return { ok: true, answer: { release: {} } };
  if (known === 'day') {
    const date = readDay(fields['day'] ?? '');
    return date ? { ok: true, answer: { release: { date } } } : { ok: false, field: 'day', code: 'release-date.wrong' };
  }
  if (known === 'month') {
    const date = readMonth(fields['month'] ?? '');
    return date ? { ok: true, answer: { release: { date } } } : { ok: false, field: 'month', code: 'release-month.wrong' };
  }
  return { ok: false, field: 'known', code: 'release.missing' };
}

/** "24.11.2026", "24 11 2026", "2026-11-24". */
export function readDay(typed: string): string | undefined {
  const text = typed.trim();
  const polish = /^(\d{1,2})[.\s/-]+(\d{1,2})[.\s/-]+(\d{4})\.?$/.exec(text);
  const iso = polish ? `${polish[3]}-${two(polish[2])}-${two(polish[1])}` : text;
  const day = CalendarDay.read(iso);
  return day.ok ? day.value.toString() : undefined;
}

/** "11.2026", "11 2026", "2026-11". */
function readMonth(typed: string): string | undefined {
  const text = typed.trim();
  const polish = /^(\d{1,2})[.\s/-]+(\d{4})\.?$/.exec(text);
  const iso = polish ? `${polish[2]}-${two(polish[1])}` : text;
  return CalendarDay.read(`${iso}-01`).ok ? iso : undefined;
}

const two = (digits = '') => digits.padStart(2, '0');

function readPlaceField(fields: Fields, finder: LocalityFinder): PlaceAnswer | (AnswerReading & { readonly ok: false }) {
  const typed = (fields['typed'] ?? '').trim().slice(0, longestName);
  const outside = (fields['outside'] ?? '').trim();
  const isOutside = fields['answer'] === 'outside' || (typed === '' && outside !== '');
  if (isOutside) return readOutside(outside, (fields['outside-county'] ?? '').trim());
  const chosen = finder.byId(fields['locality'] ?? '');
  if (chosen) return { locality: chosen.id };
  if (typed === '') return { ok: false, field: 'typed', code: 'locality.missing' };
  const named = finder.named(typed);
  const only = named.length === 1 ? named[0] : undefined;
  if (only) return { locality: only.id };
  const choices = (named.length > 0 ? named : orNear(finder, typed)).map(({ id }) => id);
  const known = named.length > 0 || finder.find(typed, 1).length > 0;
  if (choices.length === 0) return { ok: false, field: 'typed', code: 'locality.unknown' };
  return { ok: false, field: 'typed', code: known ? 'locality.choose' : 'locality.unknown', choices };
}

const orNear = (finder: LocalityFinder, typed: string) => {
  const found = finder.find(typed, mostChoices);
  return found.length > 0 ? found : finder.near(typed, mostChoices);
};

function readOutside(name: string, county: string): PlaceAnswer | (AnswerReading & { readonly ok: false }) {
  if (name === '') return { ok: false, field: 'outside', code: 'place.name-missing' };
  if (name.length > longestName) return { ok: false, field: 'outside', code: 'place.name-long' };
  if (county.length > longestName) return { ok: false, field: 'outside-county', code: 'place.name-long' };
  return { name, ...(county === '' ? {} : { county }) };
}
