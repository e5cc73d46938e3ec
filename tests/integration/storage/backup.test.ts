import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { verifyLog } from '#api/audit/verify-log.ts';
import { restore } from '#api/backup/restore.ts';
import { openConnection } from '#api/db/connection.ts';
import { copyFile } from '#api/db/copy-file.ts';
import { events, referrals } from '#api/db/schema.ts';
import type { Deps } from '#api/deps.ts';
import { readCase } from '#api/referrals/find-case.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import { databasePath, testDatabase } from '../../support/database.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { runCommandBeside, runCommandIn } from '../../support/run-command.ts';

/** Commands start as processes of their own. */
const withCommands = 60_000;
const word = 'czerwony rower';
const dayMs = 86_400_000;
const receipt = async (server: ReferralServer) => (await (await server.send()).json()) as Receipt;
const beside = (path: string, name = 'backup.db') => join(dirname(path), name);
const rowOf = (deps: Deps, { caseNumber }: Receipt) => deps.database.orm.select().from(referrals).where(eq(referrals.caseNumber, caseNumber)).get();

/** Whether a code opens something: unknown ones are answered alike. */
const knows = async (server: ReferralServer, { code }: Receipt) => ((await (await server.status(code)).json()) as { found: boolean }).found;

const restored = (server: ReferralServer, backup: string) =>
  restore({ backup, path: server.path, erased: server.deps.erased, random: () => 0.5, now: server.deps.now });

/** The same server after a restart. */
const again = ({ path, deps }: ReferralServer) => referralServer({ ...deps, database: testDatabase(path) });

describe('a backup', () => {
  test(
    'made while requests come in holds all that was taken before it began, and whole cases only',
    async () => {
      const server = await referralServer();
      const early = await Promise.all(Array.from({ length: 20 }, () => receipt(server)));
      const to = beside(server.path);
      const backup = runCommandBeside({ MOST_DATA: dirname(server.path) }, 'backup', to);
      let isDone = false;
      const late = (async () => {
        while (!isDone) await receipt(server);
      })();
      const { code, out } = await backup;
      isDone = true;
      await late;
      expect([code, out]).toEqual([0, expect.stringContaining(to)]);
      const copy = await referralServer({ ...server.deps, database: testDatabase(to) });
      for (const slip of early) expect(await knows(copy, slip)).toBe(true);
      const log = await verifyLog(copy.deps.database, server.deps.keys.signing.publicKey, server.deps.anchors);
      expect(log).toMatchObject({ problems: [], referrals: log.events });
    },
    withCommands,
  );

  test('can be read by this account only, overwrites nothing, and holds nothing that was deleted', async () => {
    const server = await referralServer();
    const { orm, write } = server.deps.database;
    await receipt(server);
    await write([orm.update(events).set({ facts: 'planted-and-overwritten' })]);
    await write([orm.update(events).set({ facts: '{}' })]);
    const to = beside(server.path);
    copyFile(server.path, to);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(readFileSync(to, 'latin1')).not.toContain('planted-and-overwritten');
    expect(() => copyFile(server.path, to)).toThrow('overwrites nothing');
    expect(readdirSync(dirname(to)).filter((name) => name.startsWith('backup'))).toEqual(['backup.db']);
  });

  test(
    'of a database that is not there, or on a server, is refused in one sentence',
    () => {
      const to = beside(databasePath());
      expect(runCommandIn({ MOST_DATA: dirname(to) }, 'backup', to)).toMatchObject({
        code: 1,
        problems: expect.stringMatching(/^There is no database at .*\n$/),
      });
      expect(runCommandIn({ DATABASE_URL: 'http://localhost:1' }, 'backup', to)).toMatchObject({
        code: 1,
        problems: expect.stringMatching(/^DATABASE_URL names/),
      });
      expect(existsSync(to)).toBe(false);
    },
    withCommands,
  );
});

