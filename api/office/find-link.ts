import { and, eq, gt } from 'drizzle-orm';
import { openingOf } from '#domain/referral/office-opening.ts';
import { isClosed, type ReferralState } from '#domain/referral/referral-state.ts';
import { links, officeChannels, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type ReferralRow, readCase } from '../referrals/find-case.ts';
import { isReader } from './read-case.ts';

export interface FoundLink {
  readonly row: ReferralRow;
  readonly organization: string;
  readonly opening: ReturnType<typeof openingOf>;
  /** The organization was asked for a talk in prison; the case is another's. */
  readonly isVisit: boolean;
}

type LinkDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'random'>;

/** The case behind the secret part of a link; undefined: unknown, expired, or its case is gone. All of them cost one search. */
export async function findLink(deps: LinkDeps, token: string): Promise<FoundLink | undefined> {
  const { database, keys, now } = deps;
  const found = await database.orm
    .select({ row: referrals, organization: links.organization, managerKeyMac: officeChannels.managerKeyMac })
    .from(links)
    .innerJoin(referrals, eq(referrals.id, links.referralId))
    .leftJoin(officeChannels, eq(officeChannels.organization, links.organization))
    .where(and(eq(links.tokenMac, keys.mac('link', token)), gt(links.expiresAt, now())))
    .get();
  if (!found?.row.wrappedKey) return undefined;
  const { row, organization, managerKeyMac } = found;
  if (!isReader(row, organization)) return isHost(deps, row, organization) ? { row, organization, isVisit: true, opening: visitOpening(row) } : undefined;
  const { receivedAt, managerOnly } = row;
  return {
    row,
    organization,
    isVisit: false,
    opening: openingOf({ state: row.state as ReferralState, receivedAt, managerOnly, hasManagerKey: managerKeyMac !== null }),
  };
}

/** Asked for a talk, by an office that deals with the case. */
const isHost = (deps: LinkDeps, row: ReferralRow, organization: string): boolean => readCase(deps, row)?.content.visit?.host === organization;

const visitOpening = ({ state, hiddenAt }: ReferralRow) => (isClosed(state as ReferralState) || hiddenAt !== null ? 'over' : 'office-key');
