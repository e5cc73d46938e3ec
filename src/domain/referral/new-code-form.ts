import { longest, shortestWord } from './contact-text.ts';
import { type FormFields, firstOf } from './form-fields.ts';

export type NewCodeProblem = 'code.unsure' | 'word.short' | 'text.long';

/** `word`: a new one, typed by the person; absent: the old one stays. */
export type NewCodeReading =
  | { readonly ok: true; readonly word?: string }
  | { readonly ok: false; readonly field: 'present' | 'word'; readonly code: NewCodeProblem };

/** A code is given out only to the person who stands there: it opens the case. */
export function readNewCode(fields: FormFields): NewCodeReading {
  const word = firstOf(fields, 'word');
  if (firstOf(fields, 'present') !== '1') return { ok: false, field: 'present', code: 'code.unsure' };
  if (word.length > longest.word) return { ok: false, field: 'word', code: 'text.long' };
  if (word === '') return { ok: true };
  return word.length < shortestWord ? { ok: false, field: 'word', code: 'word.short' } : { ok: true, word };
}
