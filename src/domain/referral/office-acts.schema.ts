import * as z from 'zod';
import { daySchema, recordIdSchema } from '../directory/text.schema.ts';
import { longestHost, longestPlace } from './case-view.ts';
import { contactWays, needs } from './choices.ts';
import { attemptResults } from './contact-attempt.ts';
import { longest } from './contact-text.ts';
import { forwardReasons } from './forwarding.ts';
import { helps } from './help.ts';
import { gapReasons, longestBy } from './help-plan.ts';
import { needResults, unmetReasons } from './need-outcome.ts';

const text = z.string({ error: 'message.missing' }).trim().min(1, { error: 'message.missing' }).max(longest.message, { error: 'text.long' });
const need = z.enum(needs, { error: 'need.wrong' });

const planned = z.strictObject({
  need,
  helps: z.array(z.enum(helps as [string, ...string[]])).max(8),
  by: z.string().trim().max(longestBy, { error: 'text.long' }).default(''),
  until: daySchema.nullable().default(null),
  gap: z.enum(gapReasons).nullable().default(null),
});

const ended = z.strictObject({
  need,
  result: z.enum(needResults, { error: 'need-result.missing' }),
  reason: z.enum(unmetReasons, { error: 'unmet-reason.missing' }).nullable().default(null),
});

/** What an office does with a case: one shape an act. `seq` in the body is what the office saw: changed meanwhile, nothing is written. */
export const officeActSchemas = {
  acceptance: z.strictObject({}),
  question: z.strictObject({ text }),
  message: z.strictObject({ text }),
  appointment: z.strictObject({
    day: daySchema,
    /** Minutes after midnight, Polish time. */
    minutes: z.number({ error: 'time.wrong' }).int({ error: 'time.wrong' }).min(0, { error: 'time.wrong' }).max(1439, { error: 'time.wrong' }),
    place: z.string().trim().max(longestPlace, { error: 'text.long' }).default(''),
    /** Whom to ask for; the worker agreed. */
    host: z.string().trim().max(longestHost, { error: 'text.long' }).default(''),
  }),
  attempt: z.strictObject({
    day: daySchema,
    way: z.enum(contactWays, { error: 'contact-way.missing' }),
    result: z.enum(attemptResults, { error: 'attempt-result.missing' }),
  }),
  'no-contact': z.strictObject({}),
  plan: z.strictObject({ lines: z.array(planned).max(needs.length) }),
  forwarding: z.strictObject({ to: recordIdSchema, reason: z.enum(forwardReasons, { error: 'forward-reason.missing' }) }),
  visit: z.strictObject({
    prison: z.string({ error: 'visit-prison.missing' }).max(100, { error: 'visit-prison.missing' }),
    question: z.string().trim().max(longest.note, { error: 'text.long' }).default(''),
  }),
  clause: z.strictObject({ day: daySchema }),
  conclusion: z
    .strictObject({
      needs: z.array(ended).min(1, { error: 'need-result.missing' }).max(needs.length),
      /** Who else may help, where this office cannot: an organization of the directory, or words. */
      elsewhere: recordIdSchema.optional(),
      advice: z.string().trim().max(200, { error: 'text.long' }).optional(),
    })
    .superRefine(({ needs: ends, elsewhere, advice }, context) => {
      for (const [index, { result, reason }] of ends.entries()) {
        if (result === 'unmet' && !reason) context.addIssue({ code: 'custom', path: ['needs', index, 'reason'], message: 'unmet-reason.missing' });
      }
      // "Cannot help" names another address (domain.md 6.4).
      if (ends.every(({ result }) => result === 'unmet') && !elsewhere && !advice) {
        context.addIssue({ code: 'custom', path: ['elsewhere'], message: 'elsewhere.missing' });
      }
    }),
  assignment: z.strictObject({ account: z.string().max(100) }),
} as const;
export type OfficeActName = keyof typeof officeActSchemas;
export type OfficeAct<Name extends OfficeActName> = z.output<(typeof officeActSchemas)[Name]>;
