import * as z from 'zod';
import { partialDaySchema, textSchema, urlSchema } from '../directory/text.schema.ts';

/** What a guide or an amount rests on, as the reader sees it at the end of the page. */
export const citedSourceSchema = z.strictObject({
  /** What was read, in words a reader understands: "Ustawa o pomocy społecznej, art. 101". */
  name: textSchema,
  /** Absent for a paper without a page. */
  url: urlSchema.optional(),
  /** The day the source itself carries; absent or null when it bears none. */
  date: partialDaySchema.nullish(),
});
export type CitedSource = z.infer<typeof citedSourceSchema>;
