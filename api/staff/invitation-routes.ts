import { type Context, Hono } from 'hono';
import type { InvitationView } from '#domain/staff/staff-view.ts';
import { pl } from '#i18n/pl.ts';
import type { Deps } from '../deps.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { typedText } from '../http/typed-text.ts';
import { frameOf } from '../office/frame.ts';
import { problem, tooMany } from '../problem.ts';
import { accept, acceptanceOf, acceptWithAccount, choosePassword, factorOf, forgetAcceptance } from './accept-invitation.ts';
import { type FoundInvitation, findInvitation } from './invitations.ts';
import { newFactorView } from './new-factor-view.ts';
import { named } from './places.ts';
import { staffOf } from './session.ts';
import { startSession } from './sign-in.ts';

/** What the link of an invitation leads to. Looking changes nothing; the token comes in a header, so that no address holds it. */
export function invitationRoutes(deps: Deps) {
  const routes = new Hono();

  routes.get('/', async (c) => {
    const found = await find(c);
    const view: InvitationView = { ...frameOf(deps), isOff: false, ...(found ? { invitation: await shown(c, found) } : {}) };
    return c.json(view, 200, noStore);
  });

  routes.post('/person', async (c) => {
    const found = await find(c);
    if (!found || found.kind === 'account') return problem(c, 404, 'invitation.unknown');
    const wait = await deps.limits.take('staff-network', networkKey(deps, c));
    if (wait > 0) return tooMany(c, wait);
    const { kind, ...typed } = await typedText(c, ['name', 'password', 'again', 'kind']);
    const { isGood, cookie } = await choosePassword(deps, found, tokenOf(c), { ...typed, kind: kind === 'sheet' ? 'sheet' : 'app' });
    c.header('set-cookie', cookie);
    return isGood ? c.body(null, 204, noStore) : problem(c, 422, 'person.wrong');
  });

  routes.post('/acceptance', async (c) => {
    const found = await find(c);
    if (!found) return problem(c, 404, 'invitation.unknown');
    if (found.kind === 'account') {
      const staff = await staffOf(deps, c.req.header('cookie'));
      const isTaken = staff && (await acceptWithAccount(deps, found, staff.accountId));
      return isTaken ? c.body(null, 204, noStore) : problem(c, 404, 'invitation.unknown');
    }
    const acceptance = acceptanceOf(deps, c.req.header('cookie'), tokenOf(c));
    const { code } = await typedText(c, ['code']);
    const wait = await deps.limits.take('second-factor', found.tokenMac.toString('base64'));
    if (wait > 0) return tooMany(c, wait);
    const staffId = acceptance && (await accept(deps, found, acceptance, code));
    if (!staffId) return problem(c, 422, 'staff.refused');
    c.header('set-cookie', forgetAcceptance(deps), { append: true });
    c.header('set-cookie', await startSession(deps, staffId), { append: true });
    return c.body(null, 204, noStore);
  });
  return routes;

  async function find(c: Context): Promise<FoundInvitation | undefined> {
    const token = tokenOf(c);
    return token === '' ? undefined : findInvitation(deps, token);
  }

  async function shown(c: Context, found: FoundInvitation): Promise<NonNullable<InvitationView['invitation']>> {
    const cookies = c.req.header('cookie');
    const { profile, membership, kind, accountId } = found;
    const acceptance = acceptanceOf(deps, cookies, tokenOf(c));
    const factor = acceptance && factorOf(deps, acceptance);
    return {
      email: profile.email,
      membership: named(deps.directory, membership),
      kind,
      typedName: acceptance?.name ?? profile.name,
      ...(acceptance?.problem ? { problem: acceptance.problem } : {}),
      isSignedIn: kind === 'account' && (await staffOf(deps, cookies))?.accountId === accountId,
      ...(factor ? { factor: newFactorView(factor, pl.site.name, profile.email) } : {}),
    };
  }
}

const tokenOf = (c: Context): string => (c.req.header('most-link') ?? '').slice(0, 100);
