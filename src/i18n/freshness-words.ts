import type { Freshness } from '#domain/directory/freshness.ts';
import { fill, formatDay } from './format.ts';
import type { PublicWords } from './languages.ts';
import { freshness as polish } from './pl/time.ts';

/** "Dane z 01.2026", "Zadzwoń przed wizytą. Dane z 2021": dates, never ages, because a page stands for days (design decision 8). */
export function freshnessText({ level, asOf, confirmedByUs }: Freshness, words: PublicWords['time']['freshness'] = polish): string {
  if (level === 'fresh') return fill(confirmedByUs ? words.freshByUs : words.fresh, { date: formatDay(asOf ?? '') });
  const mark = level === 'call_first' ? 'call_first' : 'unconfirmed';
  return asOf === null ? words[`${mark}Undated`] : fill(words[mark], { date: formatDay(asOf) });
}
