import { asc, lte } from 'drizzle-orm';
import { referrals } from '../db/schema.ts';
import { changeCase } from '../referrals/change-case.ts';
import { destroyRows } from '../referrals/destroy.ts';
import type { JobDeps } from './job.ts';

const casesAtOnce = 50;

/**
 * Carries out what is due: closed cases after their time, erasures after their 14 days. A late run catches up. The journal
 * outside the database is written first, so that a restored backup loses nothing of it.
 */
export async function destroyDue(deps: Pick<JobDeps, 'database' | 'now' | 'erased'>, mayGoOn: () => boolean = () => true): Promise<number> {
  const { orm, forgetErased } = deps.database;
  let destroyed = 0;
  while (mayGoOn()) {
    const due = await orm.select().from(referrals).where(lte(referrals.destroyAt, deps.now())).orderBy(asc(referrals.destroyAt)).limit(casesAtOnce);
    if (due.length === 0) break;
    deps.erased.add(due.map(({ id }) => id));
    const before = destroyed;
    for (const row of due) {
      const change = { action: 'destroy', actor: 'system', set: { changedAt: row.changedAt } } as const;
      const done = await changeCase(deps, { row }, change, (at) => destroyRows(deps.database, row.id, at));
      if (done.ok) destroyed += 1;
    }
    // Somebody else changes all of them: the next run comes soon.
    if (destroyed === before) break;
  }
  if (destroyed > 0) await forgetErased();
  return destroyed;
}
