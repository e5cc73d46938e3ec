import type { Outcome } from '#domain/kernel/outcome.ts';
import { type FormFields, firstOf } from '#domain/referral/form-fields.ts';
import { referralRequestSchema } from '#domain/referral/referral-request.schema.ts';
import { endOf, nextStep } from '#domain/referral/request-answers.ts';
import { requestOf } from '#domain/referral/request-of.ts';
import type { Deps } from '../deps.ts';
import { clauseVersion } from '../referrals/clause.ts';
import { showReceipt } from '../referrals/receipt.ts';
import { type SubmitProblem, submitReferral } from '../referrals/submit.ts';
import { useCard } from './card.ts';
import { dropDraft } from './draft-store.ts';
import type { Standing } from './draft-view.ts';
import { typistOf } from './type-in-paper.ts';

export type SendProblem = SubmitProblem | 'form.robot' | 'form.quick' | 'request.unfinished' | 'paper.no-account';

/** Nobody reads and answers a dozen questions in less. */
const shortestMs = 10_000;

/** Sends what was answered. Pressed twice, in two tabs, or again after a lost answer: one request. */
export async function sendDraft(
  deps: Deps,
  { kept, answers, offices, canSend }: Standing,
  fields: FormFields,
  network: string,
): Promise<Outcome<true, SendProblem> & { readonly waitSeconds?: number }> {
  if (kept.id && (await showReceipt(deps, kept.id))) return { ok: true, value: true };
  // A field that people do not see, and a time that people need: what fails gets a sentence, not silence.
  if (firstOf(fields, 'website') !== '') return { ok: false, code: 'form.robot' };
  if (deps.now() - kept.draft.startedAt < shortestMs) return { ok: false, code: 'form.quick' };
  const isWhole = nextStep(answers, canSend) === undefined && endOf(answers, canSend) === 'send';
  const asked = isWhole && offices ? requestOf(answers, offices.place, clauseVersion) : undefined;
  const request = referralRequestSchema.safeParse(asked);
  if (!kept.id || !request.success) return { ok: false, code: 'request.unfinished' };
  const { card, paper } = kept.draft;
  const typedIn = paper && (await typistOf(deps, paper));
  if (paper && !typedIn) return { ok: false, code: 'paper.no-account' };
  const sent = await submitReferral(deps, request.data, {
    ...{ idempotencyKey: kept.id, network },
    ...(typedIn ? { source: 'paper', paper: typedIn } : card ? { source: 'card', also: [useCard(deps, card)] } : { source: 'web' }),
  });
  if (!sent.ok) return sent;
  await dropDraft(deps, kept);
  return { ok: true, value: true };
}
