import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { mailPage, type NoticeText } from './notice.ts';

const words = pl.mail.digest;

/** What a digest says: numbers of cases, nothing else. */
export interface DigestFacts {
  readonly audience: 'office' | 'manager' | 'coordinator';
  /** To whom; absent: the confirmed address of the office. */
  readonly account?: string;
  readonly late: readonly string[];
  readonly today: readonly string[];
  readonly soon: readonly string[];
}

/** Longer lists are counted, not told: a mail that nobody reads helps nobody. */
const most = 30;

/** What is due, once a day. @param address where the cases are opened. */
export function digestText({ audience, late, today, soon }: DigestFacts, address: string): NoticeText {
  const count = late.length + today.length + soon.length;
  const part = (lead: string, numbers: readonly string[]) => (numbers.length > 0 ? [`${lead}\n${listed(numbers)}`] : []);
  const subject = fill(words.subject[audience], { count: String(count) });
  const paragraphs = [
    words.lead[audience],
    ...part(words.late, late),
    ...part(words.today, today),
    ...part(words.soon, soon),
    `${words.open[audience]}\n${address}`,
    words.target,
    pl.mail.noReply,
  ];
  return { subject, text: `${paragraphs.join('\n\n')}\n`, html: mailPage(subject, paragraphs, [address]) };
}

const listed = (numbers: readonly string[]): string => {
  const rest = numbers.length - most;
  return `${numbers.slice(0, most).join(', ')}${rest > 0 ? fill(words.more, { count: String(rest) }) : ''}`;
};
