import type { Membership } from '#domain/staff/role.ts';
import type { Deps } from '../deps.ts';
import { type Acceptance, accept, factorOf, hashOf } from './accept-invitation.ts';
import { findInvitation, invite } from './invitations.ts';
import type { FactorKind, NewFactor } from './second-factor.ts';
import { codeAt } from './totp.ts';

export interface MadeAccount {
  readonly accountId: string;
  readonly email: string;
  readonly password: string;
  /** Secret of the app, or the codes of the sheet that are left. */
  readonly factor: NewFactor;
}

type MakeDeps = Pick<Deps, 'auth' | 'database' | 'keys' | 'now' | 'random' | 'origin'>;

/** An account as an accepted invitation makes it, by the same functions: for the demo and for tests. */
export async function makeAccount(
  deps: MakeDeps,
  person: Membership & { readonly name: string; readonly email: string; readonly password: string; readonly kind: FactorKind },
): Promise<MadeAccount> {
  const token = await invite(deps, { ...person, invitedBy: null });
  const found = await findInvitation(deps, token);
  if (!found) throw new Error('An invitation was lost');
  const chosen = { passwordHash: await hashOf(deps, person.password), kind: person.kind, seed: deps.random(24).toString('base64url') };
  const acceptance: Acceptance = { token, name: person.name, chosen, until: deps.now() };
  const factor = factorOf(deps, acceptance);
  if (!factor) throw new Error('A second factor was lost');
  const code = factor.kind === 'app' ? codeAt(factor.secret, Math.floor(deps.now() / 30_000) - 1) : (factor.codes[0] ?? '');
  const accountId = await accept(deps, found, acceptance, code);
  if (!accountId) throw new Error('An invitation was not taken');
  const left: NewFactor = factor.kind === 'app' ? factor : { kind: 'sheet', codes: factor.codes.slice(1) };
  return { accountId, email: person.email, password: person.password, factor: left };
}
