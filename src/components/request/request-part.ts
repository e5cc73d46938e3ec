import type { FormFields } from '#domain/referral/form-fields.ts';
import type { RequestAnswers } from '#domain/referral/request-answers.ts';
import type { RequestView } from '#domain/referral/request-view.ts';

/** What every question of the request is drawn from. */
export interface RequestPart {
  readonly view: RequestView;
  readonly question: string;
  /** What was typed and could not be read. */
  readonly fields: FormFields | undefined;
  readonly error: string | undefined;
  /** The field that the error is about. */
  readonly field: string | undefined;
}

/** The questions about contact also stand behind a code, where it is corrected. */
export type ContactPart = Omit<RequestPart, 'view'> & { readonly view: { readonly answers: Pick<RequestAnswers, 'finder' | 'ways' | 'safety'> } };
