import type { Directory } from '../directory/directory.ts';
import type { Instant } from '../kernel/warsaw-time.ts';
import type { Article } from '../residence/propose-unit.ts';
import type { Asker, Need, Profession, StepTaken, Urgency } from './choices.ts';
import type { Contact } from './contact.schema.ts';
import type { StateLabel } from './referral-state.ts';
import type { Ground } from './take-along.ts';

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
  readonly appointment?: { readonly day: string; readonly time: string; readonly place: string | null };
  readonly messages: readonly { readonly author: 'person' | 'office'; readonly at: Instant; readonly text: string }[];
}

export interface OfficeCaseView extends OfficeFrame {
  readonly case: OfficeCase;
}
