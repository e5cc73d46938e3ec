import * as z from 'zod';
import { daySchema, textSchema } from '../directory/text.schema.ts';

/** What must be settled before anything about a person may be kept (design decision 28). One YAML file, named by MOST_LEGAL. */
export const lawfulSchema = z.strictObject({
  /** Who decides about the data (administrator danych). */
  controller: z.strictObject({ name: textSchema, address: textSchema, contact: textSchema }),
  /** Data-protection officer (inspektor ochrony danych): how to reach them. */
  officer: z.strictObject({ name: textSchema, contact: textSchema }),
  /** The day on which the impact assessment was finished. */
  assessed_on: daySchema,
  /** Marked on every page: invented values that show how it works. */
  demo: z.literal(true).optional(),
});
export type Lawful = z.infer<typeof lawfulSchema>;
