import type { CaseProblem } from '#domain/referral/case-page-view.ts';
import { contactSchema } from '#domain/referral/contact.schema.ts';
import type { FormFields } from '#domain/referral/form-fields.ts';
import { type CaseOrder, type OrderPage, readOrder } from '#domain/referral/read-case-form.ts';
import type { Deps } from '../deps.ts';
import { eraseCase } from '../referrals/erase.ts';
import { findByCode, type OpenedCase, readCase } from '../referrals/find-case.ts';
import { answerMeeting, changeReleaseDate, correctContact, withdraw, writeToOffice } from '../referrals/person-changes.ts';

export type Carried =
  | { readonly kind: 'done' }
  /** `isAtOnce`: nothing is left; else the office has its 14 days. */
  | { readonly kind: 'erased'; readonly isAtOnce: boolean }
  | { readonly kind: 'gone' }
  | { readonly kind: 'wrong'; readonly field: string; readonly code: CaseProblem };

/** Reads the form of a page behind the word and does what it asks. The office or another tab may be faster: then the case is read again. */
export async function carryOut(deps: Deps, code: string, page: OrderPage, fields: FormFields): Promise<Carried> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const row = await findByCode(deps, code);
    const opened = row && readCase(deps, row);
    if (!opened) return { kind: 'gone' };
    const reading = readOrder(page, fields, opened.content);
    if (!reading.ok) return { kind: 'wrong', field: reading.field, code: reading.code };
    if (attempt === 0 && page === 'messages' && (await deps.limits.take('message-case', opened.row.id)) > 0) {
      return { kind: 'wrong', field: 'text', code: 'limit.reached' };
    }
    const done = await act(deps, opened, reading.order);
    if (typeof done !== 'string') return done;
    if (done !== 'referral.changed') return { kind: 'wrong', field: firstFields[page], code: done };
  }
  return { kind: 'wrong', field: firstFields[page], code: 'referral.changed' };
}

const firstFields = { meeting: 'answer', messages: 'text', contact: 'ways', safety: 'safety', release: 'known', withdrawal: 'scope', erasure: 'sure' } as const;

async function act(deps: Deps, opened: OpenedCase, order: CaseOrder): Promise<Carried | CaseProblem> {
  if (order.kind === 'erase') {
    const erased = await eraseCase(deps, opened);
    return erased.ok ? { kind: 'erased', isAtOnce: erased.value.at <= deps.now() } : erased.code;
  }
  const written = await change(deps, opened, order);
  return written.ok ? { kind: 'done' } : written.code;
}

function change(deps: Deps, opened: OpenedCase, order: Exclude<CaseOrder, { kind: 'erase' }>) {
  switch (order.kind) {
    case 'write':
      return writeToOffice(deps, opened, order.text);
    case 'correct-contact':
      return correctContact(deps, opened, contactSchema.parse(order.contact));
    case 'change-release':
      return changeReleaseDate(deps, opened, order.release);
    case 'answer-meeting':
      return answerMeeting(deps, opened, order.at, order.answer);
    case 'withdraw':
      return withdraw(deps, opened, order.scope);
  }
}
