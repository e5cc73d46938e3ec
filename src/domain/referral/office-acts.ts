import { type ContactAttempt, mayLoseContact } from './contact-attempt.ts';
import type { OfficeActName } from './office-acts.schema.ts';
import { isClosed, type ReferralState, step } from './referral-state.ts';

export interface ActFacts {
  readonly state: ReferralState;
  /** This office acts; it does not only read along. */
  readonly isActing: boolean;
  readonly mayPassOn: boolean;
  readonly attempts: readonly ContactAttempt[];
  /** Others sent it, and nobody has given the clause yet. */
  readonly needsClause: boolean;
  /** Before release, and no other office is asked for a talk. */
  readonly mayAskForVisit: boolean;
}

/** What an office may do with a case now, in the order in which it is offered. */
export function openActs({ state, isActing, mayPassOn, attempts, needsClause, mayAskForVisit }: ActFacts): readonly OfficeActName[] {
  if (!isActing || isClosed(state) || state === 'sent' || state === 'forwarded') return [];
  const open: readonly (readonly [OfficeActName, boolean])[] = [
    ['acceptance', step(state, 'accept') !== undefined],
    ['attempt', true],
    ['forwarding', mayPassOn && step(state, 'forward') !== undefined],
    ['appointment', step(state, 'schedule') !== undefined],
    ['question', step(state, 'ask') !== undefined],
    ['message', true],
    ['visit', mayPassOn && mayAskForVisit],
    ['clause', needsClause],
    ['plan', true],
    ['no-contact', step(state, 'lose_contact') !== undefined && mayLoseContact(attempts)],
    ['conclusion', step(state, 'conclude') !== undefined],
    ['assignment', true],
  ];
  return open.filter(([, is]) => is).map(([name]) => name);
}
