import type { ContactWay } from './choices.ts';

/** How an attempt to reach the person ended. `met`: they talked face to face. */
export const attemptResults = ['reached', 'met', 'no-answer', 'message-left', 'wrong-number', 'did-not-come'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** One attempt, as the log keeps it: codes and a day. */
export interface ContactAttempt {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly way: ContactWay;
  readonly result: AttemptResult;
}

export const isContact = (result: AttemptResult): boolean => result === 'reached' || result === 'met';

/** "No contact" needs attempts in vain on two different days (domain.md 6.4), after the last one that found somebody. */
export function mayLoseContact(attempts: readonly ContactAttempt[]): boolean {
  const lastFound = attempts.findLastIndex(({ result }) => isContact(result));
  return new Set(attempts.slice(lastFound + 1).map(({ day }) => day)).size >= attemptsNeeded;
}
export const attemptsNeeded = 2;
