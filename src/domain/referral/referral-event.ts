import type { Instant } from '../kernel/warsaw-time.ts';
import type { ReferralState } from './referral-state.ts';

/** Who did something, never by name. */
export type Actor = 'person' | 'relative' | 'professional' | 'office' | 'system';

/** What the log says: codes, roles and times. Old and new values that are personal lie beside it as ciphertext, known here by their digest. */
export interface ReferralEvent {
  readonly referralId: string;
  /** 1 for the first; the optimistic lock of a referral. */
  readonly seq: number;
  readonly at: Instant;
  readonly action: string;
  readonly actor: Actor;
  readonly state: ReferralState;
  /** Codes as JSON. */
  readonly facts: string;
  /** SHA-256 of the ciphertext, hexadecimal; null: there is none. */
  readonly detailsDigest: string | null;
}

/** The bytes that the hash of an event covers: all that it says, and the hash of the one before. A change anywhere breaks every later hash. */
export const chainText = (event: ReferralEvent, previousHash: string): string =>
  JSON.stringify([event.referralId, event.seq, event.at, event.action, event.actor, event.state, event.facts, event.detailsDigest, previousHash]);

/** What stands before the first event. */
export const noHash = '0'.repeat(64);

/** The first event at which a chain does not hold; undefined: it holds. @param hash SHA-256, hexadecimal. */
export function brokenAt(events: readonly (ReferralEvent & { readonly hash: string })[], hash: (text: string) => string): number | undefined {
  let previous = noHash;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.hash !== hash(chainText(event, previous))) return index + 1;
    previous = event.hash;
  }
  return undefined;
}
