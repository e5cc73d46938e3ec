import { z } from 'zod';
import { verdicts } from './verdict.ts';

/** How a visit to an office went, said by one press. Nothing else is asked, so nothing else can be kept. */
export const voteSchema = z.object(
  {
    /** The office, by its id in `content/organizations`. */
    organization: z.string({ error: 'feedback.organization-missing' }),
    /** Which of the three buttons. */
    verdict: z.enum(verdicts, { error: 'feedback.verdict-unknown' }),
  },
  { error: 'feedback.organization-missing' },
);
export type Vote = z.infer<typeof voteSchema>;
