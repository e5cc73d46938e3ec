import { eq } from 'drizzle-orm';
import { readCaseNumber } from '#domain/referral/case-number.ts';
import { officeOpening, type Worker } from '#domain/referral/case-scope.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { EnteredCase } from '../office/case-routes.ts';
import { receiveOnce } from '../office/open-case.ts';
import { readCase } from '../referrals/find-case.ts';
import type { Staff } from '../staff/session.ts';
import { colleaguesIn } from './colleagues.ts';

/** Whom somebody stands for today: the own account first. */
export const workerOf = ({ accountId, memberships, standsInFor }: Staff): Worker => ({ memberships, accounts: [accountId, ...standsInFor] });

/** A case that this account may open; the first look makes it received. Undefined: unknown, or none of this account's. */
export async function enterCase(deps: Deps, staff: Staff, typed: string): Promise<EnteredCase | undefined> {
  const caseNumber = readCaseNumber(typed);
  const row = caseNumber && (await deps.database.orm.select().from(referrals).where(eq(referrals.caseNumber, caseNumber)).get());
  const organization = row ? officeOpening(workerOf(staff), row) : undefined;
  const opened = row && organization !== undefined ? readCase(deps, row) : undefined;
  if (!row || !opened || organization === undefined) return undefined;
  const by = `account:${staff.accountId}` as const;
  if (row.office === organization && row.receivedAt === null) await receiveOnce(deps, opened, by);
  return { referralId: row.id, organization, by, headers: {}, people: await colleaguesIn(deps, [organization]) };
}
