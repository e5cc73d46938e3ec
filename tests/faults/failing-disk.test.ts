import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '#api/db/file.ts';
import { events, outbox, referrals } from '#api/db/schema.ts';
import { newKey } from '../support/durable-process.ts';
import { formSender } from '../support/form-sender.ts';
import { referralRequest } from '../support/referral-factories.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { startSite } from '../support/site-server.ts';

// Debian's util-linux; where it is missing this is reported as skipped.
const onLimited = test.skipIf(spawnSync('prlimit', ['--version']).status !== 0);

/** From now on every write of the process to a file fails (EFBIG), as on a disk that breaks; its open files stay open. */
const breakWrites = (pid: number | undefined) => limit(pid, '1:');
const mendWrites = (pid: number | undefined) => limit(pid, 'unlimited:');

function limit(pid: number | undefined, bytes: string): void {
  expect(spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}`]).status).toBe(0);
}

/** What an educator answers for a card: the day is not known. */
const nameless = [
  ['who', { who: 'professional' }],
  ['helper', { profession: 'educator', door: 'card' }],
  ['situation', { situation: 'before-release' }],
  ['release', { known: 'unknown', reason: 'awaiting-decision' }],
  ['home', { home: 'yes' }],
  ['residence', { typed: 'Lubsko', locality: '081106-lubsko' }],
  ['office', { office: 'mgops-lubsko' }],
  ['needs', { needs: 'documents' }],
] as const;

onLimited('a disk that fails while the server runs is told with 503 everywhere, keeps no half, and is used again without a restart', async () => {
  const { path, environment } = await sendingFolder();
  const site = await startSite(environment);
  const send = (key: string) =>
    fetch(`${site.address}/api/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(referralRequest({ place: { situation: 'residence', residence: '081106' }, office: 'mgops-lubsko' })),
    });
  const person = formSender('Marek');
  await person.answerAll(site.address);
  const educator = formSender('wychowawca');
  for (const [step, form] of nameless) expect((await educator.post(site.address, step, form))?.status).toBe(303);
  const keys = [newKey(), newKey()] as const;
  expect((await send(keys[0])).status).toBe(201);

  breakWrites(site.process.pid);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const refused = await send(keys[1]);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([503, 'application/problem+json']);
    expect(await refused.json()).toMatchObject({ status: 503, code: expect.stringMatching(/^storage\./) });
  }
  const form = await person.post(site.address, 'name', { name: 'Zbigniew' });
  expect(form?.status).toBe(503);
  expect(await form?.text()).toMatch(/Nie udało się zapisać.*value="Zbigniew"/s);
  const card = (await educator.post(site.address, 'newCard'))?.headers.get('location') ?? '';
  expect(await (await fetch(site.address + card, { headers: { cookie: educator.cookie() } })).text()).toMatch(/Nie udało się zapisać.*Zrób kartę/s);
  // What is only read goes on.
  for (const page of ['/', '/szukaj?q=nocleg', '/prosba/imie']) expect([page, (await fetch(site.address + page)).status]).toEqual([page, 200]);

  // Then it is gone altogether: not even a new connection can be had.
  renameSync(path, `${path}-away`);
  for (let attempt = 0; attempt < 2; attempt += 1) expect((await send(keys[1])).status).toBe(503);
  expect((await fetch(`${site.address}/api/drafts`, { headers: { cookie: person.cookie() } })).status).toBe(503);

  renameSync(`${path}-away`, path);
  mendWrites(site.process.pid);
  expect((await send(keys[1])).status).toBe(201);
  expect((await person.post(site.address, 'name', { name: 'Zbigniew' }))?.status).toBe(303);
  expect(await site.stop()).toBe(0);

  const database = openFile(join(path, 'most.db'), Math.random, Date.now);
  const kept = (await database.orm.select({ id: referrals.id }).from(referrals)).map(({ id }) => id);
  expect(kept).toHaveLength(2);
  for (const table of [events, outbox])
    expect(new Set((await database.orm.select({ id: table.referralId }).from(table)).map(({ id }) => id))).toEqual(new Set(kept));
  await database.close();
});
