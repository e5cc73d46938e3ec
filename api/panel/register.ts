import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toInstant, toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { type RegisterEvent, registerOf } from '#domain/referral/register.ts';
import { type Period, type PeriodField, quarterOf, type RegisterView, readPeriod } from '#domain/referral/register-view.ts';
import { type Membership, mayIn, organizationsWhere } from '#domain/staff/role.ts';
import { events, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../office/frame.ts';
import { officeName } from '../office/read-case.ts';

type RegisterDeps = Pick<Deps, 'database' | 'directory' | 'lawful' | 'now'>;

/** The acts of cooperation of the reader's own offices in a period, oldest first. */
export async function register(deps: RegisterDeps, memberships: readonly Membership[], typed: Partial<Record<PeriodField, string>>): Promise<RegisterView> {
  const quarter = quarterOf(toWarsaw(deps.now()).day);
  const asked = typed.od === undefined && typed.do === undefined ? undefined : { od: typed.od ?? '', do: typed.do ?? '' };
  const reading = asked && readPeriod(asked);
  const period = reading?.ok ? reading.period : quarter;
  const offices = organizationsWhere(memberships, 'cases.read');
  const rows = await Promise.all(offices.map((office) => rowsOf(deps, office, period, mayIn(memberships, 'cases.read-manager-only', office))));
  return {
    ...frameOf(deps),
    period,
    typed: asked ?? { od: period.from, do: period.to },
    ...(reading && !reading.ok ? { wrong: { field: reading.field, code: reading.code } } : {}),
    rows: rows.flat().sort((one, other) => one.at - other.at),
  };
}

async function rowsOf(deps: RegisterDeps, office: string, period: Period, seesManagerOnly: boolean): Promise<RegisterView['rows']> {
  const start = toInstant(CalendarDay.parse(period.from), 0);
  const end = toInstant(CalendarDay.parse(period.to).plusDays(1), 0);
  const cases = await casesOf(deps, office);
  return cases
    .filter(({ managerOnly }) => seesManagerOnly || !managerOnly)
    .flatMap((one) => registerOf(one, office))
    .filter(({ at }) => at >= start && at < end)
    .map((row) => ({ ...row, office: officeName(deps, office), other: row.other === null ? null : officeName(deps, row.other) }));
}

/** Every case that the office has, handed on, got by handing on, or was asked about, with all its events. */
async function casesOf({ database: { orm } }: RegisterDeps, office: string) {
  const handed = orm
    .select({ id: events.referralId })
    .from(events)
    .where(
      and(
        inArray(events.action, ['forward', 'visit-ask']),
        or(eq(sql`json_extract(${events.facts}, '$.from')`, office), eq(sql`json_extract(${events.facts}, '$.to')`, office)),
      ),
    );
  const rows = await orm
    .select({
      ...{ id: referrals.id, caseNumber: referrals.caseNumber, office: referrals.office, managerOnly: referrals.managerOnly },
      ...{ at: events.at, action: events.action, actor: events.actor, facts: events.facts },
    })
    .from(events)
    .innerJoin(referrals, eq(referrals.id, events.referralId))
    .where(or(eq(referrals.office, office), inArray(referrals.id, handed)))
    .orderBy(asc(referrals.id), asc(events.seq));
  const cases = new Map<string, { caseNumber: string; office: string; managerOnly: boolean; events: RegisterEvent[] }>();
  for (const { id, caseNumber, office: acting, managerOnly, facts, ...event } of rows) {
    const one = cases.get(id) ?? { caseNumber, office: acting, managerOnly, events: [] };
    one.events.push({ ...event, facts: JSON.parse(facts) as Readonly<Record<string, unknown>> });
    cases.set(id, one);
  }
  return [...cases.values()];
}
