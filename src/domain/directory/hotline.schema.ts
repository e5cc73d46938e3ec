import * as z from 'zod';
import { phoneSchema } from './phone.schema.ts';
import { provenanceFields, withheldHasReason } from './provenance.schema.ts';
import { hoursSchema } from './schedule.schema.ts';
import { categories } from './taxonomy-term.ts';
import { textSchema, urlSchema } from './text.schema.ts';

/** A telephone line without a place. One file in `content/hotlines`. */
export const hotlineSchema = z
  .strictObject({
    name: textSchema,
    phone: phoneSchema,
    /** When to call, in one short sentence to the reader: "Nie masz gdzie spać albo co zjeść." */
    purpose: textSchema,
    /** The same sentence for readers of other languages: whoever cannot read it does not call. Without one they see the Polish. */
    purpose_in: z.strictObject({ uk: textSchema, en: textSchema, ru: textSchema }).optional(),
    categories: z.array(z.enum(categories, { error: 'category.wrong' })),
    free: z.boolean().optional(),
    anonymous: z.boolean().optional(),
    hours: hoursSchema.optional(),
    /** Months in which the line is known to work, both days included, "MM-DD". Outside: "może nie działać". */
    sure_season: z
      .strictObject({
        from: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'hours.season-wrong' }),
        to: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'hours.season-wrong' }),
      })
      .optional(),
    website: urlSchema.optional(),
    /** Smaller comes first; 112 is 0. */
    order: z.int({ error: 'order.wrong' }).min(0),
    ...provenanceFields,
  })
  .refine(...withheldHasReason);
export type Hotline = z.infer<typeof hotlineSchema>;
