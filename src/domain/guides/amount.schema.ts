import * as z from 'zod';
import { daySchema, textSchema } from '../directory/text.schema.ts';
import { citedSourceSchema } from './cited-source.schema.ts';

/** What an amount is counted in. Its words live in src/i18n. */
export const amountUnits = ['zl', 'zl_month', 'percent', 'hours', 'days', 'working_days', 'months', 'years', 'times'] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** A figure that a law or an office sets: money, a share, a time limit. One file in `content/amounts`; guides name it, never type it. */
export const amountSchema = z.strictObject({
  value: z.number({ error: 'amount.value-wrong' }),
  unit: z.enum(amountUnits, { error: 'amount.unit-wrong' }),
  /** What the figure is, for the list at the end of a guide: "Próg dochodu osoby samotnej". */
  label: textSchema,
  /** First day on which it holds; null when the source does not say. */
  valid_from: daySchema.nullable(),
  /** Last day on which it holds; null when no end is known. A guide that names an amount that is over stops the build. */
  valid_to: daySchema.nullable(),
  sources: z.array(citedSourceSchema).min(1, { error: 'sources.missing' }),
  /** For editors: doubts, what to check next. Never published. */
  notes: textSchema.optional(),
});
export type Amount = z.infer<typeof amountSchema>;
