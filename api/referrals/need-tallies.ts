import { sql } from 'drizzle-orm';
import type { NeedOutcome } from '#domain/referral/need-outcome.ts';
import type { Database, Unit } from '../db/database.ts';
import { needTallies } from '../db/schema.ts';

/** One more of each need that ended so, in that month and office. */
export const tallyNeeds = ({ orm }: Pick<Database, 'orm'>, of: { readonly month: string; readonly office: string }, ends: readonly NeedOutcome[]): Unit =>
  ends.map(({ need, result, reason }) =>
    orm
      .insert(needTallies)
      .values({ ...of, need, result, reason: reason ?? '', cases: 1 })
      .onConflictDoUpdate({
        target: [needTallies.month, needTallies.office, needTallies.need, needTallies.result, needTallies.reason],
        set: { cases: sql`cases + 1` },
      }),
  );
