import * as z from 'zod';
import { recordIdSchema, textSchema, urlSchema } from '../directory/text.schema.ts';

/** Provisions of law that guides may name. All of them stand in `content/articles.yaml`. */
export const articlesSchema = z.array(
  z.strictObject({
    id: recordIdSchema,
    /** As it stands in a sentence: "art. 101 ustawy o pomocy społecznej". */
    label: textSchema,
    /** Where the text can be read. */
    url: urlSchema,
    /** The year of the wording that we read. */
    text_seen: textSchema.optional(),
    /** For editors. Never published. */
    notes: textSchema.optional(),
  }),
);
export type Article = z.infer<typeof articlesSchema>[number];
