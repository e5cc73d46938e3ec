import { email as emailSchema } from 'zod';
import type { Outcome } from '#domain/kernel/outcome.ts';
import type { FirstManagerProblem } from '#domain/referral/office-view.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import type { Deps } from '../deps.ts';
import { takeAll } from '../limits/limits.ts';
import { channelOf, isOfficeKey } from '../referrals/channels.ts';
import { accountsAs } from '../staff/accounts.ts';
import { invite } from '../staff/invitations.ts';

type FirstDeps = Pick<Deps, 'database' | 'keys' | 'limits' | 'now' | 'random'>;

/**
 * The first account of an office: whoever has a case of it open by link, and the key that a coordinator handed to the manager
 * after confirming the office by phone, is invited as its manager. Later ones are invited by that account.
 * @returns the secret part of the invitation's link.
 */
export async function inviteFirstManager(
  deps: FirstDeps,
  organization: string,
  { key, email }: { readonly key: string; readonly email: string },
  network: string,
): Promise<Outcome<string, FirstManagerProblem>> {
  if (!emailSchema().safeParse(email).success) return { ok: false, code: 'account.email-wrong' };
  const guess = deps.keys.mac('link', 'first-manager', organization).toString('base64');
  const wait = await takeAll(deps.limits, [
    ['office-network', network],
    ['office-key', guess],
  ]);
  if (wait > 0) return { ok: false, code: 'limit.reached' };
  const isConfirmed = receivingOf(await channelOf(deps.database, organization), deps.now()) !== 'none';
  if (!isConfirmed || !(await isOfficeKey(deps.database, deps.keys, organization, key, 'manager'))) return { ok: false, code: 'account.key-wrong' };
  await deps.limits.giveBack('office-key', guess);
  if ((await accountsAs(deps.database, 'manager')).has(organization)) return { ok: false, code: 'account.there-is-one' };
  return { ok: true, value: await invite(deps, { email, name: '', organization, role: 'manager', invitedBy: null }) };
}
