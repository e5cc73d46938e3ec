import { type Context, Hono } from 'hono';
import { readsContactOnly } from '#domain/referral/contact-only.ts';
import { type InboxTab, inboxTabs } from '#domain/referral/inbox.ts';
import type { RegisterView } from '#domain/referral/register-view.ts';
import { type Membership, may, mayAnywhere, readingIn } from '#domain/staff/role.ts';
import { pl } from '#i18n/pl.ts';
import { registerCells, registerText } from '#i18n/register-words.ts';
import { csvSheet } from '../content-files/csv-sheet.ts';
import type { Deps } from '../deps.ts';
import { beginPaper } from '../drafts/type-in-paper.ts';
import { asPdf } from '../http/as-pdf.ts';
import { noStore } from '../http/no-store.ts';
import { typedText } from '../http/typed-text.ts';
import { officeCaseRoutes } from '../office/case-routes.ts';
import { problem } from '../problem.ts';
import { type Staff, staffOf } from '../staff/session.ts';
import { colleaguesIn } from './colleagues.ts';
import { desk } from './desk.ts';
import { enterCase, workerOf } from './enter-case.ts';
import { type InboxAsked, inbox } from './inbox.ts';
import { register } from './register.ts';

/** Where staff work. Whoever is not signed in is told so (401); what an account may not see is not there (404). For our pages only. */
export function panelRoutes(deps: Deps) {
  const routes = new Hono<{ Variables: { staff: Staff } }>();

  routes.use(async (c, next) => {
    const staff = deps.lawful && (await staffOf(deps, c.req.header('cookie'), c.req.header('most-quiet') === '1'));
    if (!staff) return problem(c, 401, 'staff.signed-out');
    c.set('staff', { ...staff, memberships: staff.memberships.filter((one) => isInPlace(deps, one)) });
    return next();
  });

  routes.get('/inbox', async (c) => listed(c, c.get('staff'), askedOf(c)));

  /** By POST: a name stands in no address. */
  routes.post('/search', async (c) => listed(c, c.get('staff'), { query: (await typedText(c, ['query'])).query.trim().slice(0, 60) }));

  routes.get('/desk', async (c) =>
    mayAnywhere(c.get('staff').memberships, 'desk.coordinate') ? c.json(await desk(deps), 200, noStore) : problem(c, 404, 'resource.unknown'),
  );

  routes.get('/register', async (c) => registered(c, (view) => c.json(view, 200, noStore)));
  routes.get('/register.csv', async (c) =>
    registered(c, ({ rows }) => {
      const headers = { 'content-type': 'text/csv;charset=utf-8', 'content-disposition': 'attachment; filename="rejestr.csv"' };
      return c.body(csvSheet(Object.values(pl.register.columns), rows.map(registerCells)), 200, { ...noStore, ...headers });
    }),
  );
  routes.get('/register.pdf', async (c) => registered(c, (view) => asPdf(c, deps.setSheet('register', registerText(view)))));

  /** Begins the form that is typed in from a paper. */
  routes.post('/papers', async (c) => {
    const { accountId, memberships } = c.get('staff');
    if (!mayAnywhere(memberships, 'papers.type-in')) return problem(c, 404, 'resource.unknown');
    const { signedOn } = await typedText(c, ['signedOn']);
    const begun = await beginPaper(deps, c.req.header('cookie'), accountId, signedOn);
    return begun.ok ? c.json({ next: 'who' }, 200, { ...noStore, 'set-cookie': begun.value }) : problem(c, 422, begun.code);
  });

  routes.route(
    '/cases',
    officeCaseRoutes(deps, async (c) => enterCase(deps, (c as Context<{ Variables: { staff: Staff } }>).get('staff'), c.req.param('number') ?? '')),
  );
  return routes;

  async function registered(c: Context, answer: (view: RegisterView) => Response): Promise<Response> {
    const { memberships } = c.get('staff') as Staff;
    if (!mayAnywhere(memberships, 'cases.read')) return problem(c, 404, 'resource.unknown');
    const [from, to] = [c.req.query('od'), c.req.query('do')];
    return answer(await register(deps, memberships, { ...(from === undefined ? {} : { od: from }), ...(to === undefined ? {} : { do: to }) }));
  }

  async function listed(c: Context, staff: Staff, asked: InboxAsked): Promise<Response> {
    const offices = readingIn(staff.memberships);
    if (offices.length === 0) return problem(c, 404, 'resource.unknown');
    const people = await colleaguesIn(deps, offices);
    const view = await inbox(deps, workerOf(staff), asked, (account) => people.find((one) => one.account === account)?.name);
    return c.json(view, 200, noStore);
  }
}

function askedOf(c: Context): { readonly tab: InboxTab; readonly page: number } {
  const page = Number(c.req.query('page'));
  return {
    tab: inboxTabs.find((tab) => tab === c.req.query('tab')) ?? 'ours',
    page: Number.isInteger(page) ? page : 1,
  };
}

/** Whoever reads only contact works where that is all there is to read; in an office such a membership opens nothing. */
function isInPlace({ directory }: Pick<Deps, 'directory'>, { organization, role }: Membership): boolean {
  const kind = directory.organization(organization)?.kind;
  return !may(role, 'cases.read-contact') || (kind !== undefined && readsContactOnly(kind));
}
