import * as z from 'zod';
import { daySchema, textSchema } from './text.schema.ts';

/** HSDS `cost_option`. No row: the cost is not known. */
export const costOptionSchema = z.strictObject({
  option: z.enum(['free', 'paid', 'individual'], { error: 'cost.wrong' }),
  /** In złoty. */
  amount: z.number({ error: 'cost.amount-wrong' }).nonnegative().optional(),
  amount_description: textSchema.optional(),
  valid_from: daySchema.optional(),
  valid_to: daySchema.optional(),
});
export type CostOption = z.infer<typeof costOptionSchema>;
