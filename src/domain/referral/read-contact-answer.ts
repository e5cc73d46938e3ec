import { contactLanguages, contactWays } from './choices.ts';
import { isEmail, isPhone, longest } from './contact-text.ts';
import { type FormFields, firstOf, type RequestReading, wrong } from './form-fields.ts';

/** How somebody wants to be reached, and what each chosen way needs. What belongs to a way that was not chosen is not kept. */
export function readWays(fields: FormFields, isBefore: boolean): RequestReading {
  const ways = contactWays.filter((way) => fields['ways']?.includes(way) && (isBefore || way !== 'educator'));
  if (ways.length === 0) return wrong('ways', 'contact-way.missing');
  const typed = {
    phone: firstOf(fields, 'phone'),
    email: firstOf(fields, 'email'),
    someone: firstOf(fields, 'someone-name'),
    someonePhone: firstOf(fields, 'someone-phone'),
    address: firstOf(fields, 'address'),
  };
  const wants = {
    phone: ways.includes('phone') || ways.includes('sms'),
    email: ways.includes('email'),
    someone: ways.includes('someone'),
    post: ways.includes('post'),
  };
  const finding = findingOf(typed, wants);
  if (finding) return finding;
  return {
    ok: true,
    answers: {
      ways: {
        ways: [...ways],
        ...(wants.phone ? { phone: typed.phone } : {}),
        ...(wants.email ? { email: typed.email } : {}),
        ...(wants.someone ? { someone: { name: typed.someone, phone: typed.someonePhone } } : {}),
        ...(wants.post ? { address: typed.address } : {}),
      },
    },
  };
}

type Typed = Readonly<Record<'phone' | 'email' | 'someone' | 'someonePhone' | 'address', string>>;
type Wants = Readonly<Record<'phone' | 'email' | 'someone' | 'post', boolean>>;

function findingOf(typed: Typed, wants: Wants): RequestReading | undefined {
  if (wants.phone && typed.phone === '') return wrong('phone', 'contact-phone.missing');
  if (wants.phone && !isPhone(typed.phone)) return wrong('phone', 'contact-phone.wrong');
  if (wants.email && typed.email === '') return wrong('email', 'contact-email.missing');
  if (wants.email && !isEmail(typed.email)) return wrong('email', 'contact-email.wrong');
  if (wants.someone && typed.someone === '') return wrong('someone-name', 'contact-someone.missing');
  if (wants.someone && typed.someone.length > longest.someone) return wrong('someone-name', 'text.long');
  if (wants.someone && !isPhone(typed.someonePhone)) return wrong('someone-phone', typed.someonePhone === '' ? 'contact-phone.missing' : 'contact-phone.wrong');
  if (wants.post && typed.address === '') return wrong('address', 'contact-address.missing');
  return wants.post && typed.address.length > longest.address ? wrong('address', 'text.long') : undefined;
}

/** What makes a contact safe and possible. Everything may stay empty. */
export function readSafety(fields: FormFields): RequestReading {
  const [hours, accessibility] = [firstOf(fields, 'hours'), firstOf(fields, 'accessibility')];
  if (hours.length > longest.hours) return wrong('hours', 'text.long');
  if (accessibility.length > longest.accessibility) return wrong('accessibility', 'text.long');
  const ticked = (name: string) => fields['safety']?.includes(name) ?? false;
  return {
    ok: true,
    answers: {
      safety: {
        noMessage: ticked('no-message'),
        noPrison: ticked('no-prison'),
        interpreter: ticked('interpreter'),
        signLanguage: ticked('sign-language'),
        language: contactLanguages.find((key) => key === firstOf(fields, 'language')) ?? 'pl',
        ...(hours ? { hours } : {}),
        ...(accessibility ? { accessibility } : {}),
      },
    },
  };
}
