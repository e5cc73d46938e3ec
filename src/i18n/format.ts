import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { Language } from './languages.ts';
import type { Plural } from './messages.ts';

const collator = new Intl.Collator('pl');

/** Puts values into the {places} of a sentence. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place));
}

/** "1 miejsce", "3 miejsca", "5 miejsc": each language counts by its own rule. */
export function plural(words: Plural, n: number, language: Language = 'pl'): string {
  const form = rulesOf(language).counting.select(n);
  return fill(form === 'one' || form === 'few' || form === 'many' ? words[form] : words.other, { n: formatNumber(n, language) });
}

/** "1 010", with a space that does not break; in English "1,010". */
export const formatNumber = (n: number, language: Language = 'pl'): string => rulesOf(language).numbers.format(n);

/** A day as exact as it is known: "24.11.2026", "11.2026", "2026". In every language as it stands on Polish papers. */
export const formatDay = (day: string): string => day.split('-').reverse().join('.');

/** A number as people read it: "800 109 160", "95 715 13 60", "601 188 649". */
export function formatPhone(number: string): string {
  const digits = number.replace(/^\+48/, '');
  if (digits.length !== 9) return digits.length === 6 ? digits.replace(/(\d{3})(\d{3})/, '$1 $2') : digits;
  return isLandline(digits) ? digits.replace(/(\d{2})(\d{3})(\d{2})(\d{2})/, '$1 $2 $3 $4') : digits.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3');
}

/** "7:30" from "07:30": Polish tables carry no leading zero. */
export const formatTime = (time: string): string => time.replace(/^0(\d)/, '$1');

/** "ok. 24 km": as the crow flies, so never more exact than a kilometre. */
export const formatKm = (km: number, text = 'ok. {n} km', language: Language = 'pl'): string =>
  fill(text, { n: formatNumber(Math.max(1, Math.round(km)), language) });

/** Keeps one-letter words, numbers and their units on one line (typography of Polish, Ukrainian and Russian). */
export const typeset = (text: string): string =>
  text
    .replace(/(?<=^|[\s(])([aiouwzAIOUWZавезікосуяйАВЕЗІКОСУЯ]) (?=\S)/g, '$1\u00a0')
    .replace(/(\d) (?=(zł|km|dni|miejsc))/g, '$1\u00a0')
    .replace(/(?<=^|[\s(])(ст|ч)\. (?=\d)/g, '$1.\u00a0');

/** Order of the Polish alphabet. */
export const byName = (one: { readonly name: string }, other: { readonly name: string }): number => collator.compare(one.name, other.name);

/** Mobile numbers begin with these two digits (numbering plan of UKE); 800 and 801 are read in threes as well. */
const isLandline = (digits: string): boolean => !/^(45|50|51|53|57|60|66|69|72|73|78|79|80|88)/.test(digits);

/** Made once for each language: making one costs more than a hundred uses. */
function rulesOf(language: Language): Rules {
  const known = rules[language] ?? { counting: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language, { useGrouping: true }) };
  rules[language] = known;
  return known;
}

interface Rules {
  readonly counting: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}
const rules: Partial<Record<Language, Rules>> = {};

const moments = new Intl.DateTimeFormat('pl-PL', {
  ...{ timeZone: 'Europe/Warsaw', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const);

/** "25.11.2026, 9:30", by the clock on the wall in Poland. */
export const momentText = (instant: Instant): string => moments.format(instant).replace(/, 0(?=\d)/, ', ');
