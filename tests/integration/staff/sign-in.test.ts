import { expect, test } from 'vitest';
import { officeChannels } from '#api/db/schema.ts';
import { memberships, staff, staffSessions } from '#api/db/staff-schema.ts';
import { staffOf } from '#api/staff/session.ts';
import { codeAt } from '#api/staff/totp.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { staffMember, visitor } from '../../support/staff.ts';

const minute = 60_000;

test('password and a code of the sheet open the panel; the office becomes an inbox', async () => {
  const server = await referralServer();
  const worker = await staffMember(server);
  expect(await staffOf(server.deps, worker.cookie)).toMatchObject({
    ...{ accountId: worker.accountId, name: 'Anna Testowa', secondFactor: 'done' },
    memberships: [{ organization: 'ops-brzegi', role: 'social-worker' }],
  });
  expect(await (await worker.get('/api/staff/session')).json()).toMatchObject({ isOff: false, isHalfway: false, staff: { name: 'Anna Testowa' } });
  const [channel] = await server.deps.database.orm.select().from(officeChannels);
  expect(channel?.accountUsedAt).toBe(server.deps.now());
});

test('the password alone opens nothing', async () => {
  const server = await referralServer();
  const { email, password } = await staffMember(server);
  const thief = visitor(server);
  expect((await thief.post('/api/staff/sign-in', { email, password })).status).toBe(204);
  expect(await staffOf(server.deps, thief.cookie)).toBeUndefined();
  expect(await (await thief.get('/api/staff/session')).json()).toMatchObject({ isHalfway: true });
  for (const code of ['', '000000', 'AAAA-AAAA', 'ąęść']) expect((await thief.post('/api/staff/second-factor', { code })).status).toBe(401);
});

test('a session gets a new id with the second factor, and the one before it is dead', async () => {
  const server = await referralServer();
  const { email, password, factor } = await staffMember(server, undefined, { kind: 'sheet' });
  const person = visitor(server);
  await person.post('/api/staff/sign-in', { email, password });
  const halfway = person.cookie;
  await person.post('/api/staff/second-factor', { code: factor.kind === 'sheet' ? factor.codes[5] : '' });
  expect(person.cookie).not.toBe(halfway);
  expect(await staffOf(server.deps, person.cookie)).toBeDefined();
  const planted = visitor(server);
  planted.cookie = halfway;
  expect((await planted.post('/api/staff/second-factor', { code: factor.kind === 'sheet' ? factor.codes[6] : '' })).status).toBe(401);
  expect(await staffOf(server.deps, halfway)).toBeUndefined();
});

test('a code of the app is taken once, also by two at the same moment, and an older one never again', async () => {
  const server = await referralServer();
  const worker = await staffMember(server, undefined, { kind: 'app' });
  const { email, password, factor } = worker;
  const secret = factor.kind === 'app' ? factor.secret : Buffer.alloc(0);
  expect(await staffOf(server.deps, worker.cookie)).toBeDefined();
  server.wait(minute);
  const step = Math.floor(server.deps.now() / 30_000);
  const both = [visitor(server), visitor(server)];
  for (const one of both) await one.post('/api/staff/sign-in', { email, password });
  const statuses = await Promise.all(both.map(async (one) => (await one.post('/api/staff/second-factor', { code: codeAt(secret, step) })).status));
  expect(statuses.sort()).toEqual([204, 401]);
  const late = visitor(server);
  await late.post('/api/staff/sign-in', { email, password });
  for (const old of [step, step - 1]) expect((await late.post('/api/staff/second-factor', { code: codeAt(secret, old) })).status).toBe(401);
  expect((await late.post('/api/staff/second-factor', { code: codeAt(secret, step + 1) })).status).toBe(204);
});

test('a code of the sheet is used up', async () => {
  const server = await referralServer();
  const { email, password, factor } = await staffMember(server);
  const code = factor.kind === 'sheet' ? factor.codes[9] : '';
  const statuses = [];
  for (let n = 0; n < 2; n += 1) {
    const person = visitor(server);
    await person.post('/api/staff/sign-in', { email, password });
    statuses.push((await person.post('/api/staff/second-factor', { code: ` ${code?.toLowerCase().replace('-', ' ')}` })).status);
  }
  expect(statuses).toEqual([204, 401]);
});

test('half an hour without a click ends it, use keeps it, twelve hours end it anyway', async () => {
  const server = await referralServer();
  const worker = await staffMember(server);
  for (let n = 0; n < 20; n += 1) {
    server.wait(29 * minute);
    expect(await staffOf(server.deps, worker.cookie)).toBeDefined();
  }
  server.wait(31 * minute);
  expect(await staffOf(server.deps, worker.cookie)).toBeUndefined();
  await worker.signIn();
  for (let n = 0; n < 25; n += 1) {
    server.wait(29 * minute);
    await staffOf(server.deps, worker.cookie);
  }
  expect(await staffOf(server.deps, worker.cookie)).toBeUndefined();
});

test('whoever leaves the last office, or whose account ends, is out with the next click', async () => {
  const server = await referralServer();
  const { orm, write } = server.deps.database;
  const [leaver, ended] = [await staffMember(server), await staffMember(server, { organization: 'ops-brzegi', role: 'manager' })];
  await write([orm.update(staff).set({ endedAt: server.deps.now() })]);
  expect(await staffOf(server.deps, ended.cookie)).toBeUndefined();
  await write([orm.update(staff).set({ endedAt: null })]);
  await write([orm.delete(memberships)]);
  expect(await staffOf(server.deps, leaver.cookie)).toBeUndefined();
});

test('signing out ends the session itself, not only the cookie', async () => {
  const server = await referralServer();
  const worker = await staffMember(server);
  const { cookie } = worker;
  expect((await worker.post('/api/staff/sign-out')).status).toBe(204);
  expect(await staffOf(server.deps, cookie)).toBeUndefined();
  expect(await server.deps.database.orm.select().from(staffSessions)).toEqual([]);
});

test('the cookie belongs to this host, ends with the browser and is not for scripts', async () => {
  const server = await referralServer({ origin: 'https://most.example' });
  const { email, password } = await staffMember(server);
  const answer = await visitor(server).post('/api/staff/sign-in', { email, password });
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-most-staff=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
});

test('a token without its signature, or with one of another key, is nobody', async () => {
  const server = await referralServer();
  await staffMember(server);
  const [session] = await server.deps.database.orm.select().from(staffSessions);
  expect(await staffOf(server.deps, `most-staff=${session?.token}`)).toBeUndefined();
  expect(await staffOf(server.deps, `most-staff=${session?.token}.${encodeURIComponent(Buffer.alloc(32).toString('base64'))}`)).toBeUndefined();
});

test('while sending is not lawful nobody signs in', async () => {
  const server = await referralServer({ lawful: undefined });
  const member = await staffMember(server);
  expect(member.cookie).toBe('');
  expect(await (await member.get('/api/staff/session')).json()).toMatchObject({ isOff: true });
  expect((await member.post('/api/staff/sign-in', { email: member.email, password: member.password })).status).toBe(403);
});
