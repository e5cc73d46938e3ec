import * as z from 'zod';
import { daySchema, recordIdSchema } from '../directory/text.schema.ts';
import { proposalRequestSchema } from '../residence/proposal-request.schema.ts';
import { needs, professions, stepsTaken, unknownReleaseReasons } from './choices.ts';
import { contactSchema } from './contact.schema.ts';
import { longest, shortestWord } from './contact-text.ts';

const yes = (missing: string) => z.literal(true, { error: missing });
const flag = z.boolean({ error: 'flag.wrong' });

/** Who asks, and by what right (design section 4, domain.md 5.3). Nobody gives data on somebody who is in prison, except that person's own signed paper. */
const askerSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('self') }),
    z.strictObject({ kind: z.literal('relative-own') }),
    /** The person is free, knows and agrees. */
    z.strictObject({ kind: z.literal('relative-free'), agreed: yes('asker-agreed.missing') }),
    z.strictObject({
      kind: z.literal('professional'),
      profession: z.enum(professions, { error: 'profession.wrong' }),
      /** The day on the paper that the person signed; the paper stays where it was signed. */
      signedOn: daySchema,
      /** A prison of the directory, where an educator works. */
      prison: recordIdSchema.optional(),
      /** The institution in own words, where it is no prison. */
      institution: z.string({ error: 'text.long' }).trim().max(80, { error: 'text.long' }).optional(),
    }),
  ],
  { error: 'asker.missing' },
);

/** What a request for contact says: the body of `POST /api/referrals`, and what the form's answers become. Strict: an unknown field is refused. */
export const referralRequestSchema = z
  .strictObject({
    asker: askerSchema,
    /** The places that decide about competence, and the day of release as far as known. */
    place: proposalRequestSchema,
    /** Before release without a date: why there is none. */
    releaseUnknown: z.enum(unknownReleaseReasons, { error: 'release-reason.wrong' }).optional(),
    /** The organization that is asked: the proposed one or another that the proposal names. */
    office: recordIdSchema,
    needs: z
      .array(z.enum(needs, { error: 'need.wrong' }), { error: 'needs.missing' })
      .min(1, { error: 'needs.missing' })
      .max(needs.length),
    done: z
      .array(z.enum(stepsTaken, { error: 'step-taken.wrong' }))
      .max(stepsTaken.length)
      .default([]),
    contact: contactSchema,
    /** How to call the person: a first name is enough. */
    name: z.string({ error: 'name.missing' }).trim().min(1, { error: 'name.missing' }).max(longest.name, { error: 'text.long' }),
    /** Opens what the code alone does not: messages, contact, withdrawal. Not asked of a relative for a free person, who sees one sentence only. */
    word: z.string({ error: 'word.missing' }).trim().min(shortestWord, { error: 'word.short' }).max(longest.word, { error: 'text.long' }).optional(),
    /** Somebody in this office should not see it: only the manager opens it. */
    managerOnly: flag.default(false),
    note: z.string({ error: 'text.long' }).trim().max(longest.note, { error: 'text.long' }).optional(),
    /** Recorded acts, each on its own (domain.md 5.1): the office may get in touch; it may hand the case to another office. */
    mayContact: yes('may-contact.missing'),
    mayPassOn: flag.default(false),
    /** The information clause was shown: its version, the day it was written. */
    clause: daySchema,
  })
  .superRefine((request, context) => {
    if (request.asker.kind !== 'relative-free' && !request.word) context.addIssue({ code: 'custom', path: ['word'], message: 'word.missing' });
    if ((request.asker.kind === 'relative-free' || request.asker.kind === 'relative-own') && request.place.situation === 'before-release') {
      context.addIssue({ code: 'custom', path: ['place', 'situation'], message: 'asker.not-for-prison' });
    }
    if (request.contact.ways.includes('educator') && request.place.situation !== 'before-release') {
      context.addIssue({ code: 'custom', path: ['contact', 'ways'], message: 'contact-way.only-before' });
    }
  });
export type ReferralRequestInput = z.input<typeof referralRequestSchema>;
export type ReferralRequest = z.infer<typeof referralRequestSchema>;
