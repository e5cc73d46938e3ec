import { type Context, Hono } from 'hono';
import type { StaffView } from '#domain/staff/staff-view.ts';
import type { Deps } from '../deps.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { sealedCookie } from '../http/sealed-cookie.ts';
import { typedText } from '../http/typed-text.ts';
import { frameOf } from '../office/frame.ts';
import { problem, tooMany } from '../problem.ts';
import { accountRoutes } from './account-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { named } from './places.ts';
import { endSession, halfwayOf, staffOf } from './session.ts';
import { finishSignIn, signIn } from './sign-in.ts';
import { teamRoutes } from './team-routes.ts';

/** Doors for staff: signing in and out, accepting an invitation. For our pages only; off until sending is lawful (design decision 28). */
export function staffRoutes(deps: Deps) {
  const routes = new Hono();

  routes.get('/session', async (c) => c.json(await viewOf(c), 200, noStore));

  routes.use(async (c, next) => (deps.lawful ? next() : problem(c, 403, 'staff.off')));

  routes.post('/sign-in', async (c) => {
    const { email, password } = await typedText(c, ['email', 'password']);
    const done = await signIn(deps, { email, password }, networkKey(deps, c));
    if (done.ok) return withCookies(c, done.cookie, typed(deps).clear());
    c.header('set-cookie', typed(deps).write(email));
    return done.waitSeconds > 0 ? tooMany(c, done.waitSeconds) : problem(c, 401, 'staff.refused');
  });

  routes.post('/second-factor', async (c) => {
    const { code } = await typedText(c, ['code']);
    const cookies = c.req.header('cookie');
    if (!(await halfwayOf(deps, cookies))) return problem(c, 401, 'staff.signed-out');
    const done = await finishSignIn(deps, cookies, code);
    if (done.ok) return withCookies(c, done.cookie);
    return done.waitSeconds > 0 ? tooMany(c, done.waitSeconds) : problem(c, 401, 'staff.refused');
  });

  routes.post('/sign-out', async (c) => withCookies(c, await endSession(deps, c.req.header('cookie'))));
  routes.route('/invitation', invitationRoutes(deps)).route('/team', teamRoutes(deps)).route('/account', accountRoutes(deps));
  return routes;

  async function viewOf(c: Context): Promise<StaffView> {
    const cookies = c.req.header('cookie');
    const staff = deps.lawful && (await staffOf(deps, cookies, c.req.header('most-quiet') === '1'));
    const isHalfway = deps.lawful !== undefined && !staff && (await halfwayOf(deps, cookies)) !== undefined;
    const typedEmail = typed(deps).read(cookies)?.toString('utf8') ?? '';
    const shown = staff && { accountId: staff.accountId, name: staff.name, memberships: staff.memberships.map((one) => named(deps.directory, one)) };
    return { ...frameOf(deps), isOff: !deps.lawful, isHalfway, typedEmail, ...(shown ? { staff: shown } : {}) };
  }
}

/** What was typed stays typed, and stands in no address. */
const typed = (deps: Deps) => sealedCookie(deps, 'most-sign-in');

function withCookies(c: Context, ...cookies: readonly string[]): Response {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  return c.body(null, 204, noStore);
}
