import { fold } from '../kernel/fold.ts';

/** The words of a text that tell something, folded: "Gdzie jest nocleg w Żarach?" gives "nocleg", "zarach". */
export function tellingWords(text: string): readonly string[] {
  // A postal code is one word, however it is typed.
  const words = wordsOf(fold(text).replace(/\b(\d{2}) (\d{3})\b/g, '$1-$2'));
  const telling = words.filter((word) => !silentWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** A text cut into words; a postal code and "800+" are one word each. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:-\p{N}{3}\b)?\+?/gu) ?? [];

/** Words that stand in almost every question and separate nothing. */
const silentWords: ReadonlySet<string> = new Set(
  (
    'a albo ale bo by byc chce chcialbym chcialabym co czy dla do gdzie i ich ile ja jak jaka jaki jakie jest jestem ktora ktory ktore ku lub ma mam mi mnie moge mozna moj moja ' +
    'moje musze na nad nie o od on ona oni pan pani po pod poszukuje potrzebny potrzebna potrzebuje prosze przez przy sa se sie szukam swoj ta tak tam te ten to tu tutaj u w we za ' +
    'ze z zeby znalezc znajde ul ulica pilnie teraz blisko kolo okolice okolicy'
  ).split(' '),
);

/**
 * A folded word without its Polish ending, so that its forms meet: "noclegu" and "noclegi" give "nocleg",
 * "zarach" and "zary" give "zar". Light: it may join too much or too little, but the same way for text and question.
 */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const ending = endings.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= (candidate.startsWith('ow') ? 5 : 3));
  return alternate(ending ? word.slice(0, -ending.length) : word);
}

/** Sounds that change before an ending: "gorze" and "gora", "nowogrodzie" and "nowogrod", "zasilku" and "zasilek". */
function alternate(base: string): string {
  if (base.length < 4) return base;
  for (const [from, to] of alternations) if (base.endsWith(from)) return base.slice(0, -from.length) + to;
  return base;
}

const alternations = [
  ['rz', 'r'],
  ['dz', 'd'],
  ['sc', 'st'],
  ['iec', 'c'],
  ['ek', 'k'],
  ['ec', 'c'],
] as const;

/** Longest first. What begins with "ow" may belong to the word: "Gorzów", "Głogów". */
const endings = (
  'iejszego iejszych owaniem owania owaniu owanie iami iach iego iemu aniem eniem aniu eniu ania enia anie enie owie iowi owi ego emu ymi imi ych ich ach ami iom iem iej ow om em ej im ym ' +
  'ia ie io iu ii a e i o u y'
).split(' ');
