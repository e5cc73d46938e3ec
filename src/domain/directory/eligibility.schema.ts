import * as z from 'zod';
import { textSchema } from './text.schema.ts';

/** Who is admitted and on what condition. Every absent key is unknown, never "no" (design.md 11). */
export const eligibilitySchema = z.strictObject({
  /** Who is admitted. A place for men only: women false, men true, parents_with_children false. */
  women: z.boolean().optional(),
  men: z.boolean().optional(),
  parents_with_children: z.boolean().optional(),
  /** True: one must be sober. False: people after alcohol are admitted as well. */
  sober: z.boolean().optional(),
  /** True: an identity document is needed. */
  id_document: z.boolean().optional(),
  /** True: only people of the service area (or of an agreement) are admitted. */
  local_ties: z.boolean().optional(),
  minimum_age: z.int({ error: 'eligibility.age-wrong' }).min(0).max(120).optional(),
  maximum_age: z.int({ error: 'eligibility.age-wrong' }).min(0).max(120).optional(),
  /** Anything else, in plain Polish and one or two short sentences. */
  description: textSchema.optional(),
});
export type Eligibility = z.infer<typeof eligibilitySchema>;
