import type { OpeningWeekRow } from '#domain/directory/opening-week.ts';
import type { CardView, ReceiptView } from '#domain/referral/request-view.ts';
import { officeLines } from './addressee-lines.ts';
import { fill, formatDay, typeset } from './format.ts';
import { weekLine } from './hours-words.ts';
import { unbroken } from './letter-text.ts';
import { receipt } from './pl/receipt.ts';
import { requestCard } from './pl/request.ts';
import { pocket } from './pl/take-along.ts';
import type { CardSheet } from './pocket-text.ts';

/** What stands on a sheet beside what its page shows. */
export interface CodeOnPaper {
  /** In fours, as it is read aloud. */
  readonly code: string;
  /** Of the page where it is typed. */
  readonly address: string;
}

/** The card of a professional as one A6 page. It says nothing of whoever carries it. */
export function cardSheet({ card, municipalities }: CardView & { readonly card: NonNullable<CardView['card']> }, { code, address }: CodeOnPaper): CardSheet {
  const words = requestCard;
  const [office = '', ...lines] = officeLines(card.office, municipalities).flatMap(({ text }) => text ?? []);
  return {
    title: words.title,
    paper: 'a6',
    cards: [
      {
        ...{ title: words.title, strong: [unbroken(code)], lines: [fill(words.until, { date: formatDay(card.until) })] },
        facts: [{ label: words.office, text: [office, ...lines].join(', ') }],
        sentences: [...words.steps.map((step, index) => `${index + 1}. ${typeset(fill(step, { address }))}`), typeset(words.noName)],
      },
    ],
  };
}

/** What somebody takes along after sending, one A6 page: number, code, office, what comes next. */
export function receiptSheet(
  { caseNumber, office, municipalities, readBy, asker }: Omit<ReceiptView, 'isFromPaper'>,
  { code, address, week }: CodeOnPaper & { readonly week: readonly OpeningWeekRow[] },
): CardSheet {
  const words = receipt;
  const [title = '', ...lines] = officeLines(office, municipalities).flatMap(({ text }) => text ?? []);
  const hours = weekLine(week);
  const isRelative = asker === 'relative-free';
  const steps = [fill(words.steps.read, { date: formatDay(readBy) }), words.steps.contact, words.steps.silence, fill(words.steps.check, { address })];
  return {
    title: words.slipTitle,
    paper: 'a6',
    cards: [
      {
        ...{ title: words.slipTitle },
        facts: [
          { label: words.number, text: unbroken(caseNumber) },
          { label: words.code, text: unbroken(code) },
          ...(isRelative
            ? []
            : [
                { label: pocket.way, text: [title, ...lines].join(', ') },
                { label: pocket.hours, text: hours ? typeset(hours) : pocket.unknown },
              ]),
        ],
        sentences: (isRelative ? [words.relative] : steps).map((step) => typeset(step)),
        note: typeset(`${words.notApplication}. ${words.howToApply}`),
      },
    ],
  };
}
