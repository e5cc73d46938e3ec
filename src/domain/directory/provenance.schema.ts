import * as z from 'zod';
import type { ProblemCode } from '../kernel/problem-codes.ts';
import { sourceSchema } from './source.schema.ts';
import { daySchema, recordIdSchema, textSchema } from './text.schema.ts';

/** How much of a place may be shown: `premises` hides address and point, `all` also town, gmina and website. Rule: design.md 12. */
export const secrecySchema = z.enum(['none', 'premises', 'all'], { error: 'secrecy.wrong' });
export type Secrecy = z.infer<typeof secrecySchema>;

/** Fields that every public record carries: where it comes from, how far it is proven, whether it is listed. */
export const provenanceFields = {
  /** Where each fact was read. */
  sources: z.array(sourceSchema).min(1, { error: 'sources.missing' }),
  /** The day somebody of the project confirmed the record with the provider (phone, visit). Absent: nobody has yet. */
  assured_date: daySchema.optional(),
  /** `weak`: one weak source, or no way to reach the place is known. The reader sees "niepotwierdzone". */
  evidence: z.enum(['sourced', 'weak'], { error: 'evidence.wrong' }),
  /** `withheld`: kept so that nobody adds it again, never shown. Needs `withheld_reason`. */
  listing: z.enum(['public', 'withheld'], { error: 'listing.wrong' }),
  /** Why it is not listed: data too old, closed, historical, outside the region, contract ended, duplicate. */
  withheld_reason: z.enum(['stale', 'closed', 'historical', 'outside-region', 'funding-ended'], { error: 'withheld-reason.wrong' }).optional(),
  secrecy: secrecySchema,
  /** Keys of the collected records that were merged into this one. */
  merged_from: z.array(recordIdSchema).optional(),
  /** For editors only: disagreements, traps, what to ask. Never published. */
  notes: textSchema.optional(),
} as const;

/** A withheld record says why; a listed one has no such reason. Arguments of zod's `refine`. */
export const withheldHasReason: [isRight: (record: Listed) => boolean, refusal: { error: ProblemCode; path: PropertyKey[] }] = [
  (record) => (record.listing === 'withheld') === (record.withheld_reason !== undefined),
  { error: 'withheld-reason.mismatch', path: ['withheld_reason'] },
];

interface Listed {
  readonly listing: 'public' | 'withheld';
  readonly withheld_reason?: string | undefined;
}
