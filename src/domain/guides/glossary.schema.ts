import * as z from 'zod';
import { recordIdSchema, textSchema } from '../directory/text.schema.ts';

/** Official words and what they mean. All of them stand in `content/glossary.yaml`. */
export const glossarySchema = z.array(
  z.strictObject({
    id: recordIdSchema,
    /** As offices write it: "ośrodek pomocy społecznej (OPS)". */
    term: textSchema,
    /** Other words for the same: "MOPS". */
    also: z.array(textSchema).optional(),
    /** One or two plain sentences. */
    meaning: textSchema,
    /** For editors. Never published. */
    notes: textSchema.optional(),
  }),
);
export type GlossaryTerm = z.infer<typeof glossarySchema>[number];
