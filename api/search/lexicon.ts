import MiniSearch from 'minisearch';
import { fold } from '#domain/kernel/fold.ts';
import { stem, tellingWords, wordsOf } from '#domain/search/words.ts';

/** A stem that a typed word may mean: 1 for the word itself, less for a beginning or a misspelling of it. */
export interface Reading {
  readonly stem: string;
  readonly likeness: number;
}

/** What a question says, word by word, with all that each word may mean. */
export interface Question {
  readonly words: readonly { readonly typed: string; readonly readings: readonly Reading[] }[];
  /** The question with misspelt words mended, as a person would write it. Absent when nothing had to be. */
  readonly suggestion?: string;
}

/** All words that the directory knows. Finds the known stems near a typed word. */
export interface Lexicon {
  readonly understand: (text: string) => Question;
}

/** @param texts everyday words, places and names as people write them; the first spelling of a word is the one that is suggested. */
export function createLexicon(texts: Iterable<string>): Lexicon {
  const spellings = new Map<string, string>();
  for (const text of texts) {
    for (const spelling of wordsOf(text.toLowerCase())) {
      const known = stem(fold(spelling));
      if (!spellings.has(known)) spellings.set(known, spelling);
    }
  }
  const near = new MiniSearch<{ id: string }>({ fields: ['id'], tokenize: (word) => [word], processTerm: (word) => word });
  near.addAll([...spellings.keys()].map((id) => ({ id })));

  const understand = (text: string): Question => {
    const typed = tellingWords(text).slice(0, maximumWords);
    const words = typed.map((word) => ({ typed: word, readings: readingsOf(word, spellings, near) }));
    const mended = words.map(({ typed: word, readings }) => {
      const best = readings[0];
      return best && best.likeness <= misspelt ? (spellings.get(best.stem) ?? word) : word;
    });
    const isMended = mended.some((word, position) => word !== typed[position]);
    return isMended ? { words, suggestion: mended.join(' ') } : { words };
  };
  return { understand };
}

const mistakes = (form: string): number => (form.length >= 8 ? 2 : form.length >= 4 ? 1 : 0);

const maximumWords = 12;
const beginning = 0.8;
const misspelt = 0.6;

function readingsOf(word: string, spellings: ReadonlyMap<string, string>, near: MiniSearch<{ id: string }>): readonly Reading[] {
  const base = stem(word);
  if (spellings.has(base)) return [{ stem: base, likeness: 1 }];
  const longer = near.search(base, { prefix: base.length >= 3, fuzzy: false }).filter(({ id }) => id.length - base.length <= 6);
  const begun = longer.slice(0, 12).map(({ id }): Reading => ({ stem: id, likeness: beginning - 0.02 * (id.length - base.length) }));
  if (begun.length > 0) return begun;
  // An ending may be what is misspelt, so the word is tried with and without it.
  const wrong = [base, word].flatMap((form) => near.search(form, { fuzzy: mistakes(form), prefix: false })).sort((one, other) => other.score - one.score);
  return [...new Set(wrong.map(({ id }) => id))].slice(0, 5).map((id): Reading => ({ stem: id, likeness: misspelt }));
}
