import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openAnchorFiles } from '#api/audit/anchor-files.ts';
import { verifyLog } from '#api/audit/verify-log.ts';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { openFile } from '#api/db/file.ts';
import { outbox, referrals } from '#api/db/schema.ts';
import { type Ledger, newKey, sendOnce, sendUntilGone, startDurable } from '../support/durable-process.ts';
import { sendingFolder } from '../support/sending-site.ts';

/** `npm run test:long` kills by the hundred. */
const rounds = process.env['MOST_TEST_LONG'] ? 500 : 20;
const senders = 50;

const newLedger = (): Ledger => ({ asked: new Set(), acknowledged: new Map() });

/** Whoever had no answer asks again with the same key, as soon as there is a server. */
async function askAgain(address: string, ledger: Ledger): Promise<void> {
  const unanswered = [...ledger.asked].filter((key) => !ledger.acknowledged.has(key));
  const answered = await Promise.all(unanswered.map((key) => sendOnce(address, key, ledger)));
  expect(answered.filter((is) => !is)).toEqual([]);
}

test(
  `killed ${rounds} times under ${senders} senders, the server has every request it acknowledged, none twice, and every chain whole`,
  async () => {
    const { path, environment } = await sendingFolder();
    const ledger = newLedger();
    for (let round = 0; round < rounds; round += 1) {
      const server = await startDurable(environment);
      await askAgain(server.address, ledger);
      const sending = sendUntilGone(server.address, senders, ledger);
      await wait(30 + Math.random() * 400);
      await server.kill();
      await sending;
    }
    expect(ledger.acknowledged.size).toBeGreaterThan(rounds);
    const last = await startDurable(environment);
    await askAgain(last.address, ledger);
    for (const key of [...ledger.acknowledged.keys()].slice(-20)) {
      const before = ledger.acknowledged.get(key);
      expect(await sendOnce(last.address, key, ledger)).toBe(true);
      expect(ledger.acknowledged.get(key)).toBe(before);
    }
    await last.kill();

    const database = openFile(join(path, 'most.db'), Math.random, Date.now);
    const kept = (await database.orm.select({ caseNumber: referrals.caseNumber }).from(referrals)).map(({ caseNumber }) => caseNumber);
    expect(new Set(kept)).toEqual(new Set(ledger.acknowledged.values()));
    expect(kept.length).toBe(ledger.asked.size);
    const notices = await database.orm.select({ referralId: outbox.referralId, messageId: outbox.messageId }).from(outbox);
    expect(new Set(notices.map(({ referralId }) => referralId)).size).toBe(kept.length);
    expect(new Set(notices.map(({ messageId }) => messageId)).size).toBe(kept.length);
    const { publicKey } = openKeyRing(join(path, 'keys'), randomBytes).signing;
    expect((await verifyLog(database, publicKey, openAnchorFiles(join(path, 'anchors')))).problems).toEqual([]);
    await database.close();
  },
  rounds * 20_000,
);

test('a server that acknowledges before it has written loses requests by the same fault', async () => {
  const { path, environment } = await sendingFolder();
  const ledger = newLedger();
  const server = await startDurable({ ...environment, NAIVE: '1' });
  for (let count = 0; count < 30; count += 1) await sendOnce(server.address, newKey(), ledger);
  await server.kill();
  const database = openFile(join(path, 'most.db'), Math.random, Date.now);
  expect((await database.orm.select({ id: referrals.id }).from(referrals)).length).toBeLessThan(ledger.acknowledged.size);
  await database.close();
});
