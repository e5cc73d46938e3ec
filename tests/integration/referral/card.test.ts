import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { rotateKeys } from '#api/crypto/rotate-keys.ts';
import { cards, referrals } from '#api/db/schema.ts';
import { readCase } from '#api/referrals/find-case.ts';
import type { CardView } from '#domain/referral/request-view.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { freePerson, type Walker, walk, walker } from '../../support/request-walk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const dayMs = 86_400_000;
const educator: readonly (readonly [string, Record<string, string | string[]>])[] = [
  ['who', { who: 'professional' }],
  ['helper', { profession: 'educator', door: 'card' }],
  ['situation', { situation: 'before-release' }],
  ['release', { known: 'day', day: '15.01.2027' }],
  ['home', { home: 'yes' }],
  ['residence', { typed: 'Brzegi' }],
  ['office', { office: 'ops-brzegi' }],
  ['needs', { needs: ['food', 'addiction', 'documents'] }],
];

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

async function prepared(server: ReferralServer): Promise<{ code: string; until: string }> {
  const maker = walker(server.app);
  expect(await walk(maker, educator)).toBe('check');
  const made = await server.app.request('/api/drafts/card', { method: 'POST', headers: { cookie: maker.cookie } });
  expect(await made.json()).toEqual({ next: 'cardReady' });
  const shown = (await (await server.app.request('/api/drafts/card', { headers: { cookie: cookieOf(made) } })).json()) as CardView;
  if (!shown.card) throw new Error('No card is shown');
  return shown.card;
}

async function takeUp(server: ReferralServer, code: string): Promise<{ status: number; person: Walker }> {
  const headers = { 'content-type': 'application/json' };
  const taken = await server.app.request('/api/drafts/card/activation', { method: 'POST', headers, body: JSON.stringify({ code }) });
  return { status: taken.status, person: walker(server.app, cookieOf(taken)) };
}

const rest = freePerson.slice(5);

test('a professional prepares a card without a name and without what is sensitive; the person finishes and sends it, once', async () => {
  const server = await referralServer();
  const { code, until } = await prepared(server);
  expect(until).toBe('2027-02-14');
  const { person } = await takeUp(server, code);
  expect((await person.view()).answers).toMatchObject({
    who: 'self',
    office: 'ops-brzegi',
    needs: ['food', 'documents'],
    finder: { release: { date: '2027-01-15' } },
  });
  expect(JSON.stringify((await person.view()).answers)).not.toContain('addiction');
  await walk(person, rest);
  server.wait(60_000);
  const second = await takeUp(server, code);
  expect((await person.send()).status).toBe(200);
  const [row] = await server.deps.database.orm.select().from(referrals);
  expect(row).toMatchObject({ source: 'card', urgency: 'planned' });
  expect(row && readCase(server.deps, row)?.content.name).toBe('Marek');
  expect(await server.deps.database.orm.select().from(cards)).toMatchObject([{ contentCipher: null, usedAt: expect.any(Number) }]);
  // Another browser that had taken it up before it was used cannot send it once more.
  await walk(second.person, rest);
  server.wait(60_000);
  expect(((await (await second.person.send()).json()) as { code: string }).code).toBe('card.used');
  expect((await takeUp(server, code)).status).toBe(404);
  expect(await server.deps.database.orm.select().from(referrals)).toHaveLength(1);
});

test('a card ends 30 days after the planned day, and an unknown one is answered like an old one', async () => {
  const server = await referralServer();
  const { code } = await prepared(server);
  server.wait(82 * dayMs);
  expect((await takeUp(server, code)).status).toBe(404);
  expect((await takeUp(server, '1234567890123452')).status).toBe(404);
  expect((await takeUp(server, '1234')).status).toBe(422);
});

test('while sending is off there is no card: the answers end on paper', async () => {
  const server = await referralServer({ lawful: undefined });
  const maker = walker(server.app);
  await walk(maker, educator);
  const made = await server.app.request('/api/drafts/card', { method: 'POST', headers: { cookie: maker.cookie } });
  expect(made.status).toBe(409);
  expect(await server.deps.database.orm.select().from(cards)).toEqual([]);
});

test('a card outlives a rotation of the server key', async () => {
  const folder = temporaryFolder();
  const before = await referralServer({ keys: openKeyRing(folder, randomBytes) });
  const { code } = await prepared(before);
  expect(await rotateKeys(before.deps.database, folder, randomBytes)).toMatchObject({ retired: ['0001'], unreadable: {} });
  const after = await referralServer({ database: before.deps.database, keys: openKeyRing(folder, randomBytes) });
  expect((await takeUp(after, code)).status).toBe(200);
});
