import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/warsaw-time.ts';
import { readRelease as readReleaseDate } from '../residence/read-answer.ts';
import type { ReferralContent } from './case-file.ts';
import type { CaseProblem } from './case-page-view.ts';
import { type MeetingAnswer, meetingAnswers } from './case-view.ts';
import { type UnknownReleaseReason, unknownReleaseReasons } from './choices.ts';
import type { ContactInput } from './contact.schema.ts';
import { longest } from './contact-text.ts';
import { type FormFields, firstOf } from './form-fields.ts';
import { readSafety, readWays } from './read-contact-answer.ts';

/** What a form behind the word asks for. */
export type CaseOrder =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'correct-contact'; readonly contact: ContactInput }
  | { readonly kind: 'change-release'; readonly release: { readonly date: string } | { readonly because: UnknownReleaseReason } }
  /** `at`: the meeting that the answer is about. */
  | { readonly kind: 'answer-meeting'; readonly at: Instant; readonly answer: MeetingAnswer }
  | { readonly kind: 'withdraw'; readonly scope: 'all' | 'passing-on' }
  | { readonly kind: 'erase' };

export type OrderReading = { readonly ok: true; readonly order: CaseOrder } | { readonly ok: false; readonly field: string; readonly code: CaseProblem };

export const orderPages = ['meeting', 'messages', 'contact', 'safety', 'release', 'withdrawal', 'erasure'] as const;
export type OrderPage = (typeof orderPages)[number];

/** Reads the form of a page. @param content what is known so far: a form about the ways leaves what makes a contact safe as it is. */
export function readOrder(page: OrderPage, fields: FormFields, content: ReferralContent): OrderReading {
  if (page === 'meeting') {
    const answer = meetingAnswers.find((key) => key === firstOf(fields, 'answer'));
    if (!answer) return wrong('answer', 'meeting.answer-missing');
    return { ok: true, order: { kind: 'answer-meeting', at: Number(firstOf(fields, 'at')), answer } };
  }
  if (page === 'messages') return readMessage(firstOf(fields, 'text'));
  if (page === 'release') return readRelease(fields);
  if (page === 'withdrawal') {
    const scope = (['all', 'passing-on'] as const).find((key) => key === firstOf(fields, 'scope'));
    return scope ? { ok: true, order: { kind: 'withdraw', scope } } : wrong('scope', 'withdrawal.scope-wrong');
  }
  if (page === 'erasure') return firstOf(fields, 'sure') === '1' ? { ok: true, order: { kind: 'erase' } } : wrong('sure', 'erasure.unsure');
  const contact = readContact(page, fields, content);
  return contact.ok ? { ok: true, order: { kind: 'correct-contact', contact: contact.value } } : wrong(contact.field, contact.code);
}

function readMessage(text: string): OrderReading {
  if (text === '') return wrong('text', 'message.missing');
  return text.length > longest.message ? wrong('text', 'text.long') : { ok: true, order: { kind: 'write', text } };
}

type ContactReading = (Outcome<ContactInput, never> & { ok: true }) | { readonly ok: false; readonly field: string; readonly code: CaseProblem };

function readContact(page: 'contact' | 'safety', fields: FormFields, { place, contact }: ReferralContent): ContactReading {
  const { ways, phone, email, someone, address, ...safety } = contact;
  const reading = page === 'contact' ? readWays(fields, place.situation === 'before-release') : readSafety(fields);
  if (!reading.ok) return reading;
  const known = { ways, ...(phone ? { phone } : {}), ...(email ? { email } : {}), ...(someone ? { someone } : {}), ...(address ? { address } : {}) };
  return { ok: true, value: { ...(reading.answers.ways ?? known), ...(reading.answers.safety ?? safety) } };
}

function readRelease(fields: FormFields): OrderReading {
  const plain = Object.fromEntries(Object.keys(fields).map((name) => [name, firstOf(fields, name)]));
  const reading = readReleaseDate(plain);
  if (!reading.ok) return reading;
  const date = reading.answer.release?.date;
  if (date) return { ok: true, order: { kind: 'change-release', release: { date } } };
  const because = unknownReleaseReasons.find((key) => key === firstOf(fields, 'reason'));
  return because ? { ok: true, order: { kind: 'change-release', release: { because } } } : wrong('reason', 'release-reason.missing');
}

const wrong = (field: string, code: CaseProblem): OrderReading => ({ ok: false, field, code });
