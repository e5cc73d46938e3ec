import type { Need } from './choices.ts';
import { gapReasons } from './help-plan.ts';
import type { ReferralOutcome } from './referral-state.ts';

/** How a need ended. */
export const needResults = ['met', 'partly', 'unmet', 'elsewhere'] as const;
export type NeedResult = (typeof needResults)[number];

/** Why a need was not met: as in a plan, and what only the end shows. */
export const unmetReasons = [...gapReasons, 'not-entitled', 'no-contact', 'moved'] as const;
export type UnmetReason = (typeof unmetReasons)[number];

export interface NeedOutcome {
  readonly need: Need;
  readonly result: NeedResult;
  /** Given where the need was not met. */
  readonly reason: UnmetReason | null;
}

/** How the case ended as a whole follows from its needs: nobody judges twice. Handed to somebody else counts as partly. */
export function outcomeOf(ends: readonly NeedOutcome[]): ReferralOutcome {
  if (ends.every(({ result }) => result === 'met')) return 'helped';
  return ends.every(({ result }) => result === 'unmet') ? 'unable' : 'partly';
}
