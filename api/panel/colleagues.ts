import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { may, type Role } from '#domain/staff/role.ts';
import { memberships, staff } from '../db/staff-schema.ts';
import type { Deps } from '../deps.ts';
import { nameOf } from '../staff/accounts.ts';

export interface Colleague {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
}

/** People who work on cases in these organizations. */
export async function colleaguesIn(
  { database: { orm }, keys }: Pick<Deps, 'database' | 'keys'>,
  organizations: readonly string[],
): Promise<readonly Colleague[]> {
  if (organizations.length === 0) return [];
  const rows = await orm
    .select({ person: staff, role: memberships.role })
    .from(memberships)
    .innerJoin(staff, eq(staff.id, memberships.staffId))
    .where(and(inArray(memberships.organization, [...organizations]), isNull(staff.endedAt)))
    .orderBy(asc(memberships.since), asc(staff.id));
  const workers = rows.filter(({ role }) => may(role as Role, 'cases.act'));
  const unique = workers.filter(({ person }, index) => workers.findIndex((other) => other.person.id === person.id) === index);
  return unique.map(({ person, role }) => ({ account: person.id, name: nameOf(keys, person), role: role as Role }));
}
