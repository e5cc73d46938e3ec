import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { events, links, outbox, receipts, referrals } from '#api/db/schema.ts';
import { openLimits } from '#api/limits/limits.ts';
import { confirmReceipt, type Receipt } from '#api/referrals/receipt.ts';
import { referralServer } from '../../support/referral-deps.ts';

const receiptOf = async (response: Response) => {
  expect(response.status).toBe(201);
  return (await response.json()) as Receipt;
};
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
const key = 'one-attempt-of-one-sender';

test('a request gets a number and a code; case, event, notice, link and receipt are written together', async () => {
  const { send, deps } = await referralServer();
  const receipt = await receiptOf(await send());
  expect(receipt).toMatchObject({ caseNumber: expect.stringMatching(/^.{3}-.{4}$/), code: expect.stringMatching(/^\d{16}$/), office: 'ops-brzegi' });
  const { orm } = deps.database;
  for (const table of [referrals, events, outbox, links, receipts]) expect(await orm.select().from(table)).toHaveLength(1);
  expect(await orm.select().from(referrals).get()).toMatchObject({ state: 'sent', seq: 1, urgency: 'normal', channel: 'email', source: 'api' });
});

test('nothing personal lies in the file in clear: no name, phone, word, need or code', async () => {
  const { send, path } = await referralServer();
  const { code } = await receiptOf(await send({ note: 'Proszę pisać do siostry', needs: ['addiction'] }));
  const bytes = ['', '-wal'].map((end) => readFileSync(path + end, 'latin1')).join('');
  for (const planted of ['Marek', '600100200', 'czerwony rower', 'addiction', 'siostry', 'ops@brzegi.example', code]) expect(bytes).not.toContain(planted);
});

test('sent twice with the same key it is one request with one answer, also by fifty at once', async () => {
  const { send, deps } = await referralServer();
  const answers = await Promise.all(Array.from({ length: 50 }, async () => receiptOf(await send({}, key))));
  expect(new Set(answers.map(({ caseNumber, code }) => `${caseNumber} ${code}`)).size).toBe(1);
  expect(await deps.database.orm.select().from(referrals)).toHaveLength(1);
});

test('another request under the same key is refused', async () => {
  const { send } = await referralServer();
  await send({}, key);
  const other = await send({ name: 'Zbigniew' }, key);
  expect([other.status, await codeOf(other)]).toEqual([422, 'idempotency.other-body']);
});

test('once it is written down, or after half an hour, nobody can read the code here', async () => {
  const { send, deps, wait } = await referralServer();
  await send({}, key);
  await confirmReceipt(deps, key);
  const after = await send({}, key);
  expect([after.status, await codeOf(after)]).toEqual([409, 'idempotency.done']);
  await receiptOf(await send({}, `${key}-late`));
  wait(30 * 60_000);
  expect(await codeOf(await send({}, `${key}-late`))).toBe('idempotency.done');
});

test('an office that nobody called cannot be asked; nothing is written', async () => {
  const { send, deps, wait } = await referralServer();
  wait(366 * 86_400_000);
  const refused = await send();
  expect([refused.status, await codeOf(refused)]).toEqual([409, 'referral.office-cannot-receive']);
  expect(await deps.database.orm.select().from(referrals)).toEqual([]);
});

test('while sending is not lawful nothing is taken', async () => {
  const { send, deps } = await referralServer({ lawful: undefined });
  expect(await codeOf(await send())).toBe('referral.sending-off');
  expect(await deps.database.orm.select().from(referrals)).toEqual([]);
});

test('an office that the rule does not name is refused, the centre of its county is taken', async () => {
  const { send } = await referralServer();
  expect(await codeOf(await send({ office: 'ops-lasy' }))).toBe('referral.office-not-competent');
  expect(await codeOf(await send({ office: 'pcpr-brzegi' }))).toBe('referral.office-cannot-receive');
});

test('each field that is missing or wrong is told by a code; without a key it is told as well', async () => {
  const { send, app } = await referralServer();
  const wrong = (await (await send({ needs: [], name: ' ' })).json()) as { errors: object };
  expect(wrong.errors).toEqual({ needs: 'needs.missing', name: 'name.missing' });
  const keyless = await app.request('/api/referrals', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  expect(keyless.status).toBe(422);
});

test('limits hold, say when to come again, and a restart forgives nothing', async () => {
  const { send, deps } = await referralServer();
  const limits = await openLimits(deps.database, deps.now, { 'send-network': 2 });
  const limited = await referralServer({ database: deps.database, keys: deps.keys, limits }).catch(() => undefined);
  expect(limited).toBeDefined();
  for (let count = 0; count < 2; count += 1) expect((await limited?.send())?.status).toBe(201);
  const third = await limited?.send();
  expect(third?.status).toBe(429);
  expect(Number(third?.headers.get('retry-after'))).toBeGreaterThan(0);
  await send();
  const restarted = await openLimits(deps.database, deps.now, { 'send-network': 2 });
  const network = deps.keys.mac('network', '2026-11-25', '').toString('base64');
  expect(await restarted.take('send-network', network)).toBeGreaterThan(0);
  expect(await restarted.take('send-network', 'another')).toBe(0);
});
