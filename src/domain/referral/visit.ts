import type { Instant } from '../kernel/warsaw-time.ts';
import type { Need } from './choices.ts';
import type { OfficeFrame } from './office-view.ts';

/**
 * The competent office asks the office at the prison's seat to talk with the person before release (design section 4;
 * act on social assistance, art. 13: social work in the last three months). Kept under the key of the case.
 */
export interface Visit {
  /** A prison of the directory, where the person is. */
  readonly prison: string;
  /** The office at its seat, which is asked. */
  readonly host: string;
  readonly askedAt: Instant;
  readonly question: string;
  readonly answer?: VisitAnswer;
  readonly report?: VisitReport;
}

/** `day`: when the talk is planned, YYYY-MM-DD. */
export interface VisitAnswer {
  readonly agrees: boolean;
  readonly day?: string;
  readonly text: string;
  readonly at: Instant;
}

export const visitResults = ['talked', 'refused', 'not-there'] as const;
export type VisitResult = (typeof visitResults)[number];

export interface VisitReport {
  readonly result: VisitResult;
  readonly text: string;
  readonly at: Instant;
}

/** Asked, and neither refused nor done: a second office is not asked meanwhile. */
export const isVisitOpen = (visit: Visit | undefined): visit is Visit => visit !== undefined && visit.answer?.agrees !== false && !visit.report;

/** What the host may do next. */
export type VisitAct = 'answer' | 'report';
export const openVisitActs = (visit: Visit): readonly VisitAct[] => (!isVisitOpen(visit) ? [] : visit.answer ? ['report'] : ['answer']);

/** A visit as the office that asked reads it. */
export interface AskedVisit extends Pick<Visit, 'askedAt' | 'question' | 'answer' | 'report'> {
  readonly prison: string;
  readonly host: string;
}

/** What the host reads: enough to find the person and to talk, nothing else of the case. */
export interface VisitView extends OfficeFrame {
  readonly caseNumber: string;
  readonly asker: { readonly name: string; readonly phone: string | null };
  readonly prison: string;
  readonly person: string;
  /** A day or a month; absent: not known. */
  readonly releaseDate?: string;
  /** Without those that are sensitive. */
  readonly needs: readonly Need[];
  readonly language: string;
  readonly signLanguage: boolean;
  readonly visit: Pick<Visit, 'askedAt' | 'question' | 'answer' | 'report'>;
  readonly acts: readonly VisitAct[];
}

export type VisitProblem = 'visit-answer.missing' | 'visit-result.missing' | 'date.wrong' | 'text.long' | 'referral.changed';
