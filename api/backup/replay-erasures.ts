import { eq } from 'drizzle-orm';
import { isClosed, type ReferralState } from '#domain/referral/referral-state.ts';
import type { ErasedJournal } from '../db/erased-journal.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type Change, changeCase } from '../referrals/change-case.ts';
import { destroyRows } from '../referrals/destroy.ts';

export interface Replayed {
  readonly destroyed: number;
  /** Hidden; their day is still to come. */
  readonly hidden: number;
}

type ReplayDeps = Pick<Deps, 'database' | 'now'>;

/** Carries out on an older database what the journal says was erased since, as events of their cases, so that every chain holds. */
export async function replayErasures(deps: ReplayDeps, erased: ErasedJournal): Promise<Replayed> {
  let destroyed = 0;
  let hidden = 0;
  for (const id of erased.read()) if (await change(deps, id, undefined)) destroyed += 1;
  for (const [id, at] of erased.readPromises()) if (await change(deps, id, at)) hidden += 1;
  if (destroyed > 0) await deps.database.forgetErased();
  return { destroyed, hidden };
}

/** @param destroyAt undefined: at once. @returns whether there was anything to do. */
async function change(deps: ReplayDeps, id: string, destroyAt: number | undefined): Promise<boolean> {
  const row = await deps.database.orm.select().from(referrals).where(eq(referrals.id, id)).get();
  if (!row || row.wrappedKey === null || (destroyAt !== undefined && row.hiddenAt !== null)) return false;
  const isAtOnce = destroyAt === undefined;
  const step: Change = {
    ...{ action: isAtOnce ? 'destroy' : 'erase', actor: 'system' },
    ...(isClosed(row.state as ReferralState) ? {} : { state: 'withdrawn' }),
    set: { hiddenAt: deps.now(), codeMac: null, wordMac: null, destroyAt: destroyAt ?? null },
  };
  const done = await changeCase(deps, { row }, step, (at) => (isAtOnce ? destroyRows(deps.database, id, at) : []));
  if (!done.ok) throw new Error(`The case ${id} changed while nobody else could change it`);
  return true;
}
