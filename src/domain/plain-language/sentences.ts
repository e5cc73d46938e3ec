/** Short forms whose dot is not the end of a sentence, lower case, without their last dot. */
export interface Abbreviations {
  /** Never at the end: "ul", "art", "m.in". */
  readonly within: ReadonlySet<string>;
  /** At the end when a capital letter follows: "r", "itd". */
  readonly either: ReadonlySet<string>;
}

/** The sentences of one block of text (a paragraph, an item of a list, a label), without the space around them. */
export function sentencesOf(block: string, abbreviations: Abbreviations): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const mark of block.matchAll(marks)) {
    const end = mark.index + mark[0].length;
    if (!endsHere(block.slice(start, mark.index), mark[0], block.slice(end), abbreviations)) continue;
    sentences.push(block.slice(start, end));
    start = end;
  }
  sentences.push(block.slice(start));
  return sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const marks = /[.!?…]+["”’»)\]]*(?=\s|$)/g;

function endsHere(before: string, mark: string, after: string, { within, either }: Abbreviations): boolean {
  const next = after.trimStart();
  if (next === '') return true;
  // "„Co dalej?” pyta urząd": a small letter goes on with the sentence.
  if (/^\p{Ll}/u.test(next)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  // An initial, or the number of an item: "J. Kowalski", "1. Zadzwoń".
  if (/^\p{Lu}$/u.test(word) || (/^\d{1,2}$/.test(word) && before.trim() === word)) return false;
  if (within.has(word.toLowerCase()) || within.has(word)) return false;
  return !either.has(word.toLowerCase()) || /^["„(]?\p{Lu}/u.test(next);
}

/** The words of a sentence. A phone number, a date, an amount and a web address are one word each. */
export const wordsOf = (sentence: string): readonly string[] => sentence.match(words) ?? [];

const words = /\d+(?:[ \u00a0]\d{2,3}(?!\d))+|https?:\/\/\S+|[\p{L}\p{N}]+(?:[-–.,:/@'’][\p{L}\p{N}]+)*\+?/gu;
