import * as z from 'zod';
import { unknownReleaseReasons } from './choices.ts';
import { contactSchema } from './contact.schema.ts';
import { longest } from './contact-text.ts';

/** Opens what the code alone does not; the code travels in a header. */
const word = z.string({ error: 'word.missing' }).trim().min(1, { error: 'word.missing' }).max(longest.word, { error: 'text.long' });

export const openingSchema = z.strictObject({ word });

export const messageSchema = z.strictObject({
  word,
  text: z.string({ error: 'message.missing' }).trim().min(1, { error: 'message.missing' }).max(longest.message, { error: 'text.long' }),
});

export const contactChangeSchema = z.strictObject({ word, contact: contactSchema });

/** A day or a month, or why there is none. */
export const releaseChangeSchema = z
  .strictObject({
    word,
    date: z.union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], { error: 'release-date.wrong' }).optional(),
    because: z.enum(unknownReleaseReasons, { error: 'release-reason.wrong' }).optional(),
  })
  .superRefine(({ date, because }, context) => {
    if ((date === undefined) === (because === undefined)) context.addIssue({ code: 'custom', path: ['date'], message: 'release.missing' });
  });

export const withdrawalSchema = z.strictObject({ word, scope: z.enum(['all', 'passing-on'], { error: 'withdrawal.scope-wrong' }) });
