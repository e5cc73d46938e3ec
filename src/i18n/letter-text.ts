import type { TakeAlong } from '#domain/referral/take-along.ts';
import type { Article } from '#domain/residence/propose-unit.ts';
import { officeLines } from './addressee-lines.ts';
import { contactLines } from './contact-lines.ts';
import { placeTitle } from './finder-words.ts';
import { fill, formatDay, formatPhone, typeset } from './format.ts';
import { letter as words } from './pl/letter.ts';
import { request as form } from './pl/request.ts';

/** A letter, ready to be set: on a page, in a PDF. `null` is a line to fill in by pen. */
export interface LetterText {
  readonly title: string;
  readonly placeAndDay: string;
  readonly sender: readonly Line[];
  readonly addressee: readonly Line[];
  readonly subject: string;
  readonly opening: readonly string[];
  readonly lists: readonly { readonly lead: string; readonly items: readonly string[] }[];
  /** To tick by pen. */
  readonly ticks?: { readonly lead: string; readonly items: readonly string[] };
  readonly note?: { readonly lead: string; readonly text: string };
  readonly closing: readonly string[];
  /** Absent where nobody signs: a print of what was sent. */
  readonly signature?: { readonly attachments?: string; readonly label: string };
  readonly footer?: string;
}

export interface Line {
  readonly text: string | null;
  /** What stands under an empty line. */
  readonly label: string;
}

/** The letter to the office in its proper form. Signed by hand it is an application (podanie), so every sentence must be true of the person. */
export function letterText(papers: TakeAlong): LetterText {
  const { request, office } = papers;
  const { name, contact, note } = request;
  const phone = contact?.phone && formatPhone(contact.phone);
  const set = (texts: readonly string[]) => texts.filter(Boolean).map(typeset);
  const lists = [
    { lead: words.needsLead, items: set(request.needs.map((need) => words.needs[need])) },
    { lead: words.doneLead, items: set((request.done ?? []).map((step) => lowered(form.done.steps[step]))) },
    { lead: words.contactLead, items: set(contact ? contactLines(contact, papers.before !== undefined) : []) },
  ];
  return {
    title: words.title,
    placeAndDay: words.placeAndDay,
    sender: [
      { text: name ?? null, label: words.name },
      { text: contact?.address ?? null, label: words.delivery },
      ...(phone ? [{ text: fill(words.phone, { phone: unbroken(phone) }), label: '' }] : []),
    ],
    addressee: officeLines(office, papers.municipalities),
    subject: words.title,
    opening: set([opening(papers), law(papers)]),
    lists: lists.filter(({ items }) => items.length > 0),
    ...(note ? { note: { lead: words.noteLead, text: typeset(note) } } : {}),
    closing: set([requests(papers), words.handOn]),
    signature: { attachments: words.attachments, label: words.signature },
  };
}

/** The same as a print of a request that was sent: with its number, without a signature, so that nobody takes it for an application. */
export function sentLetterText(papers: TakeAlong, sent: { readonly caseNumber: string; readonly day: string }): LetterText {
  const { signature: _, ...letter } = letterText(papers);
  return { ...letter, footer: typeset(fill(words.sent, { number: sent.caseNumber, date: formatDay(sent.day) })) };
}

/** Where the person belongs, in the letter's own words. */
export function groundSentence({ ground, office, municipalities, before }: TakeAlong, isDiscreet = false): string {
  const discreet: Partial<Record<typeof ground, string>> = words.groundsDiscreet;
  const ahead: Partial<Record<typeof ground, string>> = words.groundsBefore;
  const sentence = (before && isDiscreet && discreet[ground]) || (before && ahead[ground]) || words.grounds[ground];
  return fill(sentence, { place: placeTitle(office.place, municipalities, 'pl') });
}

/** "art. 13 i art. 101 ust. 1", kept on one line. */
export const articleList = (articles: readonly Article[]): string => unbroken(articles.map((key) => words.articles[key]).join(words.lawAnd));

/** A number that must not be torn apart. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

const opening = (papers: TakeAlong): string =>
  [papers.ground === 'county' ? words.askCounty : words.ask, groundSentence(papers), release(papers)].filter(Boolean).join(' ');

const law = ({ articles }: TakeAlong): string => (articles.length > 0 ? fill(words.law, { articles: articleList(articles) }) : '');

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Only what was answered: a day, a month, or that it is not known. Never why. */
function release({ before, request: { place } }: TakeAlong): string {
  if (!before) return '';
  const { releaseDate } = place;
  if (!releaseDate) return words.release.unknown;
  return fill(releaseDate.length > 7 ? words.release.day : words.release.month, { date: formatDay(releaseDate) });
}

function requests({ before, ground, isUrgent }: TakeAlong): string {
  if (before && ground !== 'county') {
    const talk = before.isOpen ? words.talkBefore : before.socialWorkFrom ? words.talkBeforeFrom : words.talkBeforeLast;
    return [fill(talk, { date: formatDay(before.socialWorkFrom ?? '') }), words.restAfter, words.answer].join(' ');
  }
  return [isUrgent ? words.talkUrgent : words.talk, words.answer].join(' ');
}
