import { fold } from '../kernel/fold.ts';

/** The word that a person chose, as it is compared: small letters, no diacritics, single spaces, no signs. */
export const foldWord = (word: string): string =>
  fold(word)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
