import type { VacancyKind, VacancyState } from '#domain/directory/vacancy.ts';
import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { mailPage, type NoticeText } from './notice.ts';

const words = pl.vacancy.mail;

/** Are there free places? Two links, each to a page with one button. @param addressOf the page of an answer. */
export function vacancyText(name: string, kind: VacancyKind | undefined, addressOf: (state: VacancyState) => string): NoticeText {
  const subject = fill(words.subject, { name });
  const links = (['free', 'full'] as const).map((state) => ({ label: words.links[state], address: addressOf(state) }));
  const paragraphs = [
    fill(words.lead, { name }),
    ...links.map(({ label, address }) => `${label}\n${address}`),
    words.press,
    words.until[kind ?? 'night'],
    words.silence,
    pl.mail.noReply,
  ];
  const html = mailPage(
    subject,
    paragraphs,
    links.map(({ address }) => address),
  );
  return { subject, text: `${paragraphs.join('\n\n')}\n`, html };
}
