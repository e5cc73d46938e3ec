/** What makes a text hard to read, in numbers. */
export interface Readability {
  readonly sentences: number;
  readonly words: number;
  /** Hard words, as written, in their order. */
  readonly hard: readonly string[];
  /** About the years of school that a reader needs. Undefined for a text too short to be judged. */
  readonly fog: number | undefined;
}

/** One sentence as its words, and which of them are hard. */
export interface SentenceWords {
  readonly words: number;
  readonly hard: readonly string[];
}

/** Below this many words one long word would decide. */
export const fewestWords = 50;

/** Gunning's FOG index with the Polish measure of a hard word: four syllables (DECISIONS of the domain). */
export function readabilityOf(sentences: readonly SentenceWords[]): Readability {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const hard = sentences.flatMap((sentence) => sentence.hard);
  return { sentences: sentences.length, words, hard, fog: words < fewestWords ? undefined : fogIndex(sentences.length, words, hard.length) };
}

/** 0.4 times words a sentence plus hard words a hundred. */
export const fogIndex = (sentences: number, words: number, hard: number): number => 0.4 * (words / sentences + (100 * hard) / words);
