import type { Instant } from '../kernel/warsaw-time.ts';
import type { Appointment } from './case-view.ts';
import type { HelpPlan } from './help-plan.ts';
import type { NeedOutcome } from './need-outcome.ts';
import type { ReferralRequest } from './referral-request.schema.ts';
import type { Visit } from './visit.ts';

/** What was asked, as it is kept: the word is not in it. A meeting that the office set is as personal, so it lies here too. */
export type ReferralContent = Omit<ReferralRequest, 'word'> & {
  readonly appointment?: Appointment;
  readonly plan?: HelpPlan;
  /** How each need ended. */
  readonly ends?: readonly NeedOutcome[];
  /** Where else, said by an office that could not help. */
  readonly elsewhere?: Elsewhere;
  /** A talk in prison that another office was asked for: the last one. */
  readonly visit?: Visit;
};

/** An organization of the directory, words of the office, or both. */
export interface Elsewhere {
  readonly organization?: string | undefined;
  readonly advice?: string | undefined;
}

export interface CaseMessage {
  readonly author: 'person' | 'office';
  readonly at: Instant;
  readonly text: string;
}

/** One act in the log of a case; `details` holds old and new of what was corrected. */
export interface CaseAct {
  readonly at: Instant;
  readonly action: string;
  readonly actor: string;
  readonly state: string;
  readonly facts: object;
  readonly details: object | null;
}

/** Somebody opened it: through which door, and of which organization. */
export interface CaseReading {
  readonly at: Instant;
  readonly reader: string;
  readonly organization: string;
  readonly action: string;
}

/** All that is kept of a case, as its owner may see and take it (RODO art. 15 and 20). */
export interface CaseFile {
  readonly caseNumber: string;
  readonly office: string;
  readonly state: string;
  readonly sentAt: Instant;
  readonly clause: string;
  readonly source: string;
  /** The day on which the content is destroyed; null while the case runs. */
  readonly destroyAt: Instant | null;
  readonly request: ReferralContent;
  readonly messages: readonly CaseMessage[];
  readonly acts: readonly CaseAct[];
  readonly readings: readonly CaseReading[];
}
