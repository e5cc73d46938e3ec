const minute = 60_000;
const hour = 60 * minute;

/**
 * When a mail is tried again, in minutes after each attempt that failed for a while. Greylisting wants some minutes (RFC
 * 6647), a full mailbox hours. The last number goes on.
 */
export const waits = {
  /** The other server said "not now" to this mail. */
  theirs: [1, 5, 15, 30, 60, 120, 240],
  /** Our own way out is closed: cheap to ask, and much may be waiting when it opens. */
  ours: [1, 2, 5],
} as const;

/** RFC 5321 (4.5.4.1) wants four to five days before giving up. */
export const giveUpAfter = 5 * 24 * hour;

/** @param attempts that have failed, this one among them. */
export function waitAfter(attempts: number, isOurs: boolean): number {
  const table: readonly number[] = isOurs ? waits.ours : waits.theirs;
  return (table[Math.min(attempts, table.length) - 1] ?? 1) * minute;
}