describe('a restored backup', () => {
  test('forgets again what was erased since, hides what is to be erased, and every chain holds', async () => {
    const server = await referralServer();
    const [gone, hidden, kept] = [await receipt(server), await receipt(server), await receipt(server)];
    const opened = { code: hidden.code, id: (await rowOf(server.deps, hidden))?.id ?? '' };
    await server.deps.database.write([server.deps.database.orm.update(referrals).set({ openedAt: server.deps.now() }).where(eq(referrals.id, opened.id))]);
    const backup = beside(server.path);
    copyFile(server.path, backup);
    server.wait(60_000);
    await server.post('erasure', gone.code, { word });
    await server.post('erasure', hidden.code, { word });
    const after = await receipt(server);
    await server.deps.database.close();

    const result = await restored(server, backup);
    expect(result).toMatchObject({ destroyed: 1, hidden: 1 });
    const later = await again(server);
    expect(await rowOf(later.deps, gone)).toBeUndefined();
    const [destroyed] = await later.deps.database.orm
      .select()
      .from(referrals)
      .where(eq(referrals.id, server.deps.erased.read()[0] ?? ''));
    expect(destroyed).toMatchObject({ wrappedKey: null, contentCipher: null, codeMac: null, state: 'withdrawn' });
    expect(await rowOf(later.deps, hidden)).toMatchObject({ codeMac: null, destroyAt: server.deps.now() + 14 * dayMs, state: 'withdrawn' });
    const row = await rowOf(later.deps, kept);
    expect(row && readCase(later.deps, row)?.content.name).toBe('Marek');
    expect(await rowOf(later.deps, after)).toBeUndefined();
    expect((await verifyLog(later.deps.database, server.deps.keys.signing.publicKey, server.deps.anchors)).problems).toEqual([]);
    expect(existsSync(result.kept ?? '')).toBe(true);
  });

  test('does not take in the log that a killed server left, which is kept with its database', async () => {
    const server = await referralServer();
    const early = await receipt(server);
    const backup = beside(server.path);
    copyFile(server.path, backup);
    const late = await receipt(server);
    const killed = databasePath();
    for (const end of ['', '-wal']) copyFileSync(server.path + end, killed + end);
    expect(statSync(`${killed}-wal`).size).toBeGreaterThan(0);
    const { kept = '' } = await restore({ backup, path: killed, erased: server.deps.erased, random: () => 0.5, now: server.deps.now });
    const now = await referralServer({ ...server.deps, database: testDatabase(killed) });
    expect([await knows(now, early), await knows(now, late)]).toEqual([true, false]);
    const before = await referralServer({ ...server.deps, database: testDatabase(kept) });
    expect(await knows(before, late)).toBe(true);
  });

  test(
    'is refused while a server holds the database, through the command',
    async () => {
      const server = await referralServer();
      await receipt(server);
      const backup = beside(server.path);
      copyFile(server.path, backup);
      const environment = { MOST_DATA: dirname(server.path) };
      expect(runCommandIn(environment, 'restore', backup)).toMatchObject({
        code: 1,
        problems: expect.stringMatching(/^The database .* is held by another process of Most\. .*\n$/),
      });
      await server.deps.database.close();
      expect(runCommandIn(environment, 'restore', backup)).toMatchObject({ code: 0, out: expect.stringContaining('Erased again: 0') });
      expect(readdirSync(dirname(server.path)).filter((name) => /restoring/.test(name))).toEqual([]);
    },
    withCommands,
  );

  test.each([
    ['an empty file', ''],
    ['another file', 'Nie jestem bazą danych. '.repeat(100)],
    ['a damaged file', undefined],
  ])('must be one: %s is refused, and the database stays', async (_what, text) => {
    const server = await referralServer();
    const early = await receipt(server);
    const backup = beside(server.path);
    if (text === undefined) {
      copyFile(server.path, backup);
      writeFileSync(backup, readFileSync(backup).fill(7, 4096, 40_960));
    } else writeFileSync(backup, text);
    await server.deps.database.close();
    await expect(restored(server, backup)).rejects.toThrow(/is damaged|no database/);
    expect(await knows(await again(server), early)).toBe(true);
  });

  test('from an older version is brought to today’s tables; one from a newer is refused', async () => {
    const server = await referralServer();
    const early = await receipt(server);
    const backup = beside(server.path);
    copyFile(server.path, backup);
    await server.deps.database.close();
    const connection = openConnection(backup);
    connection.run("INSERT INTO migrations VALUES ('9999_future.sql', 1)", []);
    connection.close();
    await expect(restored(server, backup)).rejects.toThrow('newer version');
    expect(await knows(await again(server), early)).toBe(true);
  });
});
