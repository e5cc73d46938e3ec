import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ReferralState } from '#domain/referral/referral-state.ts';
import { openReferralKey } from '../crypto/referral-key.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { noticeRows } from './notices.ts';
import { noticeOf } from './status.ts';

/** Cases that wait for an office to read them. */
const unread: readonly ReferralState[] = ['sent', 'forwarded'];

/** After the address of an office was corrected: it hears of the cases whose notice could not be delivered. @returns how many. */
export async function tellAgain(deps: Pick<Deps, 'database' | 'keys' | 'now' | 'random' | 'origin'>, organization: string): Promise<number> {
  const { orm, write } = deps.database;
  const waiting = await orm
    .select()
    .from(referrals)
    .where(and(eq(referrals.office, organization), inArray(referrals.state, [...unread]), isNull(referrals.hiddenAt)));
  let told = 0;
  for (const row of waiting) {
    const key = openReferralKey(deps.keys, row, deps.random);
    if (!key || (await noticeOf(deps.database, row)) !== 'failed') continue;
    await write(noticeRows(deps, { referralId: row.id, office: organization, template: 'new', caseNumber: row.caseNumber, at: deps.now() }, key));
    told += 1;
  }
  return told;
}
