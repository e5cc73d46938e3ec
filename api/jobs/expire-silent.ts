import { and, asc, gt, isNull, lte, notInArray } from 'drizzle-orm';
import { isClosed, type ReferralState, referralStates, step } from '#domain/referral/referral-state.ts';
import { retention, silentUntil } from '#domain/referral/retention.ts';
import { referrals } from '../db/schema.ts';
import { changeCase } from '../referrals/change-case.ts';
import { type ReferralRow, readCase } from '../referrals/find-case.ts';
import type { JobDeps } from './job.ts';

type ExpireDeps = Pick<JobDeps, 'database' | 'keys' | 'now' | 'random'>;

const casesAtOnce = 200;
const closed = referralStates.filter(isClosed);

/** Closes cases in which nobody did anything for too long: the person sees "you can send it again", the content is destroyed later. */
export async function expireSilent(deps: ExpireDeps, mayGoOn: () => boolean = () => true): Promise<number> {
  let expired = 0;
  for (let after = ''; mayGoOn(); ) {
    const rows = await quietCases(deps, after);
    for (const row of rows) if (isSilent(deps, row) && (await expire(deps, row))) expired += 1;
    const last = rows.at(-1);
    if (!last || rows.length < casesAtOnce) break;
    after = last.id;
  }
  return expired;
}

const quietCases = ({ database, now }: ExpireDeps, after: string) =>
  database.orm
    .select()
    .from(referrals)
    .where(
      and(
        gt(referrals.id, after),
        lte(referrals.changedAt, now() - retention.silentDays * 86_400_000),
        isNull(referrals.hiddenAt),
        notInArray(referrals.state, closed),
      ),
    )
    .orderBy(asc(referrals.id))
    .limit(casesAtOnce);

/** The day of release is known only inside. What cannot be read is not waited for. */
const isSilent = (deps: ExpireDeps, row: ReferralRow): boolean => silentUntil(row.changedAt, readCase(deps, row)?.content.place.releaseDate) <= deps.now();

async function expire(deps: ExpireDeps, row: ReferralRow): Promise<boolean> {
  const state = step(row.state as ReferralState, 'expire');
  return state !== undefined && (await changeCase(deps, { row }, { action: 'expire', actor: 'system', state })).ok;
}
