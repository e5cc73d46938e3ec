import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAnchorFiles } from '#api/audit/anchor-files.ts';
import { verifyLog } from '#api/audit/verify-log.ts';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { openFile } from '#api/db/file.ts';
import { referrals } from '#api/db/schema.ts';
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

async function expectWhole(path: string, ledger: Ledger): Promise<void> {
  const database = openFile(join(path, 'most.db'), Math.random, Date.now);
  const kept = (await database.orm.select({ caseNumber: referrals.caseNumber }).from(referrals)).map(({ caseNumber }) => caseNumber);
  expect(kept.sort()).toEqual([...new Set(ledger.acknowledged.values())].sort());
  const { publicKey } = openKeyRing(join(path, 'keys'), randomBytes).signing;
  expect((await verifyLog(database, publicKey, openAnchorFiles(join(path, 'anchors')))).problems).toEqual([]);
  await database.close();
}
