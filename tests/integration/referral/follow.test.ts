import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { events, messages, outbox, referrals } from '#api/db/schema.ts';
import { openLimits } from '#api/limits/limits.ts';
import { readCase } from '#api/referrals/find-case.ts';
import { writeToPerson } from '#api/referrals/office-changes.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import { brokenAt, type ReferralEvent } from '#domain/referral/referral-event.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';

const word = 'Czerwony  ROWER';
const dayMs = 86_400_000;

async function sent(server: ReferralServer, change = {}): Promise<string> {
  return ((await (await server.send(change)).json()) as Receipt).code;
}
const opened = async (server: ReferralServer, code: string) => (await (await server.post('opening', code, { word })).json()) as Record<string, never>;
const viewOf = async (server: ReferralServer, code: string) => ((await (await server.status(code)).json()) as { found: boolean; case: object | null }).case;
const templates = async ({ deps }: ReferralServer) => (await deps.database.orm.select().from(outbox)).map(({ template }) => template);

test('the code alone shows state, turn and target, and nothing that says who it is', async () => {
  const server = await referralServer();
  const code = await sent(server);
  const view = await viewOf(server, code);
  expect(view).toMatchObject({ label: 'sent', who: 'office', until: '2026-11-27', office: 'ops-brzegi', notice: 'waiting' });
  expect(JSON.stringify(view)).not.toMatch(/Marek|600|food|rower/);
});

test('code and word open everything that is kept; a wrong word and an unknown code are one answer', async () => {
  const server = await referralServer();
  const code = await sent(server);
  expect(await opened(server, code)).toMatchObject({ request: { name: 'Marek', needs: ['food', 'documents'] }, acts: [{ action: 'send' }] });
  const wrong = await server.post('opening', code, { word: 'zielony rower' });
  const unknown = await server.post('opening', '1234567890123452', { word });
  expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
  expect(wrong.status).toBe(404);
});

test('words cannot be guessed: six attempts in a quarter of an hour, for unknown codes as well', async () => {
  const server = await referralServer();
  const limits = await openLimits(server.deps.database, server.deps.now);
  const limited = await referralServer({ database: server.deps.database, keys: server.deps.keys, limits });
  for (const code of [await sent(server), '1234567890123452']) {
    const statuses: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) statuses.push((await limited.post('opening', code, { word: `guess ${guess}` })).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 429, 429]);
  }
});

