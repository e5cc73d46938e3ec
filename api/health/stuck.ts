import { and, asc, count, gt, isNotNull, isNull, lte, min, ne } from 'drizzle-orm';
import { outbox, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From when somebody should look. */
const patience = { mail: hour, destroy: hour } as const;

/** What should have happened and has not: counts and ages, nothing of a case. */
export async function whatIsStuck({ database: { orm }, now, jobs }: Pick<Deps, 'database' | 'now' | 'jobs'>) {
  const at = now();
  const [waiting, failed, overdue] = await Promise.all([
    orm
      .select({ count: count(), oldest: min(outbox.createdAt) })
      .from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.failedAt)))
      .get(),
    orm
      .select({ count: count() })
      .from(outbox)
      .where(and(isNotNull(outbox.failedAt), isNull(outbox.sentAt), gt(outbox.failedAt, at - 7 * day), ne(outbox.lastProblem, 'erased')))
      .get(),
    orm.select({ at: referrals.destroyAt }).from(referrals).where(lte(referrals.destroyAt, at)).orderBy(asc(referrals.destroyAt)).limit(1).get(),
  ]);
  const mailAge = waiting?.oldest ? at - waiting.oldest : 0;
  const destroyAge = overdue?.at ? at - overdue.at : 0;
  const problems = Object.entries(jobs.read()).flatMap(([job, { problem }]) =>
    problem ? [{ job, code: problem.code, minutes: minutes(at - problem.at) }] : [],
  );
  return {
    isStuck: mailAge > patience.mail || destroyAge > patience.destroy || (failed?.count ?? 0) > 0 || problems.length > 0,
    mail: { waiting: waiting?.count ?? 0, oldest_minutes: minutes(mailAge), failed_in_a_week: failed?.count ?? 0 },
    erasing: { overdue_minutes: minutes(destroyAge) },
    jobs: problems,
  };
}

const minutes = (ms: number) => Math.floor(ms / minute);
