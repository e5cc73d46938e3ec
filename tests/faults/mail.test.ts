import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openFile } from '#api/db/file.ts';
import { outbox } from '#api/db/schema.ts';
import { databasePath } from '../support/database.ts';
import { referralServer } from '../support/referral-deps.ts';
import { testKeys } from '../support/server-parts.ts';
import { smtpCatcher } from '../support/smtp-catcher.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const rounds = process.env['MOST_TEST_LONG'] ? 100 : 4;
/** The mail server of the tests greets after a tenth of a second, as real ones do. */
const mailsARound = 8;

/** Notices that wait in a database on the disk, and an office's mail server. */
async function waitingMails(count: number) {
  const path = databasePath();
  const keysFolder = temporaryFolder();
  const database = openFile(path, Math.random, Date.now);
  const server = await referralServer({ database, keys: testKeys(keysFolder) });
  for (let n = 0; n < count; n += 1) expect((await server.send()).status).toBe(201);
  const wanted = (await database.orm.select({ messageId: outbox.messageId }).from(outbox)).map(({ messageId }) => messageId);
  await database.close();
  return { path, keysFolder, wanted, moment: server.deps.now(), office: await smtpCatcher() };
}

type Waiting = Awaited<ReturnType<typeof waitingMails>>;

async function sender({ path, keysFolder, office, moment }: Waiting, environment: Record<string, string> = {}): Promise<ChildProcess> {
  const program = join(import.meta.dirname, '..', 'support', 'mail-sender.ts');
  const child = spawn(process.execPath, [program, path, keysFolder, String(office.port), String(moment)], {
    ...{ env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  await new Promise((ready) => child.stdout?.once('data', ready));
  return child;
}
const ended = (child: ChildProcess) => new Promise<number | null>((done) => (child.exitCode === null ? child.once('exit', done) : done(child.exitCode)));

/** Kills the sender at random moments, then lets it finish. @returns how often each mail arrived. */
async function arrivals(waiting: Waiting, kills: number, environment: Record<string, string> = {}): Promise<ReadonlyMap<string, number>> {
  for (let round = 0; round < kills; round += 1) {
    const child = await sender(waiting, environment);
    const before = waiting.office.mails.length;
    // Somewhere in the work: after a few mails and a random moment.
    while (waiting.office.mails.length < before + 2 && child.exitCode === null) await wait(1);
    await wait(Math.random() * 150);
    child.kill('SIGKILL');
    await ended(child);
  }
  expect(await ended(await sender(waiting, environment))).toBe(0);
  const found = new Map<string, number>();
  for (const mail of waiting.office.mails) {
    const id = /^Message-ID: (.*)\r$/im.exec(mail)?.[1] ?? '';
    found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}

test(
  `killed ${rounds} times while it sends, every mail arrives; a kill repeats one at most, with the same Message-ID`,
  async () => {
    const waiting = await waitingMails(rounds * mailsARound);
    const found = await arrivals(waiting, rounds);
    expect(new Set(found.keys())).toEqual(new Set(waiting.wanted));
    const repeated = [...found.values()].reduce((sum, times) => sum + times - 1, 0);
    expect(repeated).toBeLessThanOrEqual(rounds);
  },
  60_000 + rounds * 10_000,
);

test('code that marks a mail before it sends it loses mails by the same fault', async () => {
  const waiting = await waitingMails(3 * mailsARound);
  const found = await arrivals(waiting, 2, { NAIVE: '1' });
  expect(found.size).toBeLessThan(waiting.wanted.length);
}, 120_000);
