import { describe, expect, test } from 'vitest';
import { memberships, staff, substitutes } from '#api/db/staff-schema.ts';
import { staffOf } from '#api/staff/session.ts';
import type { TeamView } from '#domain/staff/team-view.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { type StaffMember, staffMember, visitor } from '../../support/staff.ts';

const own = 'ops-brzegi';
const base = '/api/staff/team';
const see = async (member: StaffMember) => (await (await member.get(base)).json()) as TeamView;

async function office(server: ReferralServer) {
  const manager = await staffMember(server, { organization: own, role: 'manager' }, { name: 'Maria' });
  const worker = await staffMember(server, { organization: own, role: 'social-worker' }, { name: 'Anna' });
  const stranger = await staffMember(server, { organization: 'ops-lasy', role: 'social-worker' }, { name: 'Obca' });
  return { manager, worker, stranger };
}

test('a manager sees the people of the own office and nobody else; a worker sees no team', async () => {
  const server = await referralServer();
  const { manager, worker } = await office(server);
  expect((await see(manager)).people.map(({ name }) => name).sort()).toEqual(['Anna', 'Maria']);
  expect((await worker.get(base)).status).toBe(404);
  expect((await visitor(server).get(base)).status).toBe(401);
  const admin = await staffMember(server, { organization: 'region', role: 'administrator' }, { name: 'Zofia' });
  expect((await see(admin)).people).toHaveLength(4);
});

describe('inviting', () => {
  test('shows the link to this browser for ten minutes and keeps it nowhere', async () => {
    const server = await referralServer();
    const { manager } = await office(server);
    expect((await manager.post(`${base}/invitations`, { email: 'nowa@brzegi.example', organization: own, role: 'social-worker' })).status).toBe(204);
    const { made, waiting } = await see(manager);
    expect(made).toEqual({ email: 'nowa@brzegi.example', link: expect.stringMatching(/^http:\/\/localhost:4321\/panel\/zaproszenie\/[\w-]{43}$/) });
    expect(waiting).toMatchObject([{ email: 'nowa@brzegi.example', membership: { role: 'social-worker' }, expiresOn: '09.12.2026' }]);
    server.wait(11 * 60_000);
    expect((await see(manager)).made).toBeUndefined();
  });

  test.each([
    ['another office', { organization: 'ops-lasy', role: 'social-worker' }, 403],
    ['the region', { organization: 'region', role: 'administrator' }, 403],
    ['a role of the region in the own office', { organization: own, role: 'coordinator' }, 403],
    ['a role that is none', { organization: own, role: '__proto__' }, 422],
    ['a role that does not work there', { organization: own, role: 'educator' }, 422],
    ['no address', { organization: own, role: 'social-worker', email: 'x' }, 422],
  ])('a manager cannot invite for %s', async (_, change, status) => {
    const server = await referralServer();
    const { manager } = await office(server);
    expect((await manager.post(`${base}/invitations`, { email: 'a@brzegi.example', ...change })).status).toBe(status);
    expect((await see(manager)).waiting).toEqual([]);
  });
});

describe('ending access', () => {
  test('acts with the next click, frees the address and keeps the name for the log', async () => {
    const server = await referralServer();
    const { manager, worker } = await office(server);
    const ending = { accountId: worker.accountId, organization: own, role: 'social-worker' };
    expect((await manager.post(`${base}/endings`, ending)).status).toBe(204);
    expect(await staffOf(server.deps, worker.cookie)).toBeUndefined();
    expect((await visitor(server).post('/api/staff/sign-in', { email: worker.email, password: worker.password })).status).toBe(401);
    expect((await manager.post(`${base}/endings`, ending)).status).toBe(422);
    expect(await staffMember(server, { organization: own, role: 'social-worker' }, { email: worker.email })).toBeDefined();
    expect(await server.deps.database.orm.$count(staff)).toBe(4);
  });

  test('is not for the own account, not for another office, not for a worker', async () => {
    const server = await referralServer();
    const { manager, worker, stranger } = await office(server);
    const self = { accountId: manager.accountId, organization: own, role: 'manager' };
    const other = { accountId: stranger.accountId, organization: 'ops-lasy', role: 'social-worker' };
    for (const [who, ending] of [
      [manager, self],
      [manager, other],
      [worker, self],
      [worker, { accountId: worker.accountId, organization: own, role: 'social-worker' }],
    ] as const) {
      expect((await who.post(`${base}/endings`, ending)).status).toBe(403);
    }
    expect(await server.deps.database.orm.$count(memberships)).toBe(3);
  });
});

