import { and, eq } from 'drizzle-orm';
import type { Outcome } from '#domain/kernel/outcome.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { ReferralContent } from '#domain/referral/case-file.ts';
import type { Actor } from '#domain/referral/referral-event.ts';
import { isClosed, type ReferralState } from '#domain/referral/referral-state.ts';
import { destroyAfterClosing } from '#domain/referral/retention.ts';
import type { ReferralKey } from '../crypto/referral-key.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { events, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { eventRow, lastHash, type NewEvent } from './event-rows.ts';
import type { ReferralRow } from './find-case.ts';

export interface Change {
  readonly action: string;
  readonly actor: Actor;
  /** Unchanged when absent. */
  readonly state?: ReferralState;
  readonly facts?: NewEvent['facts'];
  /** Old and new, sealed. */
  readonly details?: object;
  readonly content?: ReferralContent;
  /** Further columns. */
  readonly set?: Partial<typeof referrals.$inferInsert>;
}

type ChangeDeps = Pick<Deps, 'database' | 'now'>;

/** The key is needed only where something is sealed: the server itself also changes cases whose key is gone. */
interface ChangedCase {
  readonly row: ReferralRow;
  readonly key?: ReferralKey;
}

/**
 * One step of a case: its row, its event and what goes with them (notices, messages) in one unit. Somebody else was faster:
 * 'referral.changed', nothing written; the caller reads again.
 */
export async function changeCase(
  deps: ChangeDeps,
  { row, key }: ChangedCase,
  change: Change,
  also: (at: Instant, seq: number) => Unit = () => [],
): Promise<Outcome<number, 'referral.changed'>> {
  const { database } = deps;
  const at = deps.now();
  const state = change.state ?? (row.state as ReferralState);
  const seq = row.seq + 1;
  if (!key && (change.content || change.details)) throw new Error(`${change.action} seals something and has no key`);
  const isClosing = isClosed(state) && !isClosed(row.state as ReferralState);
  const update = database.orm
    .update(referrals)
    .set({
      ...{ state, seq, changedAt: at },
      ...(isClosing ? { closedAt: at, destroyAt: destroyAfterClosing(at) } : {}),
      ...(change.content ? { contentCipher: key?.seal(JSON.stringify(change.content), 'content') } : {}),
      ...change.set,
    })
    .where(and(eq(referrals.id, row.id), eq(referrals.seq, row.seq)));
  const details = change.details && key?.seal(JSON.stringify(change.details), `event ${seq}`);
  const event = eventRow(
    { referralId: row.id, seq, at, action: change.action, actor: change.actor, state, ...(change.facts ? { facts: change.facts } : {}), details },
    await lastHash(database, row.id),
  );
  const written = await database.write([{ query: update, changes: 1 }, insert(events, event), ...also(at, seq)]);
  return written.ok ? { ok: true, value: seq } : { ok: false, code: 'referral.changed' };
}
