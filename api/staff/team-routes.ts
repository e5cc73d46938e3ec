import { type Context, Hono } from 'hono';
import { email as emailSchema } from 'zod';
import { readDay } from '#domain/residence/read-answer.ts';
import { isRole, type Membership } from '#domain/staff/role.ts';
import type { TeamProblem, TeamView } from '#domain/staff/team-view.ts';
import { paths } from '#paths';
import { boundTo } from '../crypto/sealed-columns.ts';
import type { Deps } from '../deps.ts';
import { noStore } from '../http/no-store.ts';
import { sealedCookie } from '../http/sealed-cookie.ts';
import { typedText } from '../http/typed-text.ts';
import { problem, tooMany } from '../problem.ts';
import { accountById, openProfile } from './accounts.ts';
import { invite, renew } from './invitations.ts';
import { type Staff, staffOf } from './session.ts';
import { allowed, endMembership, isAllOfTheirs, nameSubstitute, teamOf } from './team.ts';

/** Accounts of a team, for the manager of an office and for administrators. For our pages only. */
export function teamRoutes(deps: Deps) {
  const routes = new Hono<{ Variables: { staff: Staff } }>();

  routes.use(async (c, next) => {
    const staff = await staffOf(deps, c.req.header('cookie'));
    if (!staff) return problem(c, 401, 'staff.signed-out');
    c.set('staff', staff);
    return next();
  });

  routes.get('/', async (c) => {
    const team = await teamOf(deps, c.get('staff'));
    if (!team) return problem(c, 404, 'resource.unknown');
    const made = madeOf(c);
    return c.json({ ...team, ...(made ? { made } : {}) } satisfies TeamView, 200, noStore);
  });

  routes.post('/invitations', async (c) => {
    const { email, organization, role, name } = await typedText(c, ['email', 'organization', 'role', 'name']);
    if (!emailSchema().safeParse(email.trim()).success) return refuse(c, 'team.email-wrong');
    if (!isRole(role)) return refuse(c, 'team.place-wrong');
    const refused = allowed(deps, c.get('staff'), { organization, role });
    if (refused) return refuse(c, refused);
    const wait = await deps.limits.take('invitations', c.get('staff').accountId);
    if (wait > 0) return tooMany(c, wait);
    const token = await invite(deps, { email, name: name.trim().slice(0, 100), organization, role, invitedBy: c.get('staff').accountId });
    return shown(c, email.trim(), token);
  });

  routes.post('/renewals', async (c) => {
    const { accountId } = await typedText(c, ['accountId']);
    const account = await accountById(deps.database, accountId);
    const isAllowed = accountId !== c.get('staff').accountId && (await isAllOfTheirs(deps, c.get('staff'), accountId));
    const profile = account && isAllowed ? openProfile(deps.keys, account, boundTo.staff(accountId)) : undefined;
    const token = profile && (await renew(deps, profile.email, c.get('staff').accountId));
    return token ? shown(c, profile.email, token) : refuse(c, 'team.not-allowed');
  });

  routes.post('/endings', async (c) => {
    const { accountId, organization, role } = await typedText(c, ['accountId', 'organization', 'role']);
    return done(c, await endMembership(deps, c.get('staff'), accountId, { organization, role } as Membership));
  });

  routes.post('/substitutes', async (c) => {
    const { from, until, ...leave } = await typedText(c, ['accountId', 'organization', 'substituteId', 'from', 'until']);
    return done(c, await nameSubstitute(deps, c.get('staff'), { ...leave, fromDay: readDay(from) ?? '', untilDay: readDay(until) ?? '' }));
  });
  return routes;

  /** The link goes to this browser once more, after the answer: it stands in no address and in no page that is kept. */
  function shown(c: Context, email: string, token: string): Response {
    const made = { email, link: `${deps.origin}${paths.invitation(token)}`, until: deps.now() + shownMs };
    c.header('set-cookie', sealedCookie(deps, cookieName).write(JSON.stringify(made)));
    return c.body(null, 204, noStore);
  }

  function madeOf(c: Context): TeamView['made'] {
    const text = sealedCookie(deps, cookieName).read(c.req.header('cookie'))?.toString('utf8');
    const { until = 0, ...made } = text ? (JSON.parse(text) as NonNullable<TeamView['made']> & { until: number }) : { email: '', link: '' };
    return until > deps.now() ? made : undefined;
  }
}

const cookieName = 'most-made-link';
const shownMs = 10 * 60_000;

const refuse = (c: Context, code: TeamProblem) => problem(c, code === 'team.not-allowed' ? 403 : 422, code);
const done = (c: Context, code: TeamProblem | undefined) => (code ? refuse(c, code) : c.body(null, 204, noStore));
