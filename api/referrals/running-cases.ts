import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '#domain/kernel/calendar-day.ts';
import type { Urgency } from '#domain/referral/choices.ts';
import { dueOn } from '#domain/referral/deadlines.ts';
import { isClosed, type ReferralState, referralStates, turns } from '#domain/referral/referral-state.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type ReferralRow, readCase } from './find-case.ts';

type ReadDeps = Pick<Deps, 'database' | 'keys' | 'random'>;

/** States in which a clock of the office runs. */
const ticking = referralStates.filter((state) => turns[state].clock !== null);
export const openStates = referralStates.filter((state) => !isClosed(state));

/** Cases whose clock runs, of one office or of all; hidden ones have no clock any more. */
export const tickingCases = ({ database: { orm } }: ReadDeps, office?: string): Promise<readonly ReferralRow[]> =>
  rowsWhere(orm, and(inArray(referrals.state, ticking), isNull(referrals.hiddenAt), office === undefined ? undefined : eq(referrals.office, office)));

const rowsWhere = async (orm: Deps['database']['orm'], where: SQL | undefined) => orm.select().from(referrals).where(where);

/** The last day of the clock that runs. Only before release does it depend on what is sealed. */
export function dueOfRow(deps: ReadDeps, row: ReferralRow): CalendarDay | undefined {
  const { sentAt, handedAt, receivedAt } = row;
  const urgency = row.urgency as Urgency;
  const releaseDate = urgency === 'planned' ? readCase(deps, row)?.content.place.releaseDate : undefined;
  return dueOn({ state: row.state as ReferralState, urgency, sentAt, handedAt, receivedAt, releaseDate });
}
