import type { TakeAlong } from '#domain/referral/take-along.ts';
import { officeLines } from './addressee-lines.ts';
import { formatPhone, typeset } from './format.ts';
import { weekLine } from './hours-words.ts';
import { unbroken } from './letter-text.ts';
import { pocket as words } from './pl/take-along.ts';
import { askAgain, counterScript, phoneScript } from './spoken-text.ts';

/** A card of the size of a pocket (A6). What is absent takes no room. */
export interface PocketCard {
  readonly title: string;
  /** Stands large: an office, a number, a code. */
  readonly strong?: readonly string[];
  readonly lines?: readonly string[];
  readonly facts?: readonly { readonly label: string; readonly text: string }[];
  /** Numbers to call, each with when. */
  readonly calls?: readonly { readonly number: string; readonly purpose: string }[];
  readonly sentences?: readonly string[];
  /** Lines to fill in by pen. */
  readonly blanks?: readonly string[];
  readonly note?: string;
}

export interface CardSheet {
  readonly title: string;
  /** `a4`: four cards to cut apart. `a6`: one card a page. */
  readonly paper: 'a4' | 'a6';
  readonly cards: readonly PocketCard[];
}

/** Lines that stand on every card, so that none of them tells why somebody carries it. */
const lineIds = ['numer-alarmowy-112', 'linia-wojewody', 'linia-116123', 'linia-800120002'];

/** Where to go, what to say on the phone and at the counter, whom to call at night. A lost card says nothing of who carried it. */
export function pocketSheet(papers: TakeAlong): CardSheet {
  const { office, hotlines, municipalities, week } = papers;
  const [title = '', ...lines] = officeLines(office, municipalities).flatMap(({ text }) => text ?? []);
  const phones = (office.office?.phones ?? office.office?.substitute_contact?.phones ?? []).filter(({ type }) => type !== 'fax').slice(0, 2);
  const hours = weekLine(week);
  return {
    title: words.title,
    paper: 'a4',
    cards: [
      {
        ...{ title: words.way, strong: [title], lines },
        facts: [
          { label: words.phone, text: phones.map(({ number }) => unbroken(formatPhone(number))).join(', ') || words.unknown },
          { label: words.hours, text: hours ? typeset(hours) : words.unknown },
        ],
        sentences: [typeset(words.bring)],
        note: askAgain(papers),
      },
      { title: words.call, sentences: phoneScript(papers), blanks: words.callBlanks },
      { title: words.counter, sentences: counterScript(papers), blanks: [words.counterBlank] },
      {
        title: words.lines,
        calls: lineIds.flatMap((id) => {
          const line = hotlines.find((hotline) => hotline.id === id);
          return line ? [{ number: unbroken(formatPhone(line.phone.number)), purpose: typeset(line.purpose) }] : [];
        }),
      },
    ],
  };
}
