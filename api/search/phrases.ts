import { stem, tellingWords } from '#domain/search/words.ts';
import type { Question } from './lexicon.ts';

/** A phrase found in a question: what it stands for, which words it took, how surely. */
export interface Found<T> {
  readonly value: T;
  /** Positions of the question's words. */
  readonly positions: readonly number[];
  /** 0 to 1. */
  readonly likeness: number;
}

/** Phrases by the stems of their words; finds those that stand in a question, in any order. */
export interface PhraseBook<T> {
  readonly findIn: (question: Question) => readonly Found<T>[];
}

export function createPhraseBook<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  // A phrase is looked up by its first stem only: a question has few words, the book may have many phrases.
  const byFirstStem = new Map<string, { stems: readonly string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const stems = tellingWords(phrase).map(stem);
    const first = stems[0];
    if (first === undefined) continue;
    const known = byFirstStem.get(first);
    if (known) known.push({ stems, value });
    else byFirstStem.set(first, [{ stems, value }]);
  }
  const findIn = (question: Question): readonly Found<T>[] =>
    question.words.flatMap(({ readings }) =>
      readings.flatMap((reading) => (byFirstStem.get(reading.stem) ?? []).flatMap(({ stems, value }) => match(stems, value, question) ?? [])),
    );
  return { findIn };
}

function match<T>(stems: readonly string[], value: T, question: Question): Found<T> | undefined {
  const positions: number[] = [];
  let likeness = 1;
  for (const wanted of stems) {
    const candidates = question.words.map(({ readings }) => readings.find((reading) => reading.stem === wanted)?.likeness ?? 0);
    const position = candidates.findIndex((found, at) => found > 0 && !positions.includes(at));
    if (position < 0) return undefined;
    positions.push(position);
    likeness *= candidates[position] ?? 0;
  }
  return { value, positions, likeness };
}
