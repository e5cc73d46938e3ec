import type { OfficeAnswer } from '#domain/residence/finder-result.ts';
import { officeLines } from './addressee-lines.ts';
import { fill, formatPhone, momentText, typeset } from './format.ts';
import { unbroken } from './letter-text.ts';
import { pl } from './pl.ts';
import type { CardSheet } from './pocket-text.ts';

/** A meeting as a slip for the pocket, A6: when, where, whom to ask for. A lost one says nothing of whoever carried it. */
export function meetingSheet(
  { caseNumber, at, place, host }: { readonly caseNumber: string; readonly at: number; readonly place: string | null; readonly host?: string | undefined },
  office: OfficeAnswer,
  municipalities: Parameters<typeof officeLines>[1],
  address: string,
): CardSheet {
  const words = pl.caseWords.slip;
  const [title = '', ...lines] = officeLines(office, municipalities).flatMap(({ text }) => text ?? []);
  const phone = office.office?.phones?.find(({ type }) => type !== 'fax')?.number;
  const facts = [
    { label: words.where, text: [title, ...lines].join(', ') },
    ...(place ? [{ label: words.room, text: place }] : []),
    ...(host ? [{ label: words.askFor, text: host }] : []),
    ...(phone ? [{ label: words.phone, text: unbroken(formatPhone(phone)) }] : []),
    { label: words.number, text: unbroken(caseNumber) },
  ];
  const card = {
    ...{ title: words.title, strong: [momentText(at)], lines: [], facts },
    sentences: [fill(words.cannot, { address }), words.paper].map((text) => typeset(text)),
  };
  return { title: words.title, paper: 'a6', cards: [card] };
}
