import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { limits as limitsTable } from '#api/db/schema.ts';
import { openLimits } from '#api/limits/limits.ts';
import { staffOf } from '#api/staff/session.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { staffMember, visitor } from '../../support/staff.ts';

/** A server that counts, and others that are started on the same database. */
async function counting() {
  const first = await referralServer();
  const { database, keys, now } = first.deps;
  const start = async () => referralServer({ database, keys, now, limits: await openLimits(database, now) });
  return { first, start };
}

/** An answer as somebody who listens sees it, without what differs from one to the next by chance. */
const heard = async (answer: Response) => [
  answer.status,
  await answer.text(),
  [...answer.headers].filter(([name]) => name !== 'set-cookie').sort(),
  answer.headers.getSetCookie().map((one) => one.replace(/=[^;]+/, '')),
];

describe('guessing', () => {
  test('a password may be tried ten times in a quarter of an hour, whoever asks; a restart forgives nothing', async () => {
    const { first, start } = await counting();
    const worker = await staffMember(first);
    const server = await start();
    const guess = async (on: typeof server, password: string) => (await visitor(on).post('/api/staff/sign-in', { email: worker.email, password })).status;
    for (let n = 0; n < 10; n += 1) expect(await guess(server, `zgadywane hasło ${n}`)).toBe(401);
    expect(await guess(server, worker.password)).toBe(429);
    expect(await guess(await start(), worker.password)).toBe(429);
    // A session that was open before stays open: nobody is thrown out by somebody who guesses.
    expect(await staffOf(first.deps, worker.cookie)).toBeDefined();
  }, 60_000);

  test('an address without an account is counted and answered alike', async () => {
    const { first, start } = await counting();
    const worker = await staffMember(first);
    const server = await start();
    const guess = async (email: string) => heard(await visitor(server).post('/api/staff/sign-in', { email, password: 'zgadywane hasło' }));
    const known = await guess(worker.email);
    for (const email of ['to nie adres', '']) expect.soft(await guess(email), email).toEqual(known);
    const unknown = [];
    for (let n = 0; n < 11; n += 1) unknown.push(await guess('nikt.taki@brzegi.example'));
    expect(unknown.slice(0, 10)).toEqual(Array(10).fill(known));
    expect(unknown[10]?.[0]).toBe(429);
  }, 60_000);

  test('a code may be tried ten times, over all sessions that the password opens', async () => {
    const { first, start } = await counting();
    const worker = await staffMember(first);
    const server = await start();
    const statuses = [];
    for (let n = 0; n < 11; n += 1) {
      const thief = visitor(server);
      await thief.post('/api/staff/sign-in', { email: worker.email, password: worker.password });
      statuses.push((await thief.post('/api/staff/second-factor', { code: `00000${n % 10}` })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  }, 60_000);

  test('the right password and code are no guess', async () => {
    const { first, start } = await counting();
    const worker = await staffMember(first);
    const server = await start();
    const again = visitor(server, worker);
    // The first code went with the first sign-in.
    again.code();
    for (let n = 0; n < 12; n += 1) expect((await again.signIn()).status).toBe(204);
  }, 60_000);

  test('an unknown address costs as much time as a known one', async () => {
    const server = await referralServer();
    const worker = await staffMember(server);
    const took = async (email: string) => {
      const times = [];
      for (let n = 0; n < 12; n += 1) {
        const from = performance.now();
        await visitor(server).post('/api/staff/sign-in', { email, password: 'zgadywane hasło' });
        times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    await took('rozgrzewka@brzegi.example');
    const [known, unknown] = [await took(worker.email), await took('nikt.taki@brzegi.example')];
    // Without the hash the unknown one would take a tenth.
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.7);
  }, 60_000);

  test('counters hold no address', async () => {
    const { first, start } = await counting();
    const worker = await staffMember(first);
    const server = await start();
    await visitor(server).post('/api/staff/sign-in', { email: worker.email, password: 'zgadywane hasło' });
    await first.deps.database.write([]);
    const rows = await first.deps.database.orm.select().from(limitsTable);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('ops-brzegi.example');
  });
});

describe('bodies and headers that nobody should send', () => {
  const odd = [
    null,
    [],
    'text',
    1,
    { email: { $ne: '' }, password: { $ne: '' } },
    { email: ['a'], password: ['b'] },
    { email: 'a\r\nSet-Cookie: x=y', password: 'ż'.repeat(5000) },
  ];
  test.each(odd.map((body) => [JSON.stringify(body).slice(0, 60), body]))('signing in with %s is refused, not broken', async (_, body) => {
    const server = await referralServer();
    for (const path of ['sign-in', 'second-factor', 'invitation/person', 'invitation/acceptance', 'team/invitations', 'team/endings']) {
      const answer = await visitor(server).post(`/api/staff/${path}`, body as object);
      expect.soft(answer.status, path).toBeGreaterThanOrEqual(400);
      expect.soft(answer.status, path).toBeLessThan(500);
      expect.soft(answer.headers.getSetCookie().join(), path).not.toContain('x=y');
    }
  });

  test('extra fields change nothing: neither account, nor time, nor second factor', async () => {
    const server = await referralServer();
    const worker = await staffMember(server);
    const thief = visitor(server);
    const extra = { secondFactorAt: server.deps.now(), usedAt: 1, userId: 'x', rememberMe: true, callbackURL: 'https://evil.example', twoFactorEnabled: false };
    const answer = await thief.post('/api/staff/sign-in', { email: worker.email, password: worker.password, ...extra });
    expect(answer.headers.get('location')).toBeNull();
    expect(await staffOf(server.deps, thief.cookie)).toBeUndefined();
  });

  test("better-auth's own addresses do not exist", async () => {
    const server = await referralServer();
    for (const path of ['auth/sign-in/email', 'auth/sign-up/email', 'auth/get-session', 'sign-up/email', 'staff/sign-up', 'auth/ok']) {
      expect.soft((await visitor(server).post(`/api/${path}`, { email: 'a@b.example', password: 'cztery zielone lampy', name: 'x' })).status, path).toBe(404);
    }
    await expect(server.deps.auth.api.signUpEmail({ body: { email: 'a@b.example', password: 'cztery zielone lampy', name: 'x' } })).rejects.toThrow();
  });

  test.each([
    '',
    'x',
    'most-staff=',
    'most-staff=%',
    'most-staff=a.b',
    `most-staff=${randomBytes(600).toString('base64url')}`,
    'most-staff=a; most-staff=b',
    '__proto__=1',
  ])('the cookie %s is nobody, and no error', async (cookie) => {
    const server = await referralServer();
    expect(await staffOf(server.deps, cookie)).toBeUndefined();
    const answer = await server.app.request('/api/staff/session', { headers: { cookie } });
    expect(answer.status).toBe(200);
  });
});

test('two browsers are two sessions: ending one leaves the other', async () => {
  const server = await referralServer();
  const worker = await staffMember(server);
  const { cookie } = worker;
  await worker.signIn();
  const second = worker.cookie;
  expect(second).not.toBe(cookie);
  await visitor(server).post('/api/staff/sign-out', {}, { cookie });
  expect([await staffOf(server.deps, cookie), (await staffOf(server.deps, second))?.accountId]).toEqual([undefined, worker.accountId]);
});
