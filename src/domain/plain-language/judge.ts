import { type Readability, readabilityOf } from './fog.ts';
import { genderedForms } from './gendered.ts';
import type { Block } from './markdown-blocks.ts';
import type { PlainWords } from './plain-words.schema.ts';
import { sentencesOf, wordsOf } from './sentences.ts';
import { baseSyllablesOf } from './syllables.ts';
import { type FindWords, wordFinder, wordTest, wordVeil } from './word-finder.ts';

/** What can be wrong with a text. */
export type PlainRule = 'sentence' | 'fog' | 'office' | 'branding' | 'gendered';

/** One thing to change. Field and sentence are empty when the whole text is meant. */
export interface Finding {
  readonly rule: PlainRule;
  readonly field: string;
  readonly sentence: string;
  /** The words that were found, the number of words of a long sentence, or the FOG index with its hardest words. */
  readonly found: string;
  /** What to write instead, where the table says it. */
  readonly suggestion?: string;
}

export interface Judgement extends Readability {
  readonly longest: { readonly sentence: string; readonly words: number };
  /** Sentences longer than the target, though not too long. */
  readonly longish: number;
  readonly findings: readonly Finding[];
}

/** A sentence with more words stops the build; writers aim at fewer (domain: plain Polish, 15 to 20 words). */
export const longestSentence = { limit: 20, target: 15 } as const;

/** How plain a text must be. `sentences` are words that belong to no running text: FOG would be chance. */
export type Register = 'guide' | 'legal' | 'sentences';

export const fogLimits = { guide: 9, legal: 12 } as const satisfies Partial<Record<Register, number>>;

export type Judge = (blocks: readonly Block[], register: Register) => Judgement;

/** A judge who knows the words of the table. Making one is dear, asking it is cheap. */
export function plainJudge(words: PlainWords): Judge {
  const knowledge: Knowledge = {
    abbreviations: { within: lowerSet(words.abbreviations.within), either: lowerSet(words.abbreviations.either) },
    veil: wordVeil(words.names),
    isEasy: wordTest(words.easy),
    office: wordFinder(words.office),
    branding: wordFinder(words.branding),
  };
  return (blocks, register) => judge(blocks, register, knowledge);
}

interface Knowledge {
  readonly abbreviations: Parameters<typeof sentencesOf>[1];
  readonly veil: (sentence: string) => string;
  readonly isEasy: (word: string) => boolean;
  readonly office: FindWords;
  readonly branding: FindWords;
}

const lowerSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap((word) => [word, word.toLowerCase()]));

function judge(blocks: readonly Block[], register: Register, knowledge: Knowledge): Judgement {
  const all = blocks.flatMap(({ text, ...block }) => sentencesOf(text, knowledge.abbreviations).map((sentence) => ({ ...block, sentence })));
  const running = all.filter(({ heading }) => !heading).map(({ sentence }) => ({ sentence, words: wordsOf(sentence).length }));
  const readability = readabilityOf(running.map(({ sentence, words }) => ({ words, hard: hardWords(sentence, knowledge) })));
  const longest = running.reduce((one, other) => (other.words > one.words ? other : one), { sentence: '', words: 0 });
  return {
    ...readability,
    longest,
    longish: running.filter(({ words }) => words > longestSentence.target && words <= longestSentence.limit).length,
    findings: [
      ...fogFindings(readability, register),
      ...all.flatMap(({ field, sentence }) => sentenceFindings(sentence, knowledge).map((finding) => ({ ...finding, field }))),
    ],
  };
}

function sentenceFindings(sentence: string, { veil, office, branding }: Knowledge): readonly Omit<Finding, 'field'>[] {
  const words = wordsOf(sentence).length;
  // Names of laws and offices may say what we would not.
  const ours = veil(sentence);
  const replaced = (rule: PlainRule, find: FindWords) => find(ours).map(({ found, say }) => ({ rule, sentence, found, suggestion: say }));
  return [
    ...(words > longestSentence.limit ? [{ rule: 'sentence', sentence, found: String(words) } as const] : []),
    ...replaced('branding', branding),
    ...genderedForms(ours).map((found) => ({ rule: 'gendered', sentence, found }) as const),
    ...replaced('office', office),
  ];
}

function fogFindings({ fog, hard }: Readability, register: Register): readonly Finding[] {
  if (fog === undefined || register === 'sentences' || fog <= fogLimits[register]) return [];
  return [{ rule: 'fog', field: '', sentence: '', found: `${fog.toFixed(1)} > ${fogLimits[register]}: ${mostFrequent(hard).join(', ')}` }];
}

/** Words of four syllables or more that are no names: what FOG counts as hard. */
function hardWords(sentence: string, { veil, isEasy }: Knowledge): readonly string[] {
  return wordsOf(veil(sentence)).filter((word, place) => isHard(word, place) && !isEasy(word));
}

function isHard(word: string, place: number): boolean {
  if (!/^[\p{L}-]+$/u.test(word)) return false;
  // A capital inside the sentence is a name, capitals throughout are a short form.
  if (/^\p{Lu}/u.test(word) && (place > 0 || /\p{Lu}$/u.test(word))) return false;
  return word.split('-').some((part) => baseSyllablesOf(part) >= 4);
}

/** The hard words that come most often, at most eight. */
function mostFrequent(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 8)
    .map(([word]) => word);
}
