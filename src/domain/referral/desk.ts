import type { Vacancy } from '../directory/vacancy.ts';
import type { Instant } from '../kernel/warsaw-time.ts';
import type { OfficeFrame } from './office-view.ts';
import type { Receiving } from './receiving.ts';

/** Why a coordinator has to look at a case; what to do follows from it. */
export type DeskReason =
  /** Nobody could be told: it goes, or went, on paper. */
  | 'letter'
  /** The notice came back. */
  | 'notice-failed'
  /** Two offices send it to each other. */
  | 'disputed'
  /** The office has not opened it. */
  | 'unread'
  /** Opened, and nobody got in touch. */
  | 'silent';

/** Routing and days of a case; nothing of its content. */
export interface DeskCase {
  readonly caseNumber: string;
  readonly office: string;
  readonly officeId: string;
  readonly informedOffice: string | null;
  readonly sentAt: Instant;
  readonly until: string | null;
  readonly workingDaysLate: number;
  readonly reasons: readonly DeskReason[];
}

/** An office as the coordinator sees it. */
export interface DeskOffice {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly receiving: Receiving;
  /** A coordinator confirmed its address; YYYY-MM-DD. */
  readonly confirmedOn: string | null;
  readonly openCases: number;
}

/** A place to sleep that is asked for free beds. */
export interface DeskPlace {
  readonly name: string;
  readonly phone: string | null;
  /** YYYY-MM-DD; too long ago: it is not asked. */
  readonly confirmedOn: string;
  readonly isAsked: boolean;
  readonly askedOn: string | null;
  /** What it says now; absent: nothing that still holds. */
  readonly vacancy?: Vacancy;
}

export interface DeskView extends OfficeFrame {
  readonly cases: readonly DeskCase[];
  readonly offices: readonly DeskOffice[];
  readonly places: readonly DeskPlace[];
}
