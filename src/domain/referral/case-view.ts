import type { Instant } from '../kernel/warsaw-time.ts';
import type { Asker, Urgency } from './choices.ts';
import { type ClockFacts, dueOn, isLate } from './deadlines.ts';
import { labelOf, type ReferralOutcome, type ReferralState, type StateLabel, type Turn, turns } from './referral-state.ts';

/** What a code shows. Never a name, a need, a contact. */
export type CaseView =
  /** A relative who asked for a free person sees this, whatever happens: a state could tell where somebody is (domain.md 5.3). */
  | { readonly kind: 'relative'; readonly caseNumber: string }
  | {
      readonly kind: 'case';
      readonly caseNumber: string;
      readonly asker: Asker;
      readonly label: StateLabel;
      readonly office: string;
      readonly sentAt: Instant;
      readonly urgency: Urgency;
      readonly who: Turn['who'];
      readonly action: Turn['action'];
      /** YYYY-MM-DD: a target, no promise. */
      readonly until: string | null;
      readonly isLate: boolean;
      /** Whether the notice has reached the office's mail server. */
      readonly notice: NoticeState;
      readonly unread: number;
      /** While a meeting lies ahead. */
      readonly appointment: Appointment | null;
    };

/** When and where the office expects the person. */
export interface Appointment {
  readonly at: Instant;
  /** Where, in the office's words; null: at its own address. */
  readonly place: string | null;
  /** Whom to ask for: a first name, with that worker's agreement. */
  readonly host?: string;
  /** What the person answered; absent: nothing yet. */
  readonly answer?: MeetingAnswer;
}
export const meetingAnswers = ['coming', 'another-time'] as const;
export type MeetingAnswer = (typeof meetingAnswers)[number];

/** Longest place of a meeting, in characters. */
export const longestPlace = 120;
export const longestHost = 60;

/** `sent`: the other server took it; never more than that. `letter`: the office that handed it on sends it on paper. */
export type NoticeState = 'waiting' | 'sent' | 'failed' | 'letter';

export interface CaseFacts extends ClockFacts {
  readonly caseNumber: string;
  readonly asker: Asker;
  readonly office: string;
  readonly outcome: ReferralOutcome | null;
  readonly notice: NoticeState;
  /** Messages of the office that the person has not seen. */
  readonly unread: number;
  readonly appointment?: Appointment | undefined;
}

/** A professional learns that the office has read it and deals with it, never the later case (domain.md 7.8). */
const seenByProfessional: Partial<Record<ReferralState, ReferralState>> = {
  ...{ needs_info: 'received', forwarded: 'received', scheduled: 'accepted', in_progress: 'accepted', no_contact: 'accepted', concluded: 'accepted' },
};

/** @param isOpened the word was given: whoever it is about sees all, also where a professional asked. */
export function viewCase(facts: CaseFacts, now: Instant, isOpened = false): CaseView {
  const { caseNumber, asker, office, sentAt, urgency, notice } = facts;
  if (asker === 'relative-free') return { kind: 'relative', caseNumber };
  const isProfessional = asker === 'professional' && !isOpened;
  const state = isProfessional ? (seenByProfessional[facts.state] ?? facts.state) : facts.state;
  const due = state === facts.state ? dueOn(facts) : undefined;
  const { who, action } = turns[state];
  return {
    ...{ kind: 'case', caseNumber, asker, office, sentAt, urgency, who, action, notice },
    label: labelOf(state, facts.outcome),
    until: due?.toString() ?? null,
    isLate: isLate(due, now),
    unread: isProfessional ? 0 : facts.unread,
    appointment: state === 'scheduled' ? (facts.appointment ?? null) : null,
  };
}
