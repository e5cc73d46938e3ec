import { and, eq, gt } from 'drizzle-orm';
import { openingOf } from '#domain/referral/office-opening.ts';
import type { ReferralState } from '#domain/referral/referral-state.ts';
import { links, officeChannels, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { ReferralRow } from '../referrals/find-case.ts';
import { isReader } from './read-case.ts';

export interface FoundLink {
  readonly row: ReferralRow;
  readonly organization: string;
  readonly opening: ReturnType<typeof openingOf>;
}

type LinkDeps = Pick<Deps, 'database' | 'keys' | 'now'>;

/** The case behind the secret part of a link; undefined: unknown, expired, or its case is gone. All of them cost one search. */
export async function findLink({ database: { orm }, keys, now }: LinkDeps, token: string): Promise<FoundLink | undefined> {
  const found = await orm
    .select({ row: referrals, organization: links.organization, managerKeyMac: officeChannels.managerKeyMac })
    .from(links)
    .innerJoin(referrals, eq(referrals.id, links.referralId))
    .leftJoin(officeChannels, eq(officeChannels.organization, links.organization))
    .where(and(eq(links.tokenMac, keys.mac('link', token)), gt(links.expiresAt, now())))
    .get();
  if (!found?.row.wrappedKey || !isReader(found.row, found.organization)) return undefined;
  const { row, organization, managerKeyMac } = found;
  const { receivedAt, managerOnly } = row;
  return { row, organization, opening: openingOf({ state: row.state as ReferralState, receivedAt, managerOnly, hasManagerKey: managerKeyMac !== null }) };
}
