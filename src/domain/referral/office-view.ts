import type { Directory } from '../directory/directory.ts';
import type { Instant } from '../kernel/warsaw-time.ts';
import type { Article } from '../residence/propose-unit.ts';
import type { MeetingAnswer } from './case-view.ts';
import type { Asker, Need, Profession, StepTaken, Urgency } from './choices.ts';
import type { Contact } from './contact.schema.ts';
import type { ContactAttempt } from './contact-attempt.ts';
import type { Adequacy, HelpPlan } from './help-plan.ts';
import type { NeedOutcome } from './need-outcome.ts';
import type { OfficeActName } from './office-acts.schema.ts';
import type { StateLabel, Turn } from './referral-state.ts';
import type { Ground } from './take-along.ts';
import type { AskedVisit } from './visit.ts';

/** What every page for an office stands in. */
export interface OfficeFrame {
  readonly hotlines: Directory['hotlines'];
  readonly builtOn: string;
  readonly isDemo: boolean;
}

/** What the link in a mail shows before the key: a number and a day, nothing of a person. Unknown, expired and used up are one answer: no case. */
export interface OfficeLinkView extends OfficeFrame {
  readonly case?: {
    readonly caseNumber: string;
    readonly office: string;
    readonly sentAt: Instant;
    /** Another office asks for a talk in prison; the case itself stays closed. */
    readonly isVisit: boolean;
    /** `over`: withdrawn or closed before anybody opened it: there is nothing to open any more. `no-manager-key`: nobody in the office could. */
    readonly opening: 'office-key' | 'manager-key' | 'no-manager-key' | 'over';
  };
}

/** A case as its office reads it. How the person can be reached without harm stands first. */
export interface OfficeCase {
  readonly caseNumber: string;
  readonly office: string;
  readonly sentAt: Instant;
  readonly label: StateLabel;
  readonly urgency: Urgency;
  /** YYYY-MM-DD: a target, no promise; null: no clock runs. */
  readonly until: string | null;
  readonly isLate: boolean;
  /** The person had it erased: the last day for the office's own file. */
  readonly readableUntil: string | null;
  readonly managerOnly: boolean;
  readonly asker: {
    readonly kind: Asker;
    readonly profession?: Profession;
    /** YYYY-MM-DD, on the paper that the person signed. */
    readonly signedOn?: string;
    /** Prison or institution where the professional works. */
    readonly workplace?: string;
  };
  /** YYYY-MM-DD: typed in from a paper that was signed on this day. */
  readonly paperOf?: string;
  /** Read by whoever is no office by law: how to reach the person, and for what. */
  readonly isContactOnly?: boolean;
  readonly name: string;
  readonly contact: Contact;
  readonly needs: readonly Need[];
  readonly done: readonly StepTaken[];
  readonly note?: string;
  readonly isBeforeRelease: boolean;
  /** Before release: a day, a month, or undefined: not known. Why it is not known stays with the person. */
  readonly releaseDate?: string;
  /** Null: the places that were given are no longer in the directory. */
  readonly ground: Ground | null;
  readonly articles: readonly Article[];
  /** The gmina that the ground is about, as it is called. */
  readonly place: string;
  readonly mayPassOn: boolean;
  /** While a meeting lies ahead. */
  readonly appointment?: {
    readonly day: string;
    readonly time: string;
    readonly place: string | null;
    readonly host?: string;
    readonly answer?: MeetingAnswer;
  };
  readonly messages: readonly { readonly author: 'person' | 'office'; readonly at: Instant; readonly text: string }[];
  /** The last event: what a form of this page was drawn from. */
  readonly seq: number;
  readonly who: Turn['who'];
  /** What this office may do now. Empty where it only reads along. */
  readonly acts: readonly OfficeActName[];
  readonly isActing: boolean;
  /** The office that acts now, where it is another one; `letter`: it gets the case on paper. */
  readonly handedTo?: { readonly office: string; readonly byLetter: boolean };
  /** The talk in prison that another office was asked for. */
  readonly visit?: AskedVisit;
  readonly plan: HelpPlan;
  readonly adequacy: Adequacy;
  readonly attempts: readonly ContactAttempt[];
  /** Others sent the case: the clause must be given. YYYY-MM-DD; null: not yet; undefined: not needed. */
  readonly clauseGivenOn?: string | null;
  readonly ends: readonly NeedOutcome[];
  readonly elsewhere?: string;
  /** What happened, oldest first. */
  readonly history: readonly OfficeCaseAct[];
}

export interface OfficeCaseAct {
  readonly at: Instant;
  readonly action: string;
  readonly actor: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The account, as its people know it; absent: link and key, or nobody of the office. */
  readonly by?: string;
}

/** What can be wrong with a form of an office. */
export type OfficeFormProblem = OfficeProblem | 'referral.changed' | 'referral.closed' | 'referral.step-closed' | 'field.wrong';
/** Why an office gets no first account. */
export type FirstManagerProblem = 'account.email-wrong' | 'account.key-wrong' | 'account.there-is-one' | 'limit.reached';
export type OfficeProblem =
  | 'attempts.few'
  | 'forward.not-allowed'
  | 'forward.unknown'
  | 'forward.same'
  | 'visit-prison.missing'
  | 'visit.own-office'
  | 'visit.no-mail'
  | 'visit.open'
  | 'forward-reason.missing'
  | 'message.missing'
  | 'text.long'
  | 'date.wrong'
  | 'time.wrong'
  | 'act-day.wrong'
  | 'appointment.past'
  | 'appointment.far'
  | 'contact-way.missing'
  | 'attempt-result.missing'
  | 'need-result.missing'
  | 'unmet-reason.missing'
  | 'elsewhere.missing'
  | 'account.unknown'
  | 'id.missing';

export interface OfficeCaseView extends OfficeFrame {
  readonly at: Instant;
  readonly case: OfficeCase;
  /** Offices that may be named where a case is handed on, or where somebody else may help. */
  readonly offices: readonly { readonly id: string; readonly name: string; readonly isProposed: boolean; readonly receives: boolean }[];
  /** Prisons, each with the office at its seat: where a talk can be asked for. Empty unless it may be. */
  readonly prisons: readonly { readonly id: string; readonly name: string; readonly host: string; readonly receives: boolean }[];
  /** People of the office; absent where nobody has an account. */
  readonly colleagues?: readonly { readonly account: string; readonly name: string }[];
  readonly assignedTo?: string | null;
}
