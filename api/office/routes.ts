import { type Context, Hono } from 'hono';
import type { OfficeLinkView } from '#domain/referral/office-view.ts';
import type { Deps } from '../deps.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { typedText } from '../http/typed-text.ts';
import { problem, tooMany } from '../problem.ts';
import { visitRoutes } from '../visits/routes.ts';
import { type EnteredCase, officeCaseRoutes } from './case-routes.ts';
import { findLink } from './find-link.ts';
import { inviteFirstManager } from './first-manager.ts';
import { frameOf } from './frame.ts';
import { sendNewLink } from './new-link.ts';
import { openByLink } from './open-case.ts';
import { closeDoors, openDoors, withOpenDoor } from './session.ts';

/** What an office does without an account: the link of a mail and the office key open one case. For our pages only. */
export function officeRoutes(deps: Deps) {
  const routes = new Hono();

  routes.get('/frame', (c) => c.json(frameOf(deps), 200, noStore));

  /** Shows a number, changes nothing: scanners of mail follow links. */
  routes.get('/link', async (c) => {
    const found = await findLink(deps, tokenOf(c));
    const view: OfficeLinkView = { ...frameOf(deps), ...(found ? { case: shown(found) } : {}) };
    return c.json(view, 200, noStore);
  });

  routes.post('/opening', async (c) => {
    const { key } = await typedText(c, ['key']);
    const opened = await openByLink(deps, tokenOf(c), key, networkKey(deps, c));
    if (!opened.ok) return opened.waitSeconds > 0 ? tooMany(c, opened.waitSeconds) : problem(c, 404, 'office.not-opened');
    const { caseNumber } = opened.value;
    return c.json({ caseNumber, isVisit: opened.isVisit }, 200, { ...noStore, 'set-cookie': withOpenDoor(deps, c.req.header('cookie'), opened.value) });
  });

  routes.post('/new-link', async (c) => {
    const { caseNumber } = await typedText(c, ['caseNumber']);
    const wait = await sendNewLink(deps, caseNumber, networkKey(deps, c));
    return wait > 0 ? tooMany(c, wait) : c.json({ heard: true }, 202, noStore);
  });

  /** The first account of the office: the answer is the way to its invitation. */
  routes.post('/cases/:number/account', async (c) => {
    const door = enter(c);
    if (!door || !deps.lawful) return problem(c, 404, 'office.closed');
    const { key, email } = await typedText(c, ['key', 'email']);
    const invited = await inviteFirstManager(deps, door.organization, { key, email: email.trim() }, networkKey(deps, c));
    const headers = { ...noStore, ...door.headers };
    return invited.ok ? c.json({ token: invited.value }, 200, headers) : c.json({ code: invited.code }, invited.code === 'limit.reached' ? 429 : 422, headers);
  });

  routes.route(
    '/cases',
    officeCaseRoutes(deps, async (c) => enter(c)),
  );

  routes.route('/visits', visitRoutes(deps));

  routes.post('/closing', () => new Response(null, { status: 204, headers: { ...noStore, 'set-cookie': closeDoors(deps) } }));
  return routes;

  function shown({ row, organization, opening, isVisit }: NonNullable<Awaited<ReturnType<typeof findLink>>>) {
    const office = deps.directory.organization(organization)?.name ?? organization;
    return { caseNumber: row.caseNumber, office, sentAt: row.sentAt, opening, isVisit };
  }

  /** The case is open in this browser; each use keeps it open for another half hour. */
  function enter(c: Context): EnteredCase | undefined {
    const cookies = c.req.header('cookie');
    const found = openDoors(deps, cookies).find(({ caseNumber }) => caseNumber === c.req.param('number'));
    if (!found) return undefined;
    const { until: _, ...door } = found;
    return { ...door, by: 'office-link', headers: { 'set-cookie': withOpenDoor(deps, cookies, door) } };
  }
}

/** In a header: it must not stand in an address that somebody logs. */
const tokenOf = (c: Context): string => (c.req.header('most-link') ?? '').slice(0, 100);
