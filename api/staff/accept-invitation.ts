import { and, eq } from 'drizzle-orm';
import { passwordProblem } from '#domain/staff/password.ts';
import type { PersonProblem } from '#domain/staff/staff-view.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { authenticators, invitations, memberships, sheetCodes, staff, staffPasswords, staffSessions } from '../db/staff-schema.ts';
import type { Deps } from '../deps.ts';
import { sealedCookie } from '../http/sealed-cookie.ts';
import { timeOrderedId } from '../time-ordered-id.ts';
import { sealProfile } from './accounts.ts';
import type { FoundInvitation } from './invitations.ts';
import { type FactorKind, factorFrom, type NewFactor, proved } from './second-factor.ts';

type AcceptDeps = Pick<Deps, 'auth' | 'database' | 'keys' | 'now' | 'random' | 'origin'>;

/** What one browser has said so far. Kept in its sealed cookie alone: a link that is read by others shows them no second factor of ours. */
export interface Acceptance {
  /** Of the invitation. */
  readonly token: string;
  readonly name: string;
  readonly problem?: PersonProblem;
  /** Once the password was good. */
  readonly chosen?: { readonly passwordHash: string; readonly kind: FactorKind; readonly seed: string };
  readonly until: number;
}

const cookieName = 'most-invitation';
const acceptMs = 60 * 60_000;

export function acceptanceOf(deps: Pick<Deps, 'keys' | 'origin' | 'now'>, cookies: string | undefined, token: string): Acceptance | undefined {
  const text = sealedCookie(deps, cookieName).read(cookies)?.toString('utf8');
  const found = text ? (JSON.parse(text) as Acceptance) : undefined;
  return found && found.token === token && found.until > deps.now() ? found : undefined;
}

export const forgetAcceptance = (deps: Pick<Deps, 'keys' | 'origin'>): string => sealedCookie(deps, cookieName).clear();

export interface TypedPerson {
  readonly name: string;
  readonly password: string;
  readonly again: string;
  readonly kind: FactorKind;
}

/** Name, password and kind of second factor. @returns the cookie that keeps them, and whether they are good. */
export async function choosePassword(deps: AcceptDeps, found: FoundInvitation, token: string, typed: TypedPerson) {
  const name = typed.name.trim().replace(/\s+/g, ' ').slice(0, 100);
  const problem = problemOf(found, { ...typed, name });
  const chosen = problem ? {} : { chosen: { passwordHash: await hashOf(deps, typed.password), kind: typed.kind, seed: deps.random(24).toString('base64url') } };
  const acceptance: Acceptance = { token, name, ...(problem ? { problem } : {}), ...chosen, until: deps.now() + acceptMs };
  return { isGood: !problem, cookie: sealedCookie(deps, cookieName).write(JSON.stringify(acceptance)) };
}

function problemOf({ profile }: FoundInvitation, { name, password, again }: TypedPerson): PersonProblem | undefined {
  if (name === '') return 'person.name-missing';
  const problem = passwordProblem(password, [name, profile.email]);
  if (problem) return problem;
  return password === again ? undefined : 'password.different';
}

export const hashOf = async ({ auth }: Pick<Deps, 'auth'>, password: string): Promise<string> => (await auth.$context).password.hash(password);

export const factorOf = ({ keys }: Pick<Deps, 'keys'>, { chosen }: Acceptance): NewFactor | undefined => chosen && factorFrom(keys, chosen.seed, chosen.kind);

/**
 * The code proves that the second factor is in hand; then account, password, factor and membership are one write, and the
 * invitation is used up in it: two at once make one account. @returns the account; undefined: the code does not fit, or it was used.
 */
export async function accept(deps: AcceptDeps, found: FoundInvitation, acceptance: Acceptance, typedCode: string): Promise<string | undefined> {
  const { chosen, name } = acceptance;
  const staffId = found.accountId ?? timeOrderedId(deps);
  const factor = factorOf(deps, acceptance);
  const factorRows = factor && proved(deps, staffId, factor, typedCode);
  if (!chosen || !factorRows) return undefined;
  const account = found.kind === 'renewal' ? renewedRows(deps, staffId, chosen.passwordHash) : newRows(deps, found, { staffId, name, ...chosen });
  const written = await deps.database.write([usedUp(deps, found), ...account, ...factorRows]);
  return written.ok ? staffId : undefined;
}

/** Somebody who has an account takes one more place to work. */
export async function acceptWithAccount(deps: AcceptDeps, found: FoundInvitation, staffId: string): Promise<boolean> {
  if (found.kind !== 'account' || found.accountId !== staffId) return false;
  const row = deps.database.orm
    .insert(memberships)
    .values({ staffId, ...found.membership, since: deps.now() })
    .onConflictDoNothing();
  return (await deps.database.write([usedUp(deps, found), row])).ok;
}

const usedUp = ({ database: { orm } }: AcceptDeps, { tokenMac }: FoundInvitation) => ({
  query: orm.delete(invitations).where(and(eq(invitations.tokenMac, tokenMac))),
  changes: 1,
});

function newRows(
  { keys, now }: AcceptDeps,
  { email, profile, membership }: FoundInvitation,
  made: { staffId: string; name: string; passwordHash: string },
): Unit {
  const { staffId, name, passwordHash } = made;
  const at = { createdAt: new Date(now()), updatedAt: new Date(now()) };
  const { keyId, sealed } = sealProfile(keys, { name, email: profile.email }, boundTo.staff(staffId));
  return [
    insert(staff, { id: staffId, email, keyId, profileCipher: sealed, ...at }),
    insert(staffPasswords, { id: staffId, userId: staffId, accountId: staffId, providerId: 'credential', password: passwordHash, ...at }),
    insert(memberships, { staffId, ...membership, since: now() }),
  ];
}

/** Whoever had the old password, code or session has nothing any more. */
function renewedRows({ database: { orm }, now }: AcceptDeps, staffId: string, password: string): Unit {
  return [
    {
      query: orm
        .update(staffPasswords)
        .set({ password, updatedAt: new Date(now()) })
        .where(eq(staffPasswords.userId, staffId)),
      changes: 1,
    },
    orm.delete(authenticators).where(eq(authenticators.staffId, staffId)),
    orm.delete(sheetCodes).where(eq(sheetCodes.staffId, staffId)),
    orm.delete(staffSessions).where(eq(staffSessions.userId, staffId)),
  ];
}
