import { and, asc, eq, gt, gte, inArray, isNull } from 'drizzle-orm';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { fits, type Membership, mayAnywhere, mayInvite, organizationsWhere, type Role, roles } from '#domain/staff/role.ts';
import type { TeamMember, TeamProblem, TeamView } from '#domain/staff/team-view.ts';
import { formatDay } from '#i18n/format.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import { invitations, memberships, staff, staffSessions, substitutes } from '../db/staff-schema.ts';
import type { Deps } from '../deps.ts';
import { membershipsOf, openProfile } from './accounts.ts';
import { named, workplaceOf } from './places.ts';
import type { Staff } from './session.ts';

type TeamDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'directory'>;

/** The people whose accounts this one looks after: of the own office, or everybody. Undefined: nobody's. */
export async function teamOf(deps: TeamDeps, self: Staff): Promise<Omit<TeamView, 'made'> | undefined> {
  if (!mayAnywhere(self.memberships, 'people.manage')) return undefined;
  const isForAll = mayAnywhere(self.memberships, 'people.manage-all');
  const own = organizationsWhere(self.memberships, 'people.manage');
  const { orm } = deps.database;
  const rows = await orm
    .select({ person: staff, organization: memberships.organization, role: memberships.role })
    .from(memberships)
    .innerJoin(staff, eq(staff.id, memberships.staffId))
    .where(and(isNull(staff.endedAt), isForAll ? undefined : inArray(memberships.organization, [...own])))
    .orderBy(asc(memberships.organization), asc(memberships.since), asc(staff.id));
  const open = await orm
    .select()
    .from(invitations)
    .where(and(gt(invitations.expiresAt, deps.now()), isForAll ? undefined : inArray(invitations.organization, [...own])))
    .orderBy(asc(invitations.expiresAt));
  const today = toWarsaw(deps.now()).day.toString();
  const away = await orm.select().from(substitutes).where(gte(substitutes.untilDay, today));
  const nameOf = (id: string) => rows.find(({ person }) => person.id === id)?.person;
  return {
    people: await Promise.all(rows.map(async (row) => memberOf(row))),
    waiting: open.map((row) => ({
      email: openProfile(deps.keys, row, boundTo.invitation(row.tokenMac))?.email ?? '',
      membership: named(deps.directory, { organization: row.organization, role: row.role as Role }),
      expiresOn: formatDay(toWarsaw(row.expiresAt).day.toString()),
    })),
    places: isForAll ? [] : own.map((organization) => ({ organization, name: named(deps.directory, { organization, role: 'manager' }).name })),
    roles: roles.filter((role) => isForAll || own.some((organization) => allowed(deps, self, { organization, role }) === undefined)),
    isForAll,
  };

  async function memberOf({ person, organization, role }: (typeof rows)[number]): Promise<TeamMember> {
    const profile = openProfile(deps.keys, person, boundTo.staff(person.id));
    const substitute = away.find((one) => one.staffId === person.id && one.organization === organization);
    const standIn = substitute && nameOf(substitute.substituteId);
    return {
      ...{ accountId: person.id, name: profile?.name ?? '', email: profile?.email ?? '', isSelf: person.id === self.accountId },
      membership: named(deps.directory, { organization, role: role as Role }),
      mayRenew: person.id !== self.accountId && (await isAllOfTheirs(deps, self, person.id)),
      ...(substitute && standIn
        ? {
            substitute: {
              name: openProfile(deps.keys, standIn, boundTo.staff(standIn.id))?.name ?? '',
              fromDay: substitute.fromDay,
              untilDay: substitute.untilDay,
            },
          }
        : {}),
    };
  }
}

/** Whether somebody may be invited or sent away; undefined: yes. */
export function allowed({ directory }: Pick<Deps, 'directory'>, self: Staff, membership: Membership): TeamProblem | undefined {
  if (!mayInvite(self.memberships, membership)) return 'team.not-allowed';
  const workplace = workplaceOf(directory, membership.organization);
  return workplace && fits(membership.role, workplace) ? undefined : 'team.place-wrong';
}

/** A new access reaches everything that an account may: only for whom every place of it is looked after. */
export async function isAllOfTheirs({ database }: Pick<Deps, 'database'>, self: Staff, accountId: string): Promise<boolean> {
  const theirs = await membershipsOf(database, accountId);
  return theirs.length > 0 && theirs.every((membership) => mayInvite(self.memberships, membership));
}

/** Ends a place to work at once. The last one ends the account: its address is free again, its name stays for the log of who read what. */
export async function endMembership(deps: TeamDeps, self: Staff, accountId: string, membership: Membership): Promise<TeamProblem | undefined> {
  if (accountId === self.accountId || !mayInvite(self.memberships, membership)) return 'team.not-allowed';
  const { orm, write } = deps.database;
  const { organization, role } = membership;
  const left = (await membershipsOf(deps.database, accountId)).filter((one) => one.organization !== organization || one.role !== role);
  const isOf = and(eq(memberships.staffId, accountId), eq(memberships.organization, organization), eq(memberships.role, role));
  const last = [
    orm
      .update(staff)
      .set({ endedAt: deps.now(), email: `ended-${accountId}@staff.invalid` })
      .where(eq(staff.id, accountId)),
    orm.delete(staffSessions).where(eq(staffSessions.userId, accountId)),
  ];
  const written = await write([{ query: orm.delete(memberships).where(isOf), changes: 1 }, ...(left.length === 0 ? last : [])]);
  return written.ok ? undefined : 'team.gone';
}

export interface Leave {
  readonly accountId: string;
  readonly organization: string;
  readonly substituteId: string;
  readonly fromDay: string;
  readonly untilDay: string;
}

/** Names who sees a colleague's cases for some days; an earlier one is replaced. */
export async function nameSubstitute(deps: TeamDeps, self: Staff, leave: Leave): Promise<TeamProblem | undefined> {
  const { orm, write } = deps.database;
  const { accountId: staffId, organization, substituteId, fromDay, untilDay } = leave;
  if (!mayInvite(self.memberships, { organization, role: 'social-worker' })) return 'team.not-allowed';
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!isDay(fromDay) || !isDay(untilDay)) return 'team.day-wrong';
  if (untilDay < fromDay || untilDay < toWarsaw(deps.now()).day.toString()) return 'team.days-crossed';
  const there = await orm.select({ id: memberships.staffId }).from(memberships).where(eq(memberships.organization, organization));
  const isThere = (id: string) => there.some((one) => one.id === id);
  if (substituteId === staffId || !isThere(staffId) || !isThere(substituteId)) return 'team.substitute-missing';
  const set = { substituteId, fromDay, untilDay };
  const target = [substitutes.staffId, substitutes.organization];
  const row = orm
    .insert(substitutes)
    .values({ staffId, organization, ...set })
    .onConflictDoUpdate({ target, set });
  await write([row]);
  return undefined;
}
