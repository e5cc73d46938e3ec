import type { OpennessView } from '../directory/openness-view.ts';
import type { FinderResult, OfficeAnswer } from '../residence/finder-result.ts';
import type { FinderView } from '../residence/finder-view.ts';
import type { FormFields, RequestReading } from './form-fields.ts';
import type { Receiving } from './receiving.ts';
import type { RequestAnswers, RequestEnd, RequestStep } from './request-answers.ts';

/** An office that may be asked, and whether Most can carry the request there. */
export interface OfficeChoice {
  readonly id: string;
  readonly answer: OfficeAnswer;
  /** `proposed`, why another one, or `county`. */
  readonly reason: 'proposed' | 'residence' | 'last-registration' | 'stay-if-urgent' | 'county';
  readonly receiving: Receiving;
}

/** Where somebody stands in the form, for its pages. */
export interface RequestView {
  readonly answers: RequestAnswers;
  readonly pending?: PendingForm;
  /** Typed in from a paper of this day, by somebody of an office. */
  readonly signedOn?: string;
  readonly steps: readonly RequestStep[];
  readonly next: RequestStep | RequestEnd;
  readonly end: RequestEnd;
  /** Of the chosen office; undefined while there is none. */
  readonly canSend: boolean | undefined;
  /** At least one office in the region can be asked through Most. */
  readonly isSendingOn: boolean;
  /** Everything is shown with invented values. */
  readonly isDemo: boolean;
  /** This form was sent: only the receipt is left of it. */
  readonly isSent: boolean;
  readonly offices: readonly OfficeChoice[];
  /** The finder's answer for these places, once they are known. */
  readonly result?: FinderResult;
  readonly finder: FinderView;
}

/** The last form when it could not be read: what was typed, and what is wrong. */
export interface PendingForm {
  readonly step: RequestStep;
  readonly fields: FormFields;
  readonly problem: RequestReading & { readonly ok: false };
}

/** A card as it is printed; absent: none was made in this browser, or it was put away. */
export interface CardView {
  readonly card?: { readonly code: string; readonly until: string; readonly office: OfficeAnswer };
  readonly isDemo: boolean;
  readonly hotlines: FinderView['hotlines'];
  readonly municipalities: FinderView['municipalities'];
  readonly builtOn: string;
}

/** The receipt with all that a slip for the pocket says. */
export interface ReceiptView {
  readonly caseNumber: string;
  readonly code: string;
  readonly asker: RequestAnswers['who'] & string;
  readonly isUrgent: boolean;
  /** Typed in from a paper: the one who reads this is not the one who gets the code. */
  readonly isFromPaper: boolean;
  /** YYYY-MM-DD: the office should have opened it. */
  readonly readBy: string;
  readonly office: OfficeAnswer & { readonly openness?: OpennessView };
  readonly isDemo: boolean;
  readonly municipalities: FinderView['municipalities'];
}
