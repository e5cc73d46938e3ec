import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { workingDaysBetween } from '#domain/kernel/working-days.ts';
import type { DeskCase, DeskOffice, DeskPlace, DeskReason, DeskView } from '#domain/referral/desk.ts';
import { type ForwardReason, isDisputed } from '#domain/referral/forwarding.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import { escalation } from '#domain/referral/reminder.ts';
import { events, outbox, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../office/frame.ts';
import { officeName } from '../office/read-case.ts';
import { allChannels } from '../referrals/channels.ts';
import type { ReferralRow } from '../referrals/find-case.ts';
import { dueOfRow, openStates, tickingCases } from '../referrals/running-cases.ts';
import { allPlaces, currentVacancies, isConfirmed } from '../vacancies/vacancies.ts';

type DeskDeps = Pick<Deps, 'database' | 'directory' | 'keys' | 'lawful' | 'now' | 'random'>;

/** What reached nobody, and which offices cannot be reached: routing and deadlines of all cases, never content. */
export async function desk(deps: DeskDeps): Promise<DeskView> {
  const [cases, offices, places] = await Promise.all([deskCases(deps), deskOffices(deps), deskPlaces(deps)]);
  return { ...frameOf(deps), cases, offices, places };
}

async function deskPlaces(deps: DeskDeps): Promise<readonly DeskPlace[]> {
  const [rows, said] = await Promise.all([allPlaces(deps.database), currentVacancies(deps)]);
  return rows.map((row) => {
    const listing = deps.directory.listing(row.service);
    const vacancy = said.get(row.service);
    return {
      name: listing?.service.name ?? row.service,
      phone: listing?.phones[0]?.number ?? null,
      isAsked: isConfirmed(row, deps.now()),
      ...{ confirmedOn: row.confirmedOn, askedOn: row.askedOn },
      ...(vacancy ? { vacancy } : {}),
    };
  });
}

async function deskCases(deps: DeskDeps): Promise<readonly DeskCase[]> {
  const rows = await tickingCases(deps);
  const today = toWarsaw(deps.now()).day;
  const [failed, handed] = await Promise.all([
    failedNotices(deps),
    handings(
      deps,
      rows.filter(({ handedAt }) => handedAt !== null),
    ),
  ]);
  return rows
    .flatMap((row): readonly DeskCase[] => {
      const due = dueOfRow(deps, row);
      const late = due ? workingDaysBetween(due, today) : 0;
      const reasons = reasonsOf(row, late, failed.has(row.id), isDisputed(handed.get(row.id) ?? []));
      return reasons.length > 0 ? [deskCase(deps, row, due, late, reasons)] : [];
    })
    .sort((one, other) => other.workingDaysLate - one.workingDaysLate || one.sentAt - other.sentAt);
}

function reasonsOf({ channel, state, receivedAt }: ReferralRow, late: number, hasFailed: boolean, disputed: boolean): readonly DeskReason[] {
  const isUnread = receivedAt === null;
  const found: readonly (readonly [DeskReason, boolean])[] = [
    ['disputed', disputed],
    ['letter', channel === 'letter' && state === 'forwarded'],
    ['notice-failed', hasFailed && isUnread],
    ['unread', isUnread && late >= escalation.coordinator],
    ['silent', !isUnread && late >= escalation.coordinator],
  ];
  return found.filter(([, is]) => is).map(([reason]) => reason);
}

const deskCase = (deps: DeskDeps, row: ReferralRow, due: CalendarDay | undefined, late: number, reasons: readonly DeskReason[]): DeskCase => ({
  caseNumber: row.caseNumber,
  office: officeName(deps, row.office),
  officeId: row.office,
  informedOffice: row.informedOffice === null ? null : officeName(deps, row.informedOffice),
  sentAt: row.handedAt ?? row.sentAt,
  until: due?.toString() ?? null,
  workingDaysLate: late,
  reasons,
});

async function failedNotices({ database: { orm } }: DeskDeps): Promise<ReadonlySet<string | null>> {
  const rows = await orm
    .select({ id: outbox.referralId })
    .from(outbox)
    .where(and(eq(outbox.template, 'new'), isNotNull(outbox.failedAt)));
  return new Set(rows.map(({ id }) => id));
}

async function handings({ database: { orm } }: DeskDeps, rows: readonly ReferralRow[]) {
  if (rows.length === 0) return new Map<string, readonly Handed[]>();
  const found = await orm
    .select({ id: events.referralId, facts: events.facts })
    .from(events)
    .where(
      and(
        eq(events.action, 'forward'),
        inArray(
          events.referralId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(events.seq);
  return Map.groupBy(
    found.map(({ id, facts }) => ({ id, ...(JSON.parse(facts) as { from: string; to: string; reason: ForwardReason }) })),
    ({ id }) => id,
  );
}
interface Handed {
  readonly from: string;
  readonly to: string;
  readonly reason: ForwardReason;
}

async function deskOffices({ database, directory, now }: DeskDeps): Promise<readonly DeskOffice[]> {
  const channels = new Map((await allChannels(database)).map((row) => [row.organization, row]));
  const open = await database.orm
    .select({ office: referrals.office, cases: count() })
    .from(referrals)
    .where(and(inArray(referrals.state, openStates), isNull(referrals.hiddenAt)))
    .groupBy(referrals.office);
  const cases = new Map(open.map((row) => [row.office, row.cases]));
  const byName = new Intl.Collator('pl');
  return directory.directory.organizations
    .filter(({ kind }) => kind === 'municipal_office' || kind === 'county_centre')
    .map(({ id, name, phones, substitute_contact: substitute }) => {
      const channel = channels.get(id);
      return {
        ...{ id, name, openCases: cases.get(id) ?? 0 },
        phone: (phones ?? substitute?.phones)?.[0]?.number ?? null,
        receiving: receivingOf(channel, now()),
        confirmedOn: channel?.confirmedOn ?? null,
      };
    })
    .sort((one, other) => other.openCases - one.openCases || byName.compare(one.name, other.name));
}
