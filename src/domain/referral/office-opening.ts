import { isClosed, type ReferralState } from './referral-state.ts';

/** What decides whether an office may open a case. */
export interface OpeningFacts {
  readonly state: ReferralState;
  readonly receivedAt: number | null;
  readonly managerOnly: boolean;
  /** A key for the manager was handed over. */
  readonly hasManagerKey: boolean;
}

/**
 * Which key opens a case. Withdrawn, expired or closed before the office had opened it, it is none of the office's business
 * any more. "Somebody in this office should not see it" is kept by a key of its own, not by a request to look away.
 */
export function openingOf({ state, receivedAt, managerOnly, hasManagerKey }: OpeningFacts): 'office-key' | 'manager-key' | 'no-manager-key' | 'over' {
  if (isClosed(state) && receivedAt === null) return 'over';
  if (!managerOnly) return 'office-key';
  return hasManagerKey ? 'manager-key' : 'no-manager-key';
}
