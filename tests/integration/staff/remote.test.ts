import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#api/db/database.ts';
import { openRemote } from '#api/db/remote.ts';
import { staffOf } from '#api/staff/session.ts';
import { at } from '../../support/directory-factories.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { type Sqld, sqldBinary, startSqld } from '../../support/sqld.ts';
import { staffMember } from '../../support/staff.ts';

// The package `sqld` brings a binary for Linux on x64 only.
const remote = test.skipIf(!sqldBinary());
let sqld: Sqld | undefined;
let database: Database | undefined;

beforeAll(async () => {
  if (!sqldBinary()) return;
  sqld = await startSqld();
  database = await openRemote(sqld.url, () => at('2026-11-25 10:00'));
});

afterAll(async () => {
  await database?.close();
  await sqld?.stop();
});

remote.each(['sheet', 'app'] as const)('on a libSQL server somebody accepts an invitation, signs in and out (%s)', async (kind) => {
  if (!database) throw new Error('no server');
  const server = await referralServer({ database });
  const email = `${kind}@brzegi.example`;
  const worker = await staffMember(server, { organization: 'ops-brzegi', role: 'manager' }, { kind, email });
  expect(await staffOf(server.deps, worker.cookie)).toMatchObject({ name: 'Anna Testowa', standsInFor: [] });
  expect((await worker.get('/api/staff/team')).status).toBe(200);
  await worker.post('/api/staff/sign-out');
  expect(await staffOf(server.deps, worker.cookie)).toBeUndefined();
});
