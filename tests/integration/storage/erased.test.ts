import { appendFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openConnection } from '#api/db/connection.ts';
import { openErasedJournal } from '#api/db/erased-journal.ts';
import { limits } from '#api/db/schema.ts';
import { databasePath, testDatabase } from '../../support/database.ts';

test('an id whose line was cut off by a kill spoils no other', () => {
  const path = join(dirname(databasePath()), 'erased.log');
  const journal = openErasedJournal(path);
  journal.add(['one', 'two']);
  appendFileSync(path, 'thr');
  journal.add(['four']);
  journal.promise('five', 14);
  expect(openErasedJournal(path).read()).toEqual(['one', 'two', 'thr', 'four']);
  expect(openErasedJournal(path).readPromises()).toEqual(new Map([['five', 14]]));
});

test('what is erased while a backup still reads leaves the log as soon as that has ended', async () => {
  const path = databasePath();
  const { orm, write, forgetErased } = testDatabase(path);
  await write([orm.insert(limits).values({ key: 'planted-value-to-erase', points: 1, expiresAt: 1 })]);
  const backup = openConnection(path);
  backup.exec('BEGIN');
  backup.rows('SELECT * FROM limits', []);
  await write([orm.delete(limits)]);
  await forgetErased();
  expect(readFileSync(`${path}-wal`, 'latin1')).toContain('planted-value-to-erase');
  backup.exec('COMMIT');
  backup.close();
  for (let tries = 0; tries < 50 && readFileSync(`${path}-wal`).length > 0; tries += 1) await wait(100);
  expect(readFileSync(path, 'latin1') + readFileSync(`${path}-wal`, 'latin1')).not.toContain('planted-value-to-erase');
});
