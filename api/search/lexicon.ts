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
  const forms = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const text of texts) {
    for (const spelling of wordsOf(text.toLowerCase())) {
      const form = fold(spelling);
      if (forms.has(form)) continue;
      const base = stem(form);
      forms.set(form, base);
      if (!spellings.has(base)) spellings.set(base, spelling);
    }
  }
  const near = new MiniSearch<{ id: string }>({ fields: ['id'], tokenize: (word) => [word], processTerm: (word) => word });
  near.addAll([...forms.keys()].map((id) => ({ id })));

  const understand = (text: string): Question => {
    const typed = tellingWords(text).slice(0, maximumWords);
    const words = typed.map((word) => ({ typed: word, readings: readingsOf(word, forms, spellings, near) }));
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

/** The known stem itself; beside it, unless the word is known as it was typed, longer words that begin so and words one or two letters away. */
function readingsOf(
  word: string,
  forms: ReadonlyMap<string, string>,
  spellings: ReadonlyMap<string, string>,
  near: MiniSearch<{ id: string }>,
): readonly Reading[] {
  const base = stem(word);
  const exact: Reading[] = spellings.has(base) ? [{ stem: base, likeness: 1 }] : [];
  if (forms.has(word)) return exact;
  const stemOf = (form: string) => forms.get(form) ?? form;
  const longer = exact.length > 0 || base.length < 3 ? [] : near.search(base, { prefix: true, fuzzy: false }).filter(({ id }) => id.length - base.length <= 8);
  const begun = longer.slice(0, 12).map(({ id }): Reading => ({ stem: stemOf(id), likeness: beginning - 0.02 * (id.length - base.length) }));
  const wrong = near.search(word, { fuzzy: mistakes(word), prefix: false });
  const mended = wrong.slice(0, 6).map(({ id }): Reading => ({ stem: stemOf(id), likeness: exact.length > 0 ? misspelt - 0.1 : misspelt }));
  const best = new Map<string, Reading>();
  for (const reading of [...exact, ...begun, ...mended]) if (!best.has(reading.stem)) best.set(reading.stem, reading);
  return [...best.values()].sort((one, other) => other.likeness - one.likeness);
}
