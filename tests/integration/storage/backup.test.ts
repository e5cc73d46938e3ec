import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreFile } from '#api/backup/restore-file.ts';
import { BackupError, backUp } from '#api/db/backup-file.ts';
import { openFile } from '#api/db/file.ts';
import { FileHeldError } from '#api/db/file-lock.ts';
import { referrals } from '#api/db/schema.ts';
import { readCase } from '#api/referrals/find-case.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import { referralServer } from '../../support/referral-deps.ts';

const word = 'czerwony rower';
const random = () => 0.5;
const now = () => Date.UTC(2026, 10, 25);

test('a backup is made while the server writes, without keys; restored, it holds what was there, and what was erased since is erased in it', async () => {
  const server = await referralServer();
  const codes: string[] = [];
  for (let count = 0; count < 3; count += 1) codes.push(((await (await server.send()).json()) as Receipt).code);
  const target = join(dirname(server.path), 'backup.db');
  const writing = Promise.all(Array.from({ length: 20 }, async () => server.send()));
  backUp(server.path, target);
  await writing;
  await server.post('erasure', codes[0] ?? '', { word });
  const { deps } = server;
  await expect(restoreFile(target, server.path, deps.erased, random, now)).rejects.toBeInstanceOf(FileHeldError);
  await deps.database.close();

  const restored = await restoreFile(target, server.path, deps.erased, random, now);
  expect(restored).toEqual({ erased: 1, putAside: `${server.path}.before-restore` });
  const database = openFile(server.path, random, now);
  const rows = await database.orm.select().from(referrals);
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows.filter((row) => readCase(deps, row) === undefined).map(({ id }) => id)).toEqual(deps.erased.read());
  await database.close();
  expect(readFileSync(server.path, 'latin1')).not.toContain('Marek');
});

test('a file that is no backup, or a broken one, is refused, and the database stays as it is', async () => {
  const server = await referralServer();
  await server.send();
  const target = join(dirname(server.path), 'backup.db');
  backUp(server.path, target);
  expect(() => backUp(server.path, target)).toThrow(BackupError);
  await server.deps.database.close();
  const before = readFileSync(server.path);
  const broken = join(dirname(server.path), 'broken.db');
  writeFileSync(broken, readFileSync(target).subarray(0, 9000));
  const text = join(dirname(server.path), 'text.db');
  writeFileSync(text, 'no database');
  for (const file of [broken, text, `${target}.missing`]) {
    await expect(restoreFile(file, server.path, server.deps.erased, random, now)).rejects.toThrow();
    expect(readFileSync(server.path).equals(before)).toBe(true);
  }
  expect(existsSync(`${server.path}.before-restore`)).toBe(false);
});
