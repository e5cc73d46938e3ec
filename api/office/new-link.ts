import { and, eq, isNotNull } from 'drizzle-orm';
import { readCaseNumber } from '#domain/referral/case-number.ts';
import { openReferralKey } from '../crypto/referral-key.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { takeAll } from '../limits/limits.ts';
import { noticeRows } from '../referrals/notices.ts';

type NewLinkDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'random' | 'origin' | 'limits'>;

/**
 * A new link for an office whose link has expired. It goes to the address that a coordinator confirmed, wherever the wish comes
 * from; nobody learns whether the number exists. @returns the seconds to wait; 0: heard.
 */
export async function sendNewLink(deps: NewLinkDeps, typedNumber: string, network: string): Promise<number> {
  const caseNumber = readCaseNumber(typedNumber) ?? 'none';
  const wait = await takeAll(deps.limits, [
    ['office-network', network],
    ['link-case', deps.keys.mac('link', 'new', caseNumber).toString('base64')],
  ]);
  if (wait > 0) return wait;
  const row = await deps.database.orm
    .select()
    .from(referrals)
    .where(and(eq(referrals.caseNumber, caseNumber), isNotNull(referrals.wrappedKey)))
    .get();
  const key = row && openReferralKey(deps.keys, row, deps.random);
  if (key) await deps.database.write(noticeRows(deps, { referralId: row.id, office: row.office, template: 'link', caseNumber, at: deps.now() }, key));
  return 0;
}
