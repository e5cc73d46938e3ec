import type { Instant } from '../kernel/warsaw-time.ts';
import type { OfficeAnswer } from '../residence/finder-result.ts';
import type { FinderView } from '../residence/finder-view.ts';
import type { CaseFile } from './case-file.ts';
import type { CaseView } from './case-view.ts';
import type { FormFields, RequestProblem } from './form-fields.ts';
import { isClosed, type ReferralState } from './referral-state.ts';

/** The pages behind the word, and what each does. */
export const casePages = ['case', 'meeting', 'messages', 'contact', 'safety', 'release', 'file', 'withdrawal', 'erasure'] as const;
export type CasePage = (typeof casePages)[number];

export type CaseProblem =
  | RequestProblem
  | 'code.missing'
  | 'code.length'
  | 'code.slip'
  | 'referral.not-found'
  | 'word.wrong'
  | 'message.missing'
  | 'meeting.answer-missing'
  | 'meeting.changed'
  | 'withdrawal.scope-wrong'
  | 'erasure.unsure'
  | 'limit.reached'
  | 'referral.changed'
  | 'referral.closed'
  | 'referral.not-before-release';

/** A form that could not be carried out: what was typed, and what is wrong at which field. The code's own page is `code`. */
export interface PendingCaseForm {
  readonly page: CasePage | 'code';
  readonly fields: FormFields;
  readonly field: string;
  readonly code: CaseProblem;
}

/** What the pages around a code are drawn from. */
export interface CasePageView {
  readonly pending?: PendingCaseForm;
  /** Undefined: no code was given, or its time is over. */
  readonly shown?: ShownCase;
  readonly isDemo: boolean;
  readonly hotlines: FinderView['hotlines'];
  readonly municipalities: FinderView['municipalities'];
  readonly builtOn: string;
}

export interface ShownCase {
  readonly view: CaseView;
  /** Absent for a relative, who must not learn where a case is. */
  readonly office?: OfficeAnswer;
  /** What the word opened. */
  readonly file?: CaseFile;
  /** Where else, in words: said by an office that could not help. */
  readonly elsewhere?: string;
  /** Every page that the word opens now. */
  readonly pages: readonly CasePage[];
}

/** What the owner of a case may do in its state. Before release the day may move; a meeting is answered while it lies ahead. */
export function pagesFor({ state, request, messages }: CaseFile, now: Instant): readonly CasePage[] {
  if (isClosed(state as ReferralState)) return ['case', ...(messages.length > 0 ? (['messages'] as const) : []), 'file', 'erasure'];
  const release = request.place.situation === 'before-release' ? (['release'] as const) : [];
  const meeting = state === 'scheduled' && request.appointment && request.appointment.at > now ? (['meeting'] as const) : [];
  return ['case', ...meeting, 'messages', 'contact', 'safety', ...release, 'file', 'withdrawal', 'erasure'];
}
