import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Membership, Role } from '#domain/staff/role.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import type { Database } from '../db/database.ts';
import { memberships, staff } from '../db/staff-schema.ts';

export interface Profile {
  readonly name: string;
  readonly email: string;
}

/** What stands for an address where better-auth wants one: nobody can read it back, the same address gives the same. */
export const addressOf = (keys: KeyRing, email: string): string => `${keys.mac('staff-email', email.trim().toLowerCase()).toString('hex')}@staff.invalid`;

export const sealProfile = (keys: KeyRing, profile: Profile, bound: string) => keys.seal(JSON.stringify(profile), bound);

export function openProfile(keys: KeyRing, row: { readonly keyId: string; readonly profileCipher: Uint8Array | null }, bound: string): Profile | undefined {
  const plain = row.profileCipher && keys.open(row.profileCipher, row.keyId, bound);
  return plain ? (JSON.parse(plain.toString('utf8')) as Profile) : undefined;
}

/** An account that may still be used. */
export const accountAt = async ({ orm }: Pick<Database, 'orm'>, address: string) =>
  orm
    .select()
    .from(staff)
    .where(and(eq(staff.email, address), isNull(staff.endedAt)))
    .get();

export const accountById = async ({ orm }: Pick<Database, 'orm'>, id: string) =>
  orm
    .select()
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.endedAt)))
    .get();

export const nameOf = (keys: KeyRing, row: typeof staff.$inferSelect): string => openProfile(keys, row, boundTo.staff(row.id))?.name ?? '';

export async function membershipsOf({ orm }: Pick<Database, 'orm'>, staffId: string): Promise<readonly Membership[]> {
  const rows = await orm
    .select({ organization: memberships.organization, role: memberships.role })
    .from(memberships)
    .where(eq(memberships.staffId, staffId))
    .orderBy(asc(memberships.since), asc(memberships.organization), asc(memberships.role));
  return rows.map(({ organization, role }) => ({ organization, role: role as Role }));
}

/** Accounts in use that work as this, by organization. */
export async function accountsAs({ orm }: Pick<Database, 'orm'>, role: Role): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await orm
    .select({ id: staff.id, organization: memberships.organization })
    .from(memberships)
    .innerJoin(staff, eq(staff.id, memberships.staffId))
    .where(and(eq(memberships.role, role), isNull(staff.endedAt)));
  const grouped = Map.groupBy(rows, ({ organization }) => organization);
  return new Map([...grouped].map(([organization, found]) => [organization, found.map(({ id }) => id)]));
}

/** The address of an account in use; undefined: ended, or its key is gone. */
export async function emailOf(
  { database, keys }: { readonly database: Pick<Database, 'orm'>; readonly keys: KeyRing },
  accountId: string,
): Promise<string | undefined> {
  const row = await accountById(database, accountId);
  return row && openProfile(keys, row, boundTo.staff(row.id))?.email;
}
