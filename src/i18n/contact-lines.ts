import type { ContactWay } from '#domain/referral/choices.ts';
import type { ContactInput } from '#domain/referral/contact.schema.ts';
import { fill, formatPhone } from './format.ts';
import { letter } from './pl/letter.ts';

const words = letter.contact;

/** How the office may reach the person: what must not happen stands first, so that nobody dials before having read it. */
export function contactLines(contact: Partial<ContactInput>, isBefore: boolean): readonly string[] {
  const { noMessage, noPrison, hours, language, interpreter, signLanguage, accessibility, ways = [] } = contact;
  return [
    noPrison ? (isBefore ? words.noPrisonBefore : words.noPrison) : '',
    noMessage ? words.noMessage : '',
    ...ways.map((way) => wayLine(way, contact)),
    hours ? fill(words.hours, { hours }) : '',
    language && language !== 'pl' ? fill(words.language, { language: letter.languages[language] }) : '',
    interpreter ? words.interpreter : '',
    signLanguage ? words.signLanguage : '',
    accessibility ? fill(words.accessibility, { text: accessibility }) : '',
  ].filter(Boolean);
}

function wayLine(way: ContactWay, { phone, email, someone }: Partial<ContactInput>): string {
  const number = unbrokenPhone(phone);
  if (way === 'someone') return someone ? fill(words.someone, { name: someone.name, phone: unbrokenPhone(someone.phone) }) : '';
  if (way === 'email') return email ? fill(words.email, { email }) : '';
  return (way === 'phone' || way === 'sms') && !phone ? '' : fill(words[way], { phone: number });
}

const unbrokenPhone = (phone: string | undefined) => (phone ? formatPhone(phone).replaceAll(' ', '\u00a0') : '');
