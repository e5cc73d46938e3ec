import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, StorageError } from '#api/db/database.ts';
import { openRemote } from '#api/db/remote.ts';
import { drafts, limits } from '#api/db/schema.ts';
import { type Sqld, sqldBinary, startSqld } from '../../support/sqld.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

// The package `sqld` brings a binary for Linux on x64 only.
const remote = test.skipIf(!sqldBinary());
const now = () => 1;
let server: Sqld;
let database: Database;

beforeAll(async () => {
  if (!sqldBinary()) return;
  server = await startSqld();
  database = await openRemote(server.url, now);
});

afterAll(async () => {
  await database?.close();
  await server?.stop();
});

const limit = (key: string) => ({ key, points: 1, expiresAt: 1 });

remote('a server takes units, conflicts and guards as the file does', async () => {
  const { orm, write } = database;
  const draft = { keyMac: Buffer.from('one'), version: 1, contentCipher: Buffer.from('abc'), expiresAt: 5 };
  expect(await write([orm.insert(drafts).values(draft), orm.insert(limits).values(limit('a'))])).toEqual({ ok: true, changes: [1, 1] });
  expect(await write([orm.insert(limits).values(limit('b')), orm.insert(limits).values(limit('a'))])).toEqual({ ok: false, code: 'conflict', at: 'limits' });
  const next = { query: orm.update(drafts).set({ version: 2 }).where(eq(drafts.version, 1)), changes: 1 };
  expect(await write([next])).toEqual({ ok: true, changes: [1] });
  expect(await write([orm.insert(limits).values(limit('c')), next])).toEqual({ ok: false, code: 'conflict', at: 'guard' });
  expect(await orm.select({ key: limits.key }).from(limits)).toEqual([{ key: 'a' }]);
  expect(await orm.select().from(drafts).get()).toEqual({ ...draft, version: 2 });
});

remote('opened again, a server keeps its tables and what is in them', async () => {
  const again = await openRemote(server.url, now);
  expect(await again.orm.select({ key: limits.key }).from(limits)).toEqual([{ key: 'a' }]);
  await again.close();
});

remote('a server that was killed answers with an error in a few seconds, and after its return all that was acknowledged is there', async () => {
  const folder = temporaryFolder();
  const first = await startSqld(folder);
  const port = Number(new URL(first.url).port);
  const connected = await openRemote(first.url, now);
  await connected.write([connected.orm.insert(limits).values(limit('kept'))]);
  await first.stop();
  await expect(connected.write([connected.orm.insert(limits).values(limit('lost'))])).rejects.toBeInstanceOf(StorageError);
  const second = await startSqld(folder, port);
  expect(await connected.orm.select({ key: limits.key }).from(limits)).toEqual([{ key: 'kept' }]);
  await connected.close();
  await second.stop();
});
