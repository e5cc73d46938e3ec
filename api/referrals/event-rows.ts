import { createHash } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import { type Actor, chainText, noHash } from '#domain/referral/referral-event.ts';
import type { ReferralState } from '#domain/referral/referral-state.ts';
import type { Database } from '../db/database.ts';
import { events } from '../db/schema.ts';

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export interface NewEvent {
  readonly referralId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly action: string;
  readonly actor: Actor;
  readonly state: ReferralState;
  /** Codes only. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** Sealed with the referral's key. */
  readonly details?: Buffer | undefined;
}

/** The row of an event, chained to the one before. @param previous its hash, hexadecimal. */
export function eventRow({ facts = {}, details, ...event }: NewEvent, previous: string = noHash) {
  const plain = { ...event, facts: JSON.stringify(facts), detailsDigest: details ? sha256(details) : null };
  return {
    ...plain,
    detailsCipher: details ?? null,
    detailsDigest: plain.detailsDigest ? Buffer.from(plain.detailsDigest, 'hex') : null,
    previousHash: Buffer.from(previous, 'hex'),
    hash: Buffer.from(sha256(chainText(plain, previous)), 'hex'),
  };
}

/** The hash of the last event of a referral. */
export async function lastHash({ orm }: Database, referralId: string): Promise<string> {
  const last = await orm.select({ hash: events.hash }).from(events).where(eq(events.referralId, referralId)).orderBy(desc(events.seq)).limit(1).get();
  return last?.hash.toString('hex') ?? noHash;
}
