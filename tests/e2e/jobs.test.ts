import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referralRequest } from '../support/referral-factories.ts';
import { runCommandIn } from '../support/run-command.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { startSite } from '../support/site-server.ts';

test('a server does its jobs by itself and says what is stuck; the command does them where no server runs, and says why it cannot', async () => {
  const { path, environment } = await sendingFolder();
  const site = await startSite(environment);
  const sent = await fetch(`${site.address}/api/referrals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(referralRequest({ office: 'mgops-lubsko', place: { situation: 'residence', residence: '081106' } })),
  });
  expect(sent.status).toBe(201);
  const mails = () => readdirSync(path, { recursive: true }).filter((name) => String(name).endsWith('.eml'));
  await expect.poll(mails, { timeout: 20_000 }).toHaveLength(1);
  expect(await (await fetch(`${site.address}/api/health`)).json()).toMatchObject({ status: 'ok', mail: { failed_in_a_week: 0 }, jobs: [] });
  expect(runCommandIn(environment, 'jobs')).toMatchObject({ code: 1, problems: expect.stringMatching(/is held by another process of Most/) });
  expect(await site.stop()).toBe(0);
  const { code, out } = runCommandIn(environment, 'jobs');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^outbox: not-due\nexpire: 0 expired\ndestroy: 0 destroyed\npurge: .*\nremind: (?:0 digests|not-due)\nvacancies: (?:0 asked|not-due)\nanchor: \d anchored\n/m,
  );
  expect(readdirSync(join(path, 'anchors')).length).toBeGreaterThan(0);
});
