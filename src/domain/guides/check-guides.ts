import type { Keyed } from '../directory/content.ts';
import type { Hotline } from '../directory/hotline.schema.ts';
import { categories } from '../directory/taxonomy-term.ts';
import { CalendarDay } from '../kernel/calendar-day.ts';
import type { ContentProblem, ProblemCode } from '../kernel/problem-codes.ts';
import type { Amount } from './amount.schema.ts';
import { type GuideContent, type GuideText, linkedPages } from './guide-content.ts';
import { linkTargetsIn, type Reference, readNamedLink, referencesIn, sentenceAt } from './references.ts';

/** What the guides lean on besides their own files. */
export interface GuideSurroundings {
  readonly hotlines: readonly Keyed<Hotline>[];
  /** An amount must hold on this day. */
  readonly today: CalendarDay;
}

/** What no schema shows: references and links to nothing, amounts out of force, what was typed instead of named, forbidden Markdown. */
export function checkGuides(content: GuideContent, around: GuideSurroundings): readonly ContentProblem[] {
  const known = index(content, around);
  return [
    ...content.guides.flatMap((guide) =>
      textsOf(guide).flatMap(({ field, text }) => checkText(known, `guides/${guide.language}/${guide.slug}.md`, field, text)),
    ),
    ...content.glossary.flatMap((term, position) => checkText(known, 'glossary.yaml', `${position}.meaning`, term.meaning)),
    ...repeated('articles.yaml', content.articles),
    ...repeated('glossary.yaml', content.glossary),
  ];
}

/** Everything of a guide that people read, with the name of its field. */
export function textsOf(guide: GuideText): readonly { readonly field: string; readonly text: string }[] {
  return [
    { field: 'title', text: guide.title },
    { field: 'description', text: guide.description },
    ...guide.do_now.map((text, position) => ({ field: `do_now.${position}`, text })),
    { field: 'body', text: guide.body },
  ];
}

/** Whether an amount holds on a day; what has no dates always does. */
export const isInForce = (amount: Amount, day: CalendarDay): boolean =>
  !(amount.valid_from !== null && CalendarDay.parse(amount.valid_from).isAfter(day)) &&
  !(amount.valid_to !== null && CalendarDay.parse(amount.valid_to).isBefore(day));

type Known = ReturnType<typeof index>;

function index(content: GuideContent, { hotlines, today }: GuideSurroundings) {
  return {
    today,
    amounts: new Map(content.amounts.map((amount) => [amount.id, amount])),
    articles: new Set(content.articles.map(({ id }) => id)),
    terms: new Set(content.glossary.map(({ id }) => id)),
    hotlines: new Map(hotlines.map((line) => [line.id, line])),
    guides: new Set(content.guides.map(({ slug }) => slug)),
  };
}

function checkText(known: Known, file: string, field: string, text: string): ContentProblem[] {
  const at = (code: ProblemCode, sentence: string): ContentProblem => ({ file, field, code, found: shorten(sentence) });
  return [
    ...referencesIn(text).flatMap(({ value, sentence }) => {
      const code = isBare(field) ? 'guide.reference-in-title' : value ? brokenReference(known, value) : 'reference.wrong';
      return code ? [at(code, sentence)] : [];
    }),
    ...linkTargetsIn(text).flatMap(({ value, sentence }) => {
      const code = brokenLink(known, value);
      return code ? [at(code, sentence)] : [];
    }),
    ...patterns.flatMap(({ code, pattern }) => [...bare(text).matchAll(pattern)].map((match) => at(code, sentenceAt(bare(text), match.index)))),
  ];
}

/** Titles and descriptions go into tabs, lists and results as they stand. */
const isBare = (field: string): boolean => field === 'title' || field === 'description';

function brokenReference(known: Known, { kind, id }: Reference): ProblemCode | undefined {
  if (kind === 'article') return known.articles.has(id) ? undefined : 'reference.article-unknown';
  if (kind === 'term') return known.terms.has(id) ? undefined : 'reference.term-unknown';
  if (kind === 'hotline') {
    const line = known.hotlines.get(id);
    return line ? (line.listing === 'withheld' ? 'reference.withheld' : undefined) : 'reference.hotline-unknown';
  }
  const amount = known.amounts.get(id);
  if (!amount) return 'reference.amount-unknown';
  return isInForce(amount, known.today) ? undefined : 'amount.not-in-force';
}

function brokenLink(known: Known, target: string): ProblemCode | undefined {
  const named = readNamedLink(target);
  if (!named) return /^https?:\/\/[^\s]+$/.test(target) ? undefined : 'guide.link-wrong';
  if (named.kind === 'guide') return known.guides.has(named.id) ? undefined : 'reference.guide-unknown';
  if (named.kind === 'category') return categories.some((key) => key === named.id) ? undefined : 'category.wrong';
  return linkedPages.some((name) => name === named.id) ? undefined : 'reference.page-unknown';
}

/** The words alone: a reference or an address may hold figures that nobody typed. */
const bare = (text: string): string => text.replace(/\{\{[^{}]*\}\}/g, '…').replace(/\]\([^)]*\)/g, ']');

const patterns: readonly { readonly code: ProblemCode; readonly pattern: RegExp }[] = [
  { code: 'guide.figure-typed', pattern: /\d[\d\s.,]*(zł|%|procent)/g },
  { code: 'guide.phone-typed', pattern: /(?<!\d)(\d{3}[ -]?\d{3}([ -]?\d{3})?|\d{2}[ -]\d{3}[ -]\d{2}[ -]\d{2})(?!\d)/g },
  { code: 'guide.markdown-forbidden', pattern: /<[a-z/!][^>]*|!\[|^\|.*|^# .*|^(?:```|~~~).*/gim },
];

function repeated(file: string, records: readonly { readonly id: string }[]): ContentProblem[] {
  return records.flatMap(({ id }, position) =>
    records.findIndex((other) => other.id === id) === position ? [] : [{ file, field: `${position}.id`, code: 'id.repeated' as const, found: id }],
  );
}

const shorten = (text: string): string => (text.length > 140 ? `${text.slice(0, 139)}…` : text);
