import type { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { fill, formatDay } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import type { NoticeTemplate } from '../../referrals/notices.ts';

const words = pl.mail;

/** All that a notice may say. */
export interface NoticeFacts {
  readonly caseNumber: string;
  /** Absent where there is nothing left to open. */
  readonly link?: { readonly address: string; readonly expiresOn: CalendarDay };
  /** The last day on which a new request should be opened. */
  readonly openBy: CalendarDay;
}

export interface NoticeText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One notice as plain text and as simple HTML with the same sentences: no picture, nothing that calls home. */
export function noticeText(template: NoticeTemplate, { caseNumber, link, openBy }: NoticeFacts): NoticeText {
  const values = { number: caseNumber, day: formatDay(openBy.toString()), expires: link ? formatDay(link.expiresOn.toString()) : '' };
  const { subject, lead, todo } = words[template];
  const say = (text: string) => fill(text, values);
  const isGone = template === 'erasure' && !link;
  const opening = isGone ? [say(words.erasure.gone)] : [say(lead), say(todo)];
  const way = link ? [`${words.open}\n${link.address}`, `${words.key} ${words.keyFrom}`, say(words.expires)] : [];
  const paragraphs = [...opening, ...way, words.noReply];
  return { subject: say(subject), text: `${paragraphs.join('\n\n')}\n`, html: mailPage(say(subject), paragraphs, link ? [link.address] : []) };
}

/** The same sentences as simple HTML; the addresses become links. */
export function mailPage(title: string, paragraphs: readonly string[], addresses: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${escaped(text).replace('\n', '<br>')}</p>`).join('\n');
  const linked = addresses.map(escaped).reduce((text, address) => text.replace(address, `<a href="${address}">${address}</a>`), body);
  return `<!doctype html>\n<html lang="pl"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n${linked}\n</body></html>\n`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
