import { and, eq, gt } from 'drizzle-orm';
import type { Membership, Role } from '#domain/staff/role.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import { insert } from '../db/insert.ts';
import { invitations } from '../db/staff-schema.ts';
import type { Deps } from '../deps.ts';
import { accountAt, accountById, addressOf, membershipsOf, nameOf, openProfile, type Profile, sealProfile } from './accounts.ts';

type InviteDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'random'>;

export const invitationDays = 14;
const dayMs = 86_400_000;

export interface NewInvitation extends Membership, Profile {
  /** The account that invites; null: the command line. */
  readonly invitedBy: string | null;
  /** An account that gets a new password and second factor. */
  readonly renews?: string;
}

/** Writes an invitation. @returns the secret part of its link: only its MAC is kept. An earlier one for the same person and place dies. */
export async function invite({ database: { orm, write }, keys, now, random }: InviteDeps, wanted: NewInvitation): Promise<string> {
  const token = random(32).toString('base64url');
  const tokenMac = keys.mac('invitation', token);
  const email = addressOf(keys, wanted.email);
  const { organization, role, invitedBy, renews = null } = wanted;
  const { keyId, sealed } = sealProfile(keys, { name: wanted.name, email: wanted.email.trim() }, boundTo.invitation(tokenMac));
  const at = now();
  const row = { tokenMac, email, keyId, profileCipher: sealed, organization, role, renews, invitedBy, createdAt: at, expiresAt: at + invitationDays * dayMs };
  const same = and(eq(invitations.email, email), eq(invitations.organization, organization), eq(invitations.role, role));
  await write([orm.delete(invitations).where(same), insert(invitations, row)]);
  return token;
}

/**
 * A new password and second factor for an account, by a link that is handed over. @returns the secret part of the link;
 * undefined: there is no such account. Until the link is used nothing changes.
 */
export async function renew(deps: InviteDeps, email: string, invitedBy: string | null): Promise<string | undefined> {
  const account = await accountAt(deps.database, addressOf(deps.keys, email));
  const [membership] = account ? await membershipsOf(deps.database, account.id) : [];
  if (!account || !membership) return undefined;
  return invite(deps, { ...membership, email, name: nameOf(deps.keys, account), invitedBy, renews: account.id });
}

export interface FoundInvitation {
  readonly tokenMac: Buffer;
  readonly email: string;
  readonly profile: Profile;
  readonly membership: Membership;
  readonly kind: 'new' | 'account' | 'renewal';
  /** The account that it is about; undefined: there is none yet. */
  readonly accountId: string | undefined;
}

/** Undefined: unknown, used or expired, or of an account whose access ended meanwhile. */
export async function findInvitation({ database, keys, now }: Pick<Deps, 'database' | 'keys' | 'now'>, token: string): Promise<FoundInvitation | undefined> {
  const tokenMac = keys.mac('invitation', token);
  const row = await database.orm
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenMac, tokenMac), gt(invitations.expiresAt, now())))
    .get();
  const profile = row && openProfile(keys, row, boundTo.invitation(tokenMac));
  if (!profile) return undefined;
  const account = row.renews ? await accountById(database, row.renews) : await accountAt(database, row.email);
  if (row.renews && !account) return undefined;
  const kind = row.renews ? 'renewal' : account ? 'account' : 'new';
  return { tokenMac, email: row.email, profile, membership: { organization: row.organization, role: row.role as Role }, kind, accountId: account?.id };
}
