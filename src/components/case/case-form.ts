import type { FormFields } from '#domain/referral/form-fields.ts';

/** A form behind the word that came back: what is wrong, where, and what was typed. */
export interface CaseForm {
  readonly error: string | undefined;
  readonly field: string | undefined;
  readonly fields: FormFields | undefined;
}
