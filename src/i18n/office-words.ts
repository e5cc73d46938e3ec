import type { Contact } from '#domain/referral/contact.schema.ts';
import type { OfficeCase } from '#domain/referral/office-view.ts';
import { fill, formatDay, formatPhone, formatTime } from './format.ts';
import { pl } from './pl.ts';

const words = pl.office.case;

/** What must not happen. It stands before every number: nobody should dial first and read then. */
export const cautions = ({ noPrison, noMessage }: Contact): readonly string[] => {
  const found = [noPrison ? words.noPrison : '', noMessage ? words.noMessage : ''].filter(Boolean);
  return found.length > 0 ? found : [words.nothingSpecial];
};

/** How the person can be reached, in the order in which the ways were chosen, then what helps. */
export function reachLines(contact: Contact): readonly string[] {
  const { phone = '', email = '', someone, address = '', ways, hours, language, interpreter, signLanguage, accessibility } = contact;
  const values = { phone: formatPhone(phone), email, address };
  return [
    ...ways.map((way) => fill(words.ways[way], way === 'someone' ? { name: someone?.name ?? '', phone: formatPhone(someone?.phone ?? '') } : values)),
    hours ? fill(words.hours, { hours }) : '',
    language === 'pl' ? '' : fill(words.language, { language: words.languages[language] }),
    interpreter ? words.interpreter : '',
    signLanguage ? words.signLanguage : '',
    accessibility ? fill(words.accessibility, { text: accessibility }) : '',
  ].filter(Boolean);
}

/** Who asked, and what follows from it for the first contact. */
export function askerLines({ asker, paperOf }: OfficeCase): readonly string[] {
  const { kind, profession, workplace, signedOn } = asker;
  const isThird = kind === 'relative-free' || kind === 'professional';
  return [
    fill(words.askers[kind], { profession: profession ? pl.request.helper.professions[profession] : '' }),
    workplace ? fill(words.workplace, { workplace }) : '',
    signedOn ? fill(words.signed, { day: formatDay(signedOn) }) : '',
    paperOf ? fill(words.fromPaper, { day: formatDay(paperOf) }) : '',
    isThird ? words.clause : '',
  ].filter(Boolean);
}

/** Why this office, by which article, and the day of release as far as it is known. */
export function whyLines({ ground, place, articles, isBeforeRelease, releaseDate = '' }: OfficeCase): readonly string[] {
  const precision = releaseDate.length > 7 ? 'day' : releaseDate ? 'month' : 'unknown';
  return [
    ground ? fill(words.grounds[ground], { place }) : '',
    isBeforeRelease ? fill(words.release[precision], { date: formatDay(releaseDate) }) : '',
    articles.length > 0 ? fill(words.law, { articles: articles.map((article) => pl.finderResult.articles[article]).join(', ') }) : '',
    words.proposal,
  ].filter(Boolean);
}

/** "Spotkanie: 30.11.2026, godz. 9:05. pokój 4". */
export const meetingLine = ({ day, time, place, host, answer }: NonNullable<OfficeCase['appointment']>): string =>
  [
    fill(words.appointment, { day: formatDay(day), time: formatTime(time), place: place ?? '' }).trim(),
    host && fill(words.appointmentHost, { host }),
    answer && words.answered[answer],
  ]
    .filter(Boolean)
    .join(' ');
