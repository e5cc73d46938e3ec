import type { Replacement } from './plain-words.schema.ts';

/** A phrase that was found in a sentence. */
export interface Hit {
  readonly at: number;
  readonly found: string;
  readonly say: string;
}

export type FindWords = (sentence: string) => readonly Hit[];

/** A search for the phrases of a table. Where two overlap, the one that begins first and is longer counts. */
export function wordFinder(table: readonly Replacement[]): FindWords {
  const rules = table.map(({ find, say, not_after, not_before }) => ({
    say,
    phrase: anyOf(find),
    begins: find.map(beginning),
    after: not_after && anyOf(not_after),
    before: not_before && anyOf(not_before),
  }));
  return (sentence) => {
    const lower = sentence.toLowerCase();
    const begun = beginningsIn(lower);
    const candidates = rules.filter(({ begins }) => begins.some((letters) => begun.has(letters)));
    const hits = candidates.flatMap(({ say, phrase, after, before }) =>
      [...lower.matchAll(phrase)]
        .filter(({ index, 0: found }) => !near(after, lower.slice(0, index), -4) && !near(before, lower.slice(index + found.length), 2))
        .map(({ index, 0: found }) => ({ at: index, found: sentence.slice(index, index + found.length), say })),
    );
    return withoutOverlap(hits);
  };
}

/** Everything of a list of phrases replaced by signs that are no letters, in the same length. */
export function wordVeil(phrases: readonly string[]): (sentence: string) => string {
  const pattern = anyOf(phrases);
  const begins = new Set(phrases.map(beginning));
  return (sentence) => {
    const lower = sentence.toLowerCase();
    if (![...beginningsIn(lower)].some((letters) => begins.has(letters))) return sentence;
    const spans = [...lower.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length] as const);
    return spans.reduce((veiled, [from, to]) => veiled.slice(0, from) + '·'.repeat(to - from) + veiled.slice(to), sentence);
  };
}

/** A test of one whole word against a list. */
export function wordTest(phrases: readonly string[]): (word: string) => boolean {
  const pattern = new RegExp(`^(?:${phrases.map(source).join('|')})$`, 'u');
  return (word) => pattern.test(word.toLowerCase());
}

/** The first letters of a phrase, at most three: few sentences hold them, so few phrases need a search. */
const beginning = (phrase: string): string => (/^[^*\s]{0,3}/.exec(phrase)?.[0] ?? '').toLowerCase();

const beginningsIn = (lower: string): ReadonlySet<string> =>
  new Set((lower.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => [word.slice(0, 1), word.slice(0, 2), word.slice(0, 3)]));

function withoutOverlap(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((one, other) => one.at - other.at || other.found.length - one.found.length);
  let free = 0;
  return sorted.filter(({ at, found }) => {
    if (at < free) return false;
    free = at + found.length;
    return true;
  });
}

/** Whether one of the few words at the end (negative) or beginning of a text is on the list. */
function near(pattern: RegExp | undefined, text: string, words: number): boolean {
  if (!pattern) return false;
  const all = text.split(/[\s\u00a0]+/).filter(Boolean);
  return (words < 0 ? all.slice(words) : all.slice(0, words)).join(' ').search(pattern) >= 0;
}

/** Small letters of Latin alphabets: a class of all letters of the world takes hundreds of patterns a second to compile. */
const letter = 'a-z\\u00df-\\u017f';

/** No phrase at all: a pattern that fits nowhere. */
const anyOf = (phrases: readonly string[]): RegExp =>
  phrases.length === 0
    ? /(?!)/gu
    : new RegExp(
        `(?<![${letter}0-9])(?:${[...phrases]
          .sort((one, other) => other.length - one.length)
          .map(source)
          .join('|')})(?![${letter}0-9])`,
        'gu',
      );

/** "w celu *nia" as a pattern: `*` is any letters, a space any space, with or without a comma before it. */
const source = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', `[${letter}]*`))
    .join(',?[\\s\\u00a0]+');
