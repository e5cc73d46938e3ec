import type { FormFields } from '#domain/referral/form-fields.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';

/** What the fields of an act are drawn from: the case, what was typed, and what is wrong at which field. */
export interface ActPart {
  readonly view: OfficeCaseView;
  readonly fields: FormFields | undefined;
  readonly error: string | undefined;
  readonly field: string | undefined;
}
