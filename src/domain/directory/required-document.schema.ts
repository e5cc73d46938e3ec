import * as z from 'zod';
import { textSchema } from './text.schema.ts';

/** HSDS `required_document`: a paper without which one is not served. `none`: known that nothing is needed. */
export const requiredDocumentSchema = z.strictObject({
  document: z.enum(['none', 'id_document', 'release_certificate', 'ops_paper', 'income_statement', 'insurance', 'doctor_referral', 'other'], {
    error: 'document.wrong',
  }),
  /** Who issues it or what exactly it is. */
  note: textSchema.optional(),
});
export type RequiredDocument = z.infer<typeof requiredDocumentSchema>;