describe('the person may', () => {
  test('correct how to be reached: the office is told that it changed, the log keeps old and new', async () => {
    const server = await referralServer();
    const code = await sent(server);
    const contact = { ways: ['sms'], phone: '700 100 200', noPrison: true };
    expect((await server.post('contact', code, { word, contact })).status).toBe(200);
    const file = await opened(server, code);
    expect(file).toMatchObject({ request: { contact: { phone: '700100200', noPrison: true } } });
    expect(file['acts']).toMatchObject([{}, { action: 'correct-contact', details: { old: { phone: '600100200' }, new: { phone: '700100200' } } }]);
    expect(await templates(server)).toEqual(['new', 'contact']);
  });

  test('move the day of release before release, with day, month or a reason; afterwards it is refused', async () => {
    const server = await referralServer();
    const code = await sent(server, { place: { situation: 'before-release', residence: '081101', releaseDate: '2027-05-31' } });
    expect((await server.post('release-date', code, { word, date: '2027-04-15' })).status).toBe(200);
    expect((await server.post('release-date', code, { word, because: 'awaiting-decision' })).status).toBe(200);
    expect(await opened(server, code)).toMatchObject({
      request: { releaseUnknown: 'awaiting-decision', place: expect.not.objectContaining({ releaseDate: expect.anything() }) },
      acts: [{}, { details: { old: '2027-05-31', new: '2027-04-15' } }, { details: { old: '2027-04-15', new: 'awaiting-decision' } }],
    });
    expect((await server.post('release-date', code, { word })).status).toBe(422);
    const free = await sent(server);
    expect((await server.post('release-date', free, { word, date: '2027-04-15' })).status).toBe(409);
  });

  test('write to the office and read what it answers; an unread answer is counted, a read one is not', async () => {
    const server = await referralServer();
    const code = await sent(server);
    expect((await server.post('messages', code, { word, text: 'Będę w poniedziałek.' })).status).toBe(200);
    const row = await server.deps.database.orm.select().from(referrals).get();
    const found = row && readCase(server.deps, row);
    if (!found) throw new Error('The case is not there');
    await writeToPerson(server.deps, found, 'office-link', 'Zapraszamy o 9.');
    expect(await viewOf(server, code)).toMatchObject({ unread: 1 });
    expect((await opened(server, code))['messages']).toMatchObject([
      { author: 'person', text: 'Będę w poniedziałek.' },
      { author: 'office', text: 'Zapraszamy o 9.' },
    ]);
    expect(await viewOf(server, code)).toMatchObject({ unread: 0 });
  });

  test('take back the permission to hand it on, or all of it; then it is over', async () => {
    const server = await referralServer();
    const code = await sent(server, { mayPassOn: true });
    await server.post('withdrawal', code, { word, scope: 'passing-on' });
    expect(await opened(server, code)).toMatchObject({ state: 'sent', request: { mayPassOn: false } });
    await server.post('withdrawal', code, { word, scope: 'all' });
    expect(await viewOf(server, code)).toMatchObject({ label: 'withdrawn', who: 'nobody', until: null });
    expect((await server.post('messages', code, { word, text: 'Halo' })).status).toBe(409);
    expect(await templates(server)).toEqual(['new', 'no-passing-on', 'withdrawn']);
  });

  test('erase all at once while nobody has opened it: not even the server can read it', async () => {
    const server = await referralServer();
    const code = await sent(server);
    await server.post('messages', code, { word, text: 'Będę w poniedziałek.' });
    expect((await server.post('erasure', code, { word })).status).toBe(200);
    expect(await viewOf(server, code)).toBeNull();
    const row = await server.deps.database.orm.select().from(referrals).get();
    expect(row).toMatchObject({ wrappedKey: null, contentCipher: null, codeMac: null, wordMac: null, state: 'withdrawn' });
    expect(await server.deps.database.orm.select().from(messages)).toEqual([]);
    expect(server.deps.erased.read()).toEqual([row?.id]);
    expect(readFileSync(`${server.path}-wal`).length).toBe(0);
    const waiting = (await server.deps.database.orm.select().from(outbox)).filter(({ sentAt, failedAt }) => sentAt === null && failedAt === null);
    expect(waiting).toEqual([]);
  });

  test('erase a case that was opened: hidden at once, destroyed after 14 days', async () => {
    const server = await referralServer();
    const code = await sent(server);
    const { orm, write } = server.deps.database;
    await write([orm.update(referrals).set({ openedAt: server.deps.now(), state: 'received' })]);
    const erased = (await (await server.post('erasure', code, { word })).json()) as { at: number };
    expect(erased.at).toBe(server.deps.now() + 14 * dayMs);
    expect(await viewOf(server, code)).toBeNull();
    expect(await orm.select().from(referrals).get()).toMatchObject({ destroyAt: erased.at, hiddenAt: server.deps.now() });
    expect(await templates(server)).toEqual(['new', 'erasure']);
  });
});

test('a relative who asked for a free person sees one sentence, whatever happens, and opens nothing', async () => {
  const server = await referralServer();
  const code = await sent(server, { asker: { kind: 'relative-free', agreed: true }, word: undefined });
  const before = await (await server.status(code)).text();
  await server.deps.database.write([server.deps.database.orm.update(referrals).set({ state: 'accepted', openedAt: 1, receivedAt: 1 })]);
  expect(await (await server.status(code)).text()).toBe(before);
  expect((await server.post('opening', code, { word: '' })).status).toBe(422);
  expect((await server.post('opening', code, { word: 'undefined' })).status).toBe(404);
});

test('two changes at the same moment: one is written, the other is told', async () => {
  const server = await referralServer();
  const code = await sent(server);
  const results = await Promise.all(Array.from({ length: 8 }, async (_, index) => server.post('messages', code, { word, text: `Wiadomość ${index}` })));
  const statuses = results.map(({ status }) => status).sort();
  expect(new Set(statuses)).toEqual(new Set([200, 409]));
  const kept = await server.deps.database.orm.select().from(messages);
  expect(kept).toHaveLength(statuses.filter((status) => status === 200).length);
});

test('the chain of events holds, after erasing too', async () => {
  const server = await referralServer();
  const code = await sent(server);
  await server.post('contact', code, { word, contact: { ways: ['visit'] } });
  await server.post('erasure', code, { word });
  const rows = await server.deps.database.orm.select().from(events).where(eq(events.seq, events.seq));
  const chain = rows.map(({ detailsDigest, hash, ...row }) => ({
    ...(row as unknown as ReferralEvent),
    detailsDigest: detailsDigest?.toString('hex') ?? null,
    hash: hash.toString('hex'),
  }));
  expect(chain.map(({ action }) => action)).toEqual(['send', 'correct-contact', 'erase']);
  expect(chain.some(({ detailsDigest }) => detailsDigest !== null)).toBe(true);
  expect(brokenAt(chain, (text) => createHash('sha256').update(text).digest('hex'))).toBeUndefined();
});
