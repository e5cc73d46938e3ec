import * as z from 'zod';
import { meetingAnswers } from './case-view.ts';
import { askers, urgencies } from './choices.ts';

/** What a sender gets. Times are milliseconds since 1970. */
export const receiptSchema = z.object({
  caseNumber: z.string(),
  /** 16 digits: shown once; nobody can find it again. */
  code: z.string(),
  office: z.string(),
  sentAt: z.number(),
  urgency: z.enum(urgencies),
  asker: z.enum(askers),
});

/** What a code shows. `found: false` and `found: true` have the same size: `pad` fills up. */
export const statusSchema = z.object({
  found: z.boolean(),
  case: z
    .object({
      kind: z.enum(['case', 'relative']),
      caseNumber: z.string(),
      asker: z.enum(askers).optional(),
      label: z.string().optional(),
      office: z.string().optional(),
      sentAt: z.number().optional(),
      urgency: z.enum(urgencies).optional(),
      who: z.enum(['office', 'person', 'both', 'nobody']).optional(),
      action: z.string().optional(),
      until: z.string().nullable().optional(),
      isLate: z.boolean().optional(),
      notice: z.enum(['waiting', 'sent', 'failed', 'letter']).optional(),
      unread: z.number().optional(),
      appointment: z
        .object({ at: z.number(), place: z.string().nullable(), answer: z.enum(meetingAnswers).optional() })
        .nullable()
        .optional(),
    })
    .nullable(),
  pad: z.string(),
});
