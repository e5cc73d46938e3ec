import type { CaseFile } from './case-file.ts';

/** An event as the chain proves it: `hash` is SHA-256 of its text (referral-event.ts, `chainText`), which holds the hash before. All hexadecimal. */
export interface ProvenAct {
  readonly referralId: string;
  readonly seq: number;
  readonly at: number;
  readonly action: string;
  readonly actor: string;
  readonly state: string;
  readonly facts: string;
  readonly detailsDigest: string | null;
  readonly hash: string;
}

/** What an office puts into its own file: all of a case, and the chain that proves its acts. Who else opened it stays with the person. */
export type CaseRecord = Omit<CaseFile, 'readings'> & { readonly chain: readonly ProvenAct[] };
