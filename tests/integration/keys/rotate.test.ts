import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { addKey, keyIds, openKeyRing } from '#api/crypto/key-ring.ts';
import { rotateKeys } from '#api/crypto/rotate-keys.ts';
import { sealedColumns } from '#api/crypto/sealed-columns.ts';
import * as schema from '#api/db/schema.ts';
import * as staffSchema from '#api/db/staff-schema.ts';
import { channelEmail } from '#api/referrals/channels.ts';
import { readCase } from '#api/referrals/find-case.ts';
import { type Receipt, showReceipt } from '#api/referrals/receipt.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { testKeys } from '../../support/server-parts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const keysFolder = () => temporaryFolder();

async function serverWith(folder: string, cases: number): Promise<ReferralServer> {
  const server = await referralServer({ keys: testKeys(folder) });
  for (let index = 0; index < cases; index += 1) await server.send({}, `one-attempt-of-sender-${index}`);
  return server;
}

/** Reads everything with the keys that the folder has now. */
async function readAll({ deps }: ReferralServer, folder: string) {
  const keys = testKeys(folder);
  const rows = await deps.database.orm.select().from(schema.referrals);
  return {
    keyIds: [...new Set(rows.map(({ keyId }) => keyId))],
    names: rows.map((row) => readCase({ keys, random: randomBytes }, row)?.content.name),
    email: await channelEmail(deps.database, keys, 'ops-brzegi'),
    receipt: (await showReceipt({ ...deps, keys }, 'one-attempt-of-sender-0'))?.caseNumber,
  };
}

test('every table that names a key of the server is known to the rotation', () => {
  const tables = [...Object.values(schema), ...Object.values(staffSchema)].filter((value) => is(value, SQLiteTable));
  const named = tables.filter((table) => 'keyId' in getTableColumns(table)).map((table) => getTableName(table));
  expect(sealedColumns.map(({ table }) => table).sort()).toEqual(named.sort());
});

test('after a rotation everything is read with the new key alone, and codes open what they opened', async () => {
  const folder = keysFolder();
  const server = await serverWith(folder, 3);
  const { code } = (await (await server.send()).json()) as Receipt;
  expect(await rotateKeys(server.deps.database, folder, randomBytes)).toEqual({ newest: '0002', retired: ['0001'], resealed: 9, unreadable: {} });
  expect(readdirSync(join(folder, 'retired'))).toEqual(['data-0001.key']);
  rmSync(join(folder, 'retired'), { recursive: true });
  expect(await readAll(server, folder)).toEqual({
    keyIds: ['0002'],
    names: ['Marek', 'Marek', 'Marek', 'Marek'],
    email: 'ops@brzegi.example',
    receipt: expect.any(String),
  });
  const after = await referralServer({ database: server.deps.database, keys: testKeys(folder) });
  expect((await after.post('opening', code, { word: 'czerwony rower' })).status).toBe(200);
});

test('a retired key still opens an older backup', async () => {
  const folder = keysFolder();
  const old = openKeyRing(folder, randomBytes).seal('of a backup', 'b');
  await rotateKeys((await serverWith(folder, 1)).deps.database, folder, randomBytes);
  expect(openKeyRing(folder, randomBytes).open(old.sealed, old.keyId, 'b')?.toString()).toBe('of a backup');
});

test('a rotation that was interrupted goes on with the key that it had begun', async () => {
  const folder = keysFolder();
  const server = await serverWith(folder, 2);
  addKey(folder, randomBytes);
  // One row was sealed anew before the interruption.
  const half = await referralServer({ database: server.deps.database, keys: testKeys(folder) });
  await half.send();
  expect((await readAll(server, folder)).keyIds.sort()).toEqual(['0001', '0002']);
  expect(await rotateKeys(server.deps.database, folder, randomBytes)).toMatchObject({ newest: '0002', retired: ['0001'], unreadable: {} });
  expect(keyIds(folder)).toEqual(['0002']);
  expect(await readAll(server, folder)).toMatchObject({ keyIds: ['0002'], names: ['Marek', 'Marek', 'Marek'] });
});

test('a row whose key is missing is named, and no key is retired', async () => {
  const folder = keysFolder();
  const server = await serverWith(folder, 1);
  await server.deps.database.write([server.deps.database.orm.update(schema.referrals).set({ wrappedKey: randomBytes(60) })]);
  expect(await rotateKeys(server.deps.database, folder, randomBytes)).toMatchObject({ retired: [], unreadable: { referrals: 1 } });
  expect(existsSync(join(folder, 'data-0001.key'))).toBe(true);
});

test('more rows than one unit holds are all sealed anew', async () => {
  const folder = keysFolder();
  const server = await referralServer({ keys: testKeys(folder) });
  await Promise.all(Array.from({ length: 520 }, async () => server.send()));
  const { resealed } = await rotateKeys(server.deps.database, folder, randomBytes);
  expect(resealed).toBe(520 * 2 + 1);
  expect((await readAll(server, folder)).keyIds).toEqual(['0002']);
});