test('a new access is for those whose every place is looked after: who also works elsewhere asks an administrator', async () => {
  const server = await referralServer();
  const { manager, worker, stranger } = await office(server);
  const ask = async (accountId: string) => (await manager.post(`${base}/renewals`, { accountId })).status;
  expect([await ask(worker.accountId), await ask(stranger.accountId), await ask(manager.accountId), await ask('nobody')]).toEqual([204, 403, 403, 403]);
  expect((await see(manager)).made?.email).toBe(worker.email);
  const { orm, write } = server.deps.database;
  await write([orm.insert(memberships).values({ staffId: worker.accountId, organization: 'region', role: 'inspector', since: 1 })]);
  expect(await ask(worker.accountId)).toBe(403);
});

describe('a substitute', () => {
  const leave = { organization: own, from: '1.12.2026', until: '3.12.2026' };
  test('stands in on the days of leave and on no other', async () => {
    const server = await referralServer();
    const { manager, worker } = await office(server);
    const named = { ...leave, accountId: manager.accountId, substituteId: worker.accountId };
    expect((await manager.post(`${base}/substitutes`, named)).status).toBe(204);
    const standsIn = async () => {
      await worker.signIn();
      return (await staffOf(server.deps, worker.cookie))?.standsInFor;
    };
    const seen = [];
    for (const days of [0, 6, 2, 1]) {
      server.wait(days * 86_400_000);
      seen.push(await standsIn());
    }
    expect(seen).toEqual([[], [manager.accountId], [manager.accountId], []]);
  });

  test('ends when one of the two leaves the office', async () => {
    const server = await referralServer();
    const { manager, worker } = await office(server);
    await manager.post(`${base}/substitutes`, { ...leave, from: '25.11.2026', accountId: worker.accountId, substituteId: manager.accountId });
    expect((await staffOf(server.deps, manager.cookie))?.standsInFor).toEqual([worker.accountId]);
    await manager.post(`${base}/endings`, { accountId: worker.accountId, organization: own, role: 'social-worker' });
    expect((await staffOf(server.deps, manager.cookie))?.standsInFor).toEqual([]);
  });

  test.each([
    ['a stranger', (one: StaffMember, stranger: StaffMember) => ({ substituteId: stranger.accountId, accountId: one.accountId }), 422],
    ['oneself', (one: StaffMember) => ({ substituteId: one.accountId, accountId: one.accountId }), 422],
    ['days that are none', (one: StaffMember) => ({ substituteId: one.accountId, accountId: one.accountId, from: 'jutro' }), 422],
    ['days that are over', (one: StaffMember) => ({ substituteId: one.accountId, accountId: one.accountId, from: '1.11.2026', until: '2.11.2026' }), 422],
    ['another office', (one: StaffMember) => ({ substituteId: one.accountId, accountId: one.accountId, organization: 'ops-lasy' }), 403],
  ])('is never %s', async (_, change, status) => {
    const server = await referralServer();
    const { manager, worker, stranger } = await office(server);
    expect((await manager.post(`${base}/substitutes`, { ...leave, ...change(worker, stranger) })).status).toBe(status);
    expect(await server.deps.database.orm.$count(substitutes)).toBe(0);
  });
});
