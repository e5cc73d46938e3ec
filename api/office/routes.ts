import { type Context, Hono } from 'hono';
import type { OfficeCaseView, OfficeFrame, OfficeLinkView } from '#domain/referral/office-view.ts';
import type { Deps } from '../deps.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { problem, tooMany } from '../problem.ts';
import { findLink } from './find-link.ts';
import { sendNewLink } from './new-link.ts';
import { openByLink } from './open-case.ts';
import { letterOf } from './papers.ts';
import { officeCase, readThrough } from './read-case.ts';
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
    const { key } = await bodyOf(c, 'key');
    const opened = await openByLink(deps, tokenOf(c), key, networkKey(deps, c));
    if (!opened.ok) return opened.waitSeconds > 0 ? tooMany(c, opened.waitSeconds) : problem(c, 404, 'office.not-opened');
    const { caseNumber } = opened.value;
    return c.json({ caseNumber }, 200, { ...noStore, 'set-cookie': withOpenDoor(deps, c.req.header('cookie'), opened.value) });
  });

  routes.post('/new-link', async (c) => {
    const { caseNumber } = await bodyOf(c, 'caseNumber');
    const wait = await sendNewLink(deps, caseNumber, networkKey(deps, c));
    return wait > 0 ? tooMany(c, wait) : c.json({ heard: true }, 202, noStore);
  });

  routes.get('/cases/:number', async (c) => {
    const door = doorOf(c);
    const opened = door && (await readThrough(deps, door, 'open'));
    if (!door || !opened) return problem(c, 404, 'office.closed');
    const { until: _, ...same } = door;
    const view: OfficeCaseView = { ...frameOf(deps), case: await officeCase(deps, opened, door.organization) };
    return c.json(view, 200, { ...noStore, 'set-cookie': withOpenDoor(deps, c.req.header('cookie'), same) });
  });

  routes.get('/cases/:number/letter', async (c) => {
    const door = doorOf(c);
    const opened = door && (await readThrough(deps, door, 'print'));
    const letter = door && opened && letterOf(deps, opened, door.organization);
    if (!letter) return problem(c, 404, 'office.closed');
    const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${opened.row.caseNumber}.pdf"` };
    return c.body(new Uint8Array(deps.setSheet('letter', letter)), 200, { ...noStore, ...headers });
  });

  routes.post('/closing', () => new Response(null, { status: 204, headers: { ...noStore, 'set-cookie': closeDoors(deps) } }));
  return routes;

  function shown({ row, organization, opening }: NonNullable<Awaited<ReturnType<typeof findLink>>>) {
    const office = deps.directory.organization(organization)?.name ?? organization;
    return { caseNumber: row.caseNumber, office, sentAt: row.sentAt, opening };
  }

  function doorOf(c: Context) {
    return openDoors(deps, c.req.header('cookie')).find(({ caseNumber }) => caseNumber === c.req.param('number'));
  }
}

const frameOf = ({ directory, lawful }: Pick<Deps, 'directory' | 'lawful'>): OfficeFrame => {
  const { hotlines, built_on: builtOn } = directory.directory;
  return { hotlines, builtOn, isDemo: lawful?.demo === true };
};

/** In a header: it must not stand in an address that somebody logs. */
const tokenOf = (c: Context): string => (c.req.header('most-link') ?? '').slice(0, 100);

async function bodyOf<Name extends string>(c: Context, name: Name): Promise<Record<Name, string>> {
  const body = (await c.req.json().catch(() => ({}))) as Partial<Record<Name, unknown>>;
  const value = body[name];
  return { [name]: typeof value === 'string' ? value.slice(0, 100) : '' } as Record<Name, string>;
}
