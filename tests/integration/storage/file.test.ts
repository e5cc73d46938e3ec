import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { StorageError } from '#api/db/database.ts';
import { openFile } from '#api/db/file.ts';
import { drafts, events, limits, referrals } from '#api/db/schema.ts';
import { databasePath, testDatabase } from '../../support/database.ts';

const limit = (key: string, points = 1) => ({ key, points, expiresAt: 1 });
const draft = (key: string) => ({ keyMac: Buffer.from(key), version: 1, contentCipher: Buffer.from('abc'), expiresAt: 5 });

test('what was written is read again by a second start', async () => {
  const path = databasePath();
  const first = testDatabase(path);
  expect(await first.write([first.orm.insert(drafts).values(draft('one'))])).toEqual({ ok: true, changes: [1] });
  await first.close();
  const second = testDatabase(path);
  expect(await second.orm.select().from(drafts)).toEqual([draft('one')]);
  expect(await second.orm.select().from(drafts).where(eq(drafts.version, 2)).get()).toBeUndefined();
});

test('a unit is written whole or not at all', async () => {
  const { orm, write } = testDatabase();
  await write([orm.insert(limits).values(limit('a'))]);
  const unit = [orm.insert(limits).values(limit('b')), orm.insert(limits).values(limit('a'))];
  expect(await write(unit)).toEqual({ ok: false, code: 'conflict', at: 'limits' });
  expect(await orm.select({ key: limits.key }).from(limits)).toEqual([{ key: 'a' }]);
});

test('a guard that does not fit undoes the unit', async () => {
  const { orm, write } = testDatabase();
  await write([orm.insert(drafts).values(draft('one'))]);
  const next = (version: number) => ({
    query: orm
      .update(drafts)
      .set({ version: version + 1 })
      .where(eq(drafts.version, version)),
    changes: 1,
  });
  expect(await write([next(1), orm.insert(limits).values(limit('x'))])).toMatchObject({ ok: true });
  expect(await write([orm.insert(limits).values(limit('y')), next(1)])).toEqual({ ok: false, code: 'conflict', at: 'guard' });
  expect(await orm.select({ key: limits.key }).from(limits)).toEqual([{ key: 'x' }]);
});

test('a hundred writers at once: each gets its own answer, the one that fails harms no other', async () => {
  const { orm, write } = testDatabase();
  const results = await Promise.all(
    Array.from({ length: 100 }, (_, index) => write([orm.insert(limits).values(limit(`k${index === 50 ? 49 : index}`, index))]).catch((problem) => problem)),
  );
  expect(results.filter((result) => result.ok).length).toBe(99);
  expect(await orm.select().from(limits)).toHaveLength(99);
});

test('a broken statement is an error of its own, and the others of its group are kept', async () => {
  const { orm, write } = testDatabase();
  const broken = write([{ sql: 'INSERT INTO nowhere VALUES (1)', params: [] }]);
  const orphan = write([
    orm.insert(events).values({
      ...{ referralId: 'none', seq: 1, at: 1, action: 'send', actor: 'person', state: 'sent', facts: '{}' },
      ...{ previousHash: Buffer.alloc(32), hash: Buffer.alloc(32) },
    }),
  ]);
  const good = write([orm.insert(limits).values(limit('good'))]);
  await expect(broken).rejects.toBeInstanceOf(StorageError);
  await expect(orphan).rejects.toBeInstanceOf(StorageError);
  expect(await good).toMatchObject({ ok: true });
  expect(await orm.select().from(referrals)).toEqual([]);
});

test('a second process, or a second opening, is told in one sentence that the file is held', async () => {
  const path = databasePath();
  const first = testDatabase(path);
  const random = () => 0.5;
  expect(() => openFile(path, random, () => 1)).toThrow(/held by another process of Most/);
  await first.close();
  await testDatabase(path).close();
});

test('what is erased leaves neither the file nor its log', async () => {
  const path = databasePath();
  const { orm, write, forgetErased } = testDatabase(path);
  await write([orm.insert(limits).values(limit('planted-value-to-erase'))]);
  expect(readFileSync(`${path}-wal`, 'latin1')).toContain('planted-value-to-erase');
  await write([orm.delete(limits)]);
  await forgetErased();
  expect(readFileSync(path, 'latin1') + readFileSync(`${path}-wal`, 'latin1')).not.toContain('planted-value-to-erase');
});
