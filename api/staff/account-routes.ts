import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { noStore } from '../http/no-store.ts';
import { typedText } from '../http/typed-text.ts';
import { problem } from '../problem.ts';
import { endOtherSessions, ownAccount, renewOwn } from './own-account.ts';
import { type Staff, staffOf } from './session.ts';

/** The own account of whoever is signed in. For our pages only. */
export function accountRoutes(deps: Deps) {
  const routes = new Hono<{ Variables: { staff: Staff } }>();

  routes.use(async (c, next) => {
    const staff = await staffOf(deps, c.req.header('cookie'));
    if (!staff) return problem(c, 401, 'staff.signed-out');
    c.set('staff', staff);
    return next();
  });

  routes.get('/', async (c) => c.json(await ownAccount(deps, c.get('staff')), 200, noStore));

  routes.post('/sessions', async (c) => {
    await endOtherSessions(deps, c.get('staff'));
    return c.body(null, 204, noStore);
  });

  /** The answer is the way to a new password and second factor. */
  routes.post('/renewal', async (c) => {
    const { password } = await typedText(c, ['password']);
    const renewed = await renewOwn(deps, c.get('staff'), password);
    return renewed.ok ? c.json({ token: renewed.value }, 200, noStore) : problem(c, renewed.code === 'limit.reached' ? 429 : 422, renewed.code);
  });
  return routes;
}
