import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { StorageError } from '#api/db/database.ts';
import { openFile } from '#api/db/file.ts';
import { insert } from '#api/db/insert.ts';
import { drafts, limits } from '#api/db/schema.ts';
import { type SmallDisk, smallDisk } from '../support/small-disk.ts';

// Mounting a small disk needs root; elsewhere these tests are reported as skipped.
const probe = smallDisk(1);
probe?.remove();
const onDisk = test.skipIf(!probe);

let disk: SmallDisk | undefined;
afterEach(() => {
  disk?.remove();
  disk = undefined;
});

const small = (key: string) => ({ key, points: 1, expiresAt: 1 });
const large = (index: number) => ({ keyMac: Buffer.from(`large ${index}`), version: 1, contentCipher: Buffer.alloc(100_000, index), expiresAt: 1 });

onDisk('a full disk refuses whole units with a clear code; what was acknowledged stays, and with room again writing goes on', async () => {
  disk = smallDisk(4);
  const path = join(disk?.path ?? '', 'most.db');
  const filler = join(disk?.path ?? '', 'filler');
  const database = openFile(path, () => 0.5, Date.now);
  const { write, orm } = database;
  writeFileSync(filler, Buffer.alloc(1_000_000));
  const acknowledged: string[] = [];
  const problems: unknown[] = [];
  for (let index = 0; index < 60; index += 1) {
    // Two rows a unit: one alone would be half-written.
    await write([insert(limits, small(`unit ${index}`)), insert(drafts, large(index))]).then(
      ({ ok }) => ok && acknowledged.push(`unit ${index}`),
      (problem: unknown) => problems.push(problem),
    );
  }
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem).toBeInstanceOf(StorageError);
    expect((problem as StorageError).code).toMatch(/^storage\.(full|failed)$/);
  }
  const keys = async () => (await orm.select({ key: limits.key }).from(limits)).map(({ key }) => key).sort();
  expect(await keys()).toEqual(acknowledged.toSorted());
  expect(await orm.select({ version: drafts.version }).from(drafts)).toHaveLength(acknowledged.length);
  rmSync(filler);
  expect(await write([insert(limits, small('with room again'))])).toMatchObject({ ok: true });
  await database.close();
  const again = openFile(path, () => 0.5, Date.now);
  expect((await again.orm.select().from(limits)).length).toBe(acknowledged.length + 1);
  await again.close();
});

onDisk('the same disk breaks a writer that keeps going after an error: half of a unit stays', async () => {
  // A disk may end exactly between two units, but not at both of these sizes: they differ by half a unit.
  const halves = [await halvesLeft(1_000_000), await halvesLeft(1_050_000)];
  expect(Math.max(...halves)).toBeGreaterThan(0);
});

/** How many first halves stay without their second where each statement is written by itself and errors are swallowed. */
async function halvesLeft(fillerBytes: number): Promise<number> {
  disk = smallDisk(4);
  const database = openFile(join(disk?.path ?? '', 'most.db'), () => 0.5, Date.now);
  const { orm } = database;
  writeFileSync(join(disk?.path ?? '', 'filler'), Buffer.alloc(fillerBytes));
  for (let index = 0; index < 60; index += 1) {
    await orm
      .insert(limits)
      .values(small(`unit ${index}`))
      .catch(() => {});
    await orm
      .insert(drafts)
      .values(large(index))
      .catch(() => {});
  }
  const [units, rows] = [(await orm.select().from(limits)).length, (await orm.select({ version: drafts.version }).from(drafts)).length];
  await database.close().catch(() => {});
  disk?.remove();
  disk = undefined;
  return units - rows;
}

onDisk('a disk on which nobody may write is told at start in one sentence', async () => {
  disk = smallDisk(4);
  const path = join(disk?.path ?? '', 'most.db');
  writeFileSync(path, '');
  disk?.makeReadOnly();
  expect(() => openFile(path, () => 0.5, Date.now)).toThrow(/cannot be written/);
});
