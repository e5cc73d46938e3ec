import { noHash } from './referral-event.ts';

/** The state of the whole log on a day, signed and kept outside the database: whoever rewrites the log later cannot rewrite this. */
export interface Anchor {
  readonly day: string;
  /** How many events it covers, in the order in which they were written. */
  readonly events: number;
  /** The hash over all of them, hexadecimal. */
  readonly head: string;
}

/** Before the first event. */
export const noHead = noHash;

/** The head after one event more. @param hash SHA-256 of a text, hexadecimal. */
export const nextHead = (head: string, eventHash: string, hash: (text: string) => string): string => hash(`${head} ${eventHash}`);

/** What is signed. */
export const anchorText = ({ day, events, head }: Anchor): string => JSON.stringify(['most anchor', day, events, head]);
