import { expect, test } from 'vitest';
import { invitations } from '#api/db/staff-schema.ts';
import { openLimits } from '#api/limits/limits.ts';
import type { OwnAccount } from '#domain/staff/staff-view.ts';
import { databasePath, testDatabase } from '../../support/database.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { goodPassword, type StaffMember, staffMember, visitor } from '../../support/staff.ts';

const accountOf = async (member: StaffMember) => (await (await member.get('/api/staff/account')).json()) as OwnAccount;

test('somebody sees the own account: login, codes that are left, sessions; others end at once, this one stays', async () => {
  const server = await referralServer();
  const ewa = await staffMember(server, { organization: 'ops-brzegi', role: 'social-worker' }, { email: 'ewa@brzegi.example' });
  server.wait(60_000);
  const elsewhere = visitor(server, { ...ewa, factor: { kind: 'sheet', codes: ewa.factor.kind === 'sheet' ? ewa.factor.codes.slice(1) : [] } });
  await elsewhere.signIn();
  expect(await accountOf(ewa)).toMatchObject({ email: 'ewa@brzegi.example', kind: 'sheet', codesLeft: 47, sessions: [{ isThis: true }, { isThis: false }] });
  expect((await ewa.post('/api/staff/account/sessions')).status).toBe(204);
  expect((await elsewhere.get('/api/staff/account')).status).toBe(401);
  expect((await accountOf(ewa)).sessions).toHaveLength(1);
});

test('a new password and second factor need the password that holds; then the old ones and every session are dead', async () => {
  const server = await referralServer();
  const ewa = await staffMember(server);
  const wrong = await ewa.post('/api/staff/account/renewal', { password: 'nie to haslo na pewno' });
  expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([422, 'account.password-wrong']);
  expect(await server.deps.database.orm.select().from(invitations)).toEqual([]);
  const { token } = (await (await ewa.post('/api/staff/account/renewal', { password: goodPassword })).json()) as { token: string };
  const link = { 'most-link': token };
  const person = { name: 'Anna Testowa', password: 'siedem starych mostow', again: 'siedem starych mostow', kind: 'sheet' };
  expect((await ewa.post('/api/staff/invitation/person', person, link)).status).toBe(204);
  const shown = (await (await ewa.get('/api/staff/invitation', link)).json()) as { invitation: { kind: string; factor: { codes: string[] } } };
  expect(shown.invitation.kind).toBe('renewal');
  const old = visitor(server, ewa);
  old.cookie = ewa.cookie;
  expect((await ewa.post('/api/staff/invitation/acceptance', { code: shown.invitation.factor.codes[0] }, link)).status).toBe(204);
  expect((await ewa.get('/api/staff/account')).status).toBe(200);
  expect((await old.get('/api/staff/account')).status).toBe(401);
  expect((await visitor(server, ewa).signIn()).status).toBe(401);
});

test('guesses at the password are counted, also behind an open session', async () => {
  const server = await referralServer({ limits: await openLimits(testDatabase(databasePath()), Date.now) });
  const ewa = await staffMember(server);
  const statuses: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) statuses.push((await ewa.post('/api/staff/account/renewal', { password: `zgaduje numer ${turn}` })).status);
  expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(10);
  expect(statuses.at(-1)).toBe(429);
});
