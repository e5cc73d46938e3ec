import type { Outcome } from '#domain/kernel/outcome.ts';
import type { Appointment } from '#domain/referral/case-view.ts';
import { isClosed, type ReferralAction, type ReferralOutcome, type ReferralState, step } from '#domain/referral/referral-state.ts';
import { insert } from '../db/insert.ts';
import { messages } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type Change, changeCase } from './change-case.ts';
import type { OpenedCase } from './find-case.ts';

type OfficeDeps = Pick<Deps, 'database' | 'now'>;
export type OfficeProblem = 'referral.changed' | 'referral.closed' | 'referral.step-closed';
type Done = Promise<Outcome<number, OfficeProblem>>;

/** The office opened the content: from now on it is "przeczytane", and the clock of the first contact runs. Opened again: nothing changes. */
export const receive = async (deps: OfficeDeps, opened: OpenedCase): Done =>
  opened.row.openedAt !== null && step(opened.row.state as ReferralState, 'receive') === undefined
    ? { ok: true, value: opened.row.seq }
    : take(deps, opened, 'receive', { set: { openedAt: deps.now() } });

/** The office deals with it. */
export const accept = (deps: OfficeDeps, opened: OpenedCase): Done => take(deps, opened, 'accept', {});

/** The office set a meeting, or another one. */
export const schedule = (deps: OfficeDeps, opened: OpenedCase, appointment: Appointment): Done =>
  take(deps, opened, 'schedule', { content: { ...opened.content, appointment }, details: { old: opened.content.appointment ?? null, new: appointment } });

/** Help goes on. */
export const begin = (deps: OfficeDeps, opened: OpenedCase): Done => take(deps, opened, 'begin', {});

/** How it ended. */
export const conclude = (deps: OfficeDeps, opened: OpenedCase, outcome: ReferralOutcome): Done =>
  take(deps, opened, 'conclude', { facts: { outcome }, set: { outcome } });

/** The office asks for something: the person answers by a message. */
export const ask = (deps: OfficeDeps, opened: OpenedCase, text: string): Done => take(deps, opened, 'ask', {}, text);

/** A message of the office to the person. The person is told nothing by mail: the code shows that something waits. */
export const writeToPerson = async (deps: OfficeDeps, opened: OpenedCase, text: string): Done =>
  isClosed(opened.row.state as ReferralState) ? { ok: false, code: 'referral.closed' } : written(deps, opened, { action: 'write', actor: 'office' }, text);

async function take(deps: OfficeDeps, opened: OpenedCase, action: ReferralAction, change: Partial<Change>, text?: string): Done {
  const state = step(opened.row.state as ReferralState, action);
  if (!state) return { ok: false, code: isClosed(opened.row.state as ReferralState) ? 'referral.closed' : 'referral.step-closed' };
  return written(deps, opened, { ...change, action, actor: 'office', state }, text);
}

const written = (deps: OfficeDeps, { row, key }: OpenedCase, change: Change, text: string | undefined): Done =>
  changeCase(deps, { row, key }, change, (at, seq) =>
    text === undefined ? [] : [insert(messages, { referralId: row.id, seq, author: 'office', at, textCipher: key.seal(text, `message ${seq}`) })],
  );
