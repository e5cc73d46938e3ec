import * as z from 'zod';
import { daySchema } from '../directory/text.schema.ts';
import { longest } from './contact-text.ts';
import { visitResults } from './visit.ts';

const text = z.string().trim().max(longest.message, { error: 'text.long' }).default('');

/** What the office at the prison's seat says: one shape an act. */
export const visitSchemas = {
  answer: z.strictObject({ agrees: z.boolean({ error: 'visit-answer.missing' }), day: daySchema.optional(), text }),
  report: z.strictObject({ result: z.enum(visitResults, { error: 'visit-result.missing' }), text }),
} as const;
