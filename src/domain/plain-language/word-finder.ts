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
    after: not_after && anyOf(not_after),
    before: not_before && anyOf(not_before),
  }));
  const anything = anyOf(table.flatMap(({ find }) => find));
  return (sentence) => {
    anything.lastIndex = 0;
    if (!anything.test(sentence)) return [];
    const hits = rules.flatMap(({ say, phrase, after, before }) =>
      [...sentence.matchAll(phrase)]
        .filter(({ index, 0: found }) => !near(after, sentence.slice(0, index), -4) && !near(before, sentence.slice(index + found.length), 2))
        .map(({ index, 0: found }) => ({ at: index, found, say })),
    );
    return withoutOverlap(hits);
  };
}

/** Everything of a list of phrases replaced by signs that are no letters, in the same length. */
export function wordVeil(phrases: readonly string[]): (sentence: string) => string {
  const pattern = anyOf(phrases);
  return (sentence) => sentence.replace(pattern, (found) => '·'.repeat(found.length));
}

/** A test of one whole word against a list. */
export function wordTest(phrases: readonly string[]): (word: string) => boolean {
  const pattern = new RegExp(`^(?:${phrases.map(source).join('|')})$`, 'iu');
  return (word) => pattern.test(word);
}

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

/** No phrase at all: a pattern that fits nowhere. */
const anyOf = (phrases: readonly string[]): RegExp =>
  phrases.length === 0
    ? /(?!)/gu
    : new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${[...phrases]
          .sort((one, other) => other.length - one.length)
          .map(source)
          .join('|')})(?![\\p{L}\\p{N}])`,
        'giu',
      );

/** "w celu *nia" as a pattern: `*` is any letters, a space any space, with or without a comma before it. */
const source = (phrase: string): string =>
  phrase
    .split(/\s+/)
    .map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*'))
    .join(',?[\\s\\u00a0]+');
