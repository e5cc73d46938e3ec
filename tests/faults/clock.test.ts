import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { openAnchorFiles } from '#api/audit/anchor-files.ts';
import { verifyLog } from '#api/audit/verify-log.ts';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { openFile } from '#api/db/file.ts';
import { events, referrals } from '#api/db/schema.ts';
import { changeCase } from '#api/referrals/change-case.ts';
import { sha256 } from '#api/referrals/event-rows.ts';
import { brokenAt } from '#domain/referral/referral-event.ts';
import { type Ledger, newKey, sendOnce, startDurable } from '../support/durable-process.ts';
import { sendingFolder } from '../support/sending-site.ts';

// The wrapper would be killed in place of the server, so its library is loaded as it does.
const library = spawnSync('faketime', ['now', 'printenv', 'LD_PRELOAD']).stdout?.toString('utf8').trim();
const withFaketime = test.skipIf(!library);
const clock = (moment: string) => ({ LD_PRELOAD: library ?? '', FAKETIME: moment, TZ: 'Europe/Warsaw' });
const ledgerOf = (): Ledger => ({ asked: new Set(), acknowledged: new Map() });

// `faketime` is Debian's libfaketime; where it is not installed these are reported as skipped.
withFaketime.each([
  ['the night that loses an hour', '2027-03-28 01:59:58'],
  ['the night that has an hour twice', '2026-10-25 02:59:58'],
])('in %s requests are taken, each once, with a whole chain', async (_night, moment) => {
  const { path, environment } = await sendingFolder();
  const ledger = ledgerOf();
  const server = await startDurable({ ...environment, ...clock(`@${moment} x2`) });
  for (let count = 0; count < 12; count += 1) {
    expect(await sendOnce(server.address, newKey(), ledger)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await server.kill();
  await expectWhole(path, ledger);
});

withFaketime('a clock that jumps back a day between two starts neither loses nor doubles anything', async () => {
  const { path, environment } = await sendingFolder();
  const ledger = ledgerOf();
  const key = newKey();
  const first = await startDurable(environment);
  expect(await sendOnce(first.address, key, ledger)).toBe(true);
  await first.kill();
  const second = await startDurable({ ...environment, ...clock('-1d') });
  expect(await sendOnce(second.address, key, ledger)).toBe(true);
  expect(await sendOnce(second.address, newKey(), ledger)).toBe(true);
  await second.kill();
  await expectWhole(path, ledger);
});

test('the same night breaks code that names things by the clock on the wall: one of two acknowledged requests is gone', async () => {
  const database = new Libsql(':memory:');
  database.exec('create table kept (at text primary key, who text)');
  const wall = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', dateStyle: 'short', timeStyle: 'medium' });
  // 2026-10-25: 2:30 comes twice, at 0:30 and at 1:30 UTC.
  for (const [hour, who] of [
    [0, 'first'],
    [1, 'second'],
  ] as const) {
    database.prepare('insert or replace into kept values (?, ?)').run([wall.format(Date.UTC(2026, 9, 25, hour, 30)), who]);
  }
  expect(database.prepare('select who from kept').all()).toEqual([{ who: 'second' }]);
  database.close();
});

test('a clock that goes back breaks a chain read by its times; ours is read by its numbers', async () => {
  const { path, environment } = await sendingFolder();
  const ledger = ledgerOf();
  const server = await startDurable(environment);
  await sendOnce(server.address, newKey(), ledger);
  await server.kill();
  const database = openFile(join(path, 'most.db'), Math.random, Date.now);
  const row = await database.orm.select().from(referrals).get();
  if (!row) throw new Error('nothing was sent');
  // Yesterday by the clock of this machine, today by the first event's.
  const dayBefore = () => Date.now() - 86_400_000;
  expect((await changeCase({ database, now: dayBefore }, { row }, { action: 'expire', actor: 'system', state: 'expired' })).ok).toBe(true);
  const kept = await database.orm.select().from(events);
  const chain = kept.map(({ facts, hash, detailsDigest: _, ...rest }) => ({ ...rest, facts, detailsDigest: null, hash: hash.toString('hex') })) as Chain;
  expect(
    brokenAt(
      chain.toSorted((one, other) => one.at - other.at),
      sha256,
    ),
  ).toBe(1);
  expect(
    brokenAt(
      chain.toSorted((one, other) => one.seq - other.seq),
      sha256,
    ),
  ).toBeUndefined();
  await database.close();
});

type Chain = Parameters<typeof brokenAt>[0];

async function expectWhole(path: string, ledger: Ledger): Promise<void> {
  const database = openFile(join(path, 'most.db'), Math.random, Date.now);
  const kept = (await database.orm.select({ caseNumber: referrals.caseNumber }).from(referrals)).map(({ caseNumber }) => caseNumber);
  expect(kept.sort()).toEqual([...new Set(ledger.acknowledged.values())].sort());
  const { publicKey } = openKeyRing(join(path, 'keys'), randomBytes).signing;
  expect((await verifyLog(database, publicKey, openAnchorFiles(join(path, 'anchors')))).problems).toEqual([]);
  await database.close();
}
