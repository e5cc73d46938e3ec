import type { Amount } from '#domain/guides/amount.schema.ts';
import type { Article } from '#domain/guides/article.schema.ts';
import type { CitedSource } from '#domain/guides/cited-source.schema.ts';
import { fill, formatDay, formatNumber, plural } from './format.ts';
import type { Language, PublicWords } from './languages.ts';

type Words = PublicWords['guidePage'];

/** "1 010 zł", "3 miesiące"; with words of its own: "3 miesięcy". Number and unit stay on one line. */
export function amountText({ value, unit }: Pick<Amount, 'value' | 'unit'>, words: Words, form?: string, language: Language = 'pl'): string {
  const text = form === undefined ? plural(words.units[unit], value, language) : `${formatNumber(value, language)} ${form}`;
  return text.replace(' ', '\u00a0');
}

/** From when and until when a figure holds. */
export function validityText({ valid_from: from, valid_to: to }: Amount, words: Words): string {
  if (from !== null && to !== null) return fill(words.amountBetween, { from: formatDay(from), to: formatDay(to) });
  if (to !== null) return fill(words.amountTo, { to: formatDay(to) });
  return from === null ? words.amountUndated : fill(words.amountFrom, { from: formatDay(from) });
}

export const citedText = ({ name, date }: CitedSource, words: Words): string => (date ? fill(words.sourceDated, { name, date: formatDay(date) }) : name);

/** A provision as a source: whole name, with the year of the wording that was read. */
export const articleText = ({ label, text_seen: year }: Article, words: Words): string => {
  const name = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return year ? fill(words.lawSeen, { name, year }) : name;
};
