import { eq } from 'drizzle-orm';
import type { Outcome } from '#domain/kernel/outcome.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { Elsewhere } from '#domain/referral/case-file.ts';
import type { Appointment } from '#domain/referral/case-view.ts';
import { type ContactAttempt, isContact, mayLoseContact } from '#domain/referral/contact-attempt.ts';
import { adequacyOf, type HelpPlan } from '#domain/referral/help-plan.ts';
import { type NeedOutcome, outcomeOf } from '#domain/referral/need-outcome.ts';
import { isClosed, type ReferralAction, type ReferralState, step } from '#domain/referral/referral-state.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { events, messages } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type Change, changeCase } from './change-case.ts';
import type { OpenedCase } from './find-case.ts';
import { tallyNeeds } from './need-tallies.ts';

export type OfficeDeps = Pick<Deps, 'database' | 'now'>;
export type OfficeProblem = 'referral.changed' | 'referral.closed' | 'referral.step-closed' | 'attempts.few';
export type Done = Promise<Outcome<number, OfficeProblem>>;

/** Who acts for the office: whoever has link and key, or an account. */
export type OfficeHand = 'office-link' | `account:${string}`;

/** The office opened the content: from now on it is "przeczytane", and the clock of the first contact runs. Opened again: nothing changes. */
export const receive = async (deps: OfficeDeps, opened: OpenedCase, by: OfficeHand): Done =>
  opened.row.receivedAt !== null && step(opened.row.state as ReferralState, 'receive') === undefined
    ? { ok: true, value: opened.row.seq }
    : take(deps, opened, by, 'receive', { set: { openedAt: opened.row.openedAt ?? deps.now(), receivedAt: deps.now() } });

/** The office deals with it. Whoever handed it on has nothing to read any more. */
export const accept = (deps: OfficeDeps, opened: OpenedCase, by: OfficeHand): Done =>
  take(deps, opened, by, 'accept', { set: { informedOffice: null, assignedTo: assigneeOf(opened, by) } });

/** Whoever acts first with an account deals with it, until somebody else is named. */
const assigneeOf = ({ row }: OpenedCase, by: OfficeHand): string | null => row.assignedTo ?? (by === 'office-link' ? null : by.slice('account:'.length));

/** The office set a meeting, or another one. */
export const schedule = (deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, appointment: Appointment): Done =>
  take(deps, opened, by, 'schedule', {
    content: { ...opened.content, appointment },
    details: { old: opened.content.appointment ?? null, new: appointment },
  });

/** Somebody tried to reach the person. Found: help goes on, and the clock of the first contact has ended. */
export function logAttempt(deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, { day, way, result }: ContactAttempt): Done {
  if (isClosed(opened.row.state as ReferralState)) return closed;
  const state = isContact(result) ? step(opened.row.state as ReferralState, 'begin') : undefined;
  const set = isContact(result) ? { informedOffice: null, assignedTo: assigneeOf(opened, by) } : {};
  return written(deps, opened, by, { action: 'attempt', ...(state ? { state } : {}), facts: { day, way, result }, set });
}

/** Nobody was found on two days: the person's turn. */
export async function loseContact(deps: OfficeDeps, opened: OpenedCase, by: OfficeHand): Done {
  if (!mayLoseContact(await attemptsOf(deps, opened.row.id))) return { ok: false, code: 'attempts.few' };
  return take(deps, opened, by, 'lose_contact', {});
}

/** What is offered for each need. The log keeps how many needs have an answer, not which. */
export function keepPlan(deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, plan: HelpPlan): Done {
  if (isClosed(opened.row.state as ReferralState)) return closed;
  const { unanswered, onlyMoneyOrGoods } = adequacyOf(opened.content.needs, plan);
  const facts = { needs: opened.content.needs.length, unanswered: unanswered.length, onlyMoneyOrGoods };
  const details = { old: opened.content.plan ?? null, new: plan };
  return written(deps, opened, by, { action: 'plan', facts, details, content: { ...opened.content, plan } });
}

/** The information clause was given to somebody whose case others sent (domain.md 5.2, art. 14 RODO). */
export const giveClause = (deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, day: string): Done =>
  written(deps, opened, by, { action: 'clause', facts: { day } });

/** Who deals with it in the office. @param account null: nobody yet. */
export const assign = (deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, account: string | null): Done =>
  isClosed(opened.row.state as ReferralState) ? closed : written(deps, opened, by, { action: 'assign', facts: { to: account }, set: { assignedTo: account } });

/** How each need ended; how the case ended follows from it. Counts for statistics are written with it. */
export function conclude(deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, ends: readonly NeedOutcome[], elsewhere?: Elsewhere): Done {
  const outcome = outcomeOf(ends);
  const content = { ...opened.content, ends, ...(elsewhere ? { elsewhere } : {}) };
  const facts = { outcome, needs: ends.length, met: ends.filter(({ result }) => result === 'met').length };
  const tallies = tallyNeeds(deps.database, { month: toWarsaw(deps.now()).day.toString().slice(0, 7), office: opened.row.office }, ends);
  return take(deps, opened, by, 'conclude', { facts, content, set: { outcome, informedOffice: null } }, { also: tallies });
}

/** The office asks for something: the person answers by a message. */
export const ask = (deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, text: string): Done => take(deps, opened, by, 'ask', {}, { text });

/** A message of the office to the person. The person is told nothing by mail: the code shows that something waits. */
export const writeToPerson = (deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, text: string): Done =>
  isClosed(opened.row.state as ReferralState) ? closed : written(deps, opened, by, { action: 'write' }, { text });

const closed: Done = Promise.resolve({ ok: false, code: 'referral.closed' });

/** What goes with a change in the same unit: words to the person, other rows. */
interface Beside {
  readonly text?: string;
  readonly also?: Unit;
}

export async function take(deps: OfficeDeps, opened: OpenedCase, by: OfficeHand, action: ReferralAction, change: Partial<Change>, beside?: Beside): Done {
  const state = step(opened.row.state as ReferralState, action);
  if (!state) return { ok: false, code: isClosed(opened.row.state as ReferralState) ? 'referral.closed' : 'referral.step-closed' };
  return written(deps, opened, by, { ...change, action, state }, beside);
}

function written(deps: OfficeDeps, { row, key }: OpenedCase, by: OfficeHand, change: Omit<Change, 'actor'>, { text, also = [] }: Beside = {}): Done {
  const facts = { ...change.facts, by, office: row.office };
  return changeCase(deps, { row, key }, { ...change, facts, actor: 'office' }, (at, seq) => [
    ...(text === undefined ? [] : [insert(messages, { referralId: row.id, seq, author: 'office', at, textCipher: key.seal(text, `message ${seq}`) })]),
    ...also,
  ]);
}

/** All attempts to reach the person, oldest first. */
export async function attemptsOf({ database }: Pick<Deps, 'database'>, referralId: string): Promise<readonly ContactAttempt[]> {
  const rows = await database.orm
    .select({ action: events.action, facts: events.facts })
    .from(events)
    .where(eq(events.referralId, referralId))
    .orderBy(events.seq);
  return rows.filter(({ action }) => action === 'attempt').map(({ facts }) => JSON.parse(facts) as ContactAttempt);
}
