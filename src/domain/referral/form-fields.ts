import type { AnswerProblem } from '../residence/read-answer.ts';
import type { RequestAnswers } from './request-answers.ts';

/** What a form sent: each name with all its values. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

export type RequestProblem =
  | AnswerProblem
  | 'who.missing'
  | 'situation.not-for-prison'
  | 'asker-agreed.missing'
  | 'profession.missing'
  | 'door.missing'
  | 'signed-on.wrong'
  | 'release-reason.missing'
  | 'office.missing'
  | 'needs.missing'
  | 'contact-way.missing'
  | 'contact-phone.missing'
  | 'contact-phone.wrong'
  | 'contact-email.missing'
  | 'contact-email.wrong'
  | 'contact-someone.missing'
  | 'contact-address.missing'
  | 'name.missing'
  | 'keep.missing'
  | 'word.missing'
  | 'word.short'
  | 'word.same-as-name'
  | 'text.long'
  | 'may-contact.missing'
  | 'form.robot'
  | 'form.quick';

/** Of one question: what changes in the answers, or what is wrong, at which field. */
export type RequestReading =
  | { readonly ok: true; readonly answers: Partial<RequestAnswers> }
  | { readonly ok: false; readonly field: string; readonly code: RequestProblem; readonly choices?: readonly string[] };

/** What stands in a field; of several values the first. */
export const firstOf = (fields: FormFields, name: string): string => (fields[name]?.[0] ?? '').trim();

export const wrong = (field: string, code: RequestProblem): RequestReading => ({ ok: false, field, code });

/** What was typed stays, but no more of it than a cookie holds. @param most values of one name, characters of one value. */
export const shortened = (fields: FormFields, most: { readonly values: number; readonly characters: number }): FormFields =>
  Object.fromEntries(
    Object.entries(fields)
      .slice(0, 20)
      .map(([name, values]) => [name.slice(0, 30), values.slice(0, most.values).map((value) => value.slice(0, most.characters))]),
  );
