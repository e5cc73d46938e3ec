import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createClient } from '@libsql/client/node';
import { expect, test } from 'vitest';
import { StorageError } from '#api/db/database.ts';
import { openFile } from '#api/db/file.ts';
import { insert } from '#api/db/insert.ts';
import { limits } from '#api/db/schema.ts';
import { databasePath } from '../support/database.ts';

const small = (key: string) => ({ key, points: 1, expiresAt: 1 });

async function heldFor(path: string, milliseconds: number): Promise<{ readonly ended: Promise<unknown> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'support', 'lock-holder.ts'), path, String(milliseconds)]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { ended: new Promise((resolve) => child.once('exit', resolve)) };
}

test('a lock of a second is waited for; one of ten seconds is refused with a clear code, and nothing acknowledged is lost', async () => {
  const path = databasePath();
  const database = openFile(path, Math.random, Date.now);
  const { orm, write } = database;
  await write([insert(limits, small('before'))]);
  const short = await heldFor(path, 1000);
  expect(await write([insert(limits, small('waited'))])).toMatchObject({ ok: true });
  await short.ended;

  const long = await heldFor(path, 10_000);
  const begun = Date.now();
  const refused = await Promise.allSettled(['a', 'b', 'c'].map(async (key) => write([insert(limits, small(key))])));
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  for (const one of refused) expect(one.status === 'rejected' && one.reason).toMatchObject({ code: 'storage.busy' });
  expect(refused[0]?.status === 'rejected' && refused[0].reason).toBeInstanceOf(StorageError);
  expect(Date.now() - begun).toBeLessThan(9500);
  // Reading goes on meanwhile.
  expect(await orm.select().from(limits)).toHaveLength(2);
  await long.ended;
  expect(await write([insert(limits, small('after'))])).toMatchObject({ ok: true });
  await database.close();
  const again = openFile(path, Math.random, Date.now);
  expect((await again.orm.select({ key: limits.key }).from(limits)).map(({ key }) => key).sort()).toEqual(['after', 'before', 'waited']);
  await again.close();
}, 40_000);

test('the same lock breaks a plain client on the same file: after it, writes are acknowledged and lost', async () => {
  const url = `file:${databasePath()}`;
  const naive = createClient({ url });
  await naive.execute('create table kept (key text)');
  await naive.execute("insert into kept values ('before')");
  const lock = await heldFor(url.slice('file:'.length), 1000);
  await expect(naive.batch(["insert into kept values ('refused')"], 'write')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  await lock.ended;
  await naive.execute("insert into kept values ('acknowledged')");
  const again = createClient({ url });
  expect((await again.execute('select key from kept')).rows.map(({ key }) => key)).toEqual(['before']);
  for (const client of [naive, again]) client.close();
});
