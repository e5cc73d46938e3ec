import * as z from 'zod';
import { partialDaySchema, textSchema, urlSchema } from './text.schema.ts';

/** Where a fact was read. Every record has at least one. */
export const sourceSchema = z
  .strictObject({
    /** The page that was read. Absent for a register or a phone call: then `name` says what it was. */
    url: urlSchema.optional(),
    /** Name of a register, a paper or a call, when there is no page: "TERC (GUS)", "rozmowa telefoniczna". */
    name: textSchema.optional(),
    /** The day the source itself carries (YYYY, YYYY-MM or YYYY-MM-DD); null when the page bears no date. */
    date: partialDaySchema.nullable(),
    /** What was read there: names of this record's fields. */
    fields: z.array(textSchema).min(1, { error: 'source.fields-missing' }),
    /** The operator's or office's own page: undated, but it speaks for itself. */
    own_site: z.boolean().optional(),
  })
  .refine((source) => source.url !== undefined || source.name !== undefined, { error: 'source.origin-missing', path: ['url'] });
export type Source = z.infer<typeof sourceSchema>;
