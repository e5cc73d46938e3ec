import type { Outcome } from '#domain/kernel/outcome.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import { isClosed, type ReferralState } from '#domain/referral/referral-state.ts';
import { destroyAfterErasure } from '#domain/referral/retention.ts';
import type { Deps } from '../deps.ts';
import { changeCase } from './change-case.ts';
import { destroyRows } from './destroy.ts';
import type { OpenedCase } from './find-case.ts';
import { noticeRows } from './notices.ts';
import { actorOf, tell } from './person-changes.ts';
import { noticeOf } from './status.ts';

type EraseDeps = Pick<Deps, 'database' | 'keys' | 'random' | 'now' | 'origin' | 'erased'>;

/** `at`: when the content is gone; now, or after the office had time for its own file. */
export interface Erasure {
  readonly at: Instant;
}

/**
 * Erases a case at the person's wish: at once while the office has not opened it, else hidden at once and destroyed after
 * 14 days. From the answer on the code opens nothing.
 */
export async function eraseCase(deps: EraseDeps, opened: OpenedCase): Promise<Outcome<Erasure, 'referral.changed'>> {
  const { row } = opened;
  const now = deps.now();
  const at = destroyAfterErasure(now, row.openedAt);
  const isAtOnce = at <= now;
  const state = isClosed(row.state as ReferralState) ? {} : ({ state: 'withdrawn' } as const);
  if (isAtOnce) deps.erased.add([row.id]);
  else deps.erased.promise(row.id, at);
  const wasTold = (await noticeOf(deps.database, row)) === 'sent';
  const farewell = wasTold
    ? noticeRows(deps, { referralId: row.id, office: row.office, template: 'erasure', caseNumber: row.caseNumber, at: now }, undefined)
    : [];
  const changed = await changeCase(
    deps,
    opened,
    { action: 'erase', actor: actorOf(opened), facts: { isAtOnce }, ...state, set: { hiddenAt: now, codeMac: null, wordMac: null, destroyAt: at } },
    // An office that was told of the case is told that it is gone, by its number only.
    () => (isAtOnce ? [...destroyRows(deps.database, row.id, now), ...farewell] : tell(deps, opened, 'erasure', now)),
  );
  if (!changed.ok) return changed;
  if (isAtOnce) await deps.database.forgetErased();
  return { ok: true, value: { at } };
}
