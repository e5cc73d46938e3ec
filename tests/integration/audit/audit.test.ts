import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { anchorDay } from '#api/audit/anchor-day.ts';
import { verifyLog } from '#api/audit/verify-log.ts';
import { readFile } from '#api/db/file.ts';
import { accessLog, anchors, events, referrals } from '#api/db/schema.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';

const word = 'czerwony rower';
const dayMs = 86_400_000;

/** Three cases, one of them with four events, another erased. */
async function busyServer(): Promise<ReferralServer> {
  const server = await referralServer();
  const codes: string[] = [];
  for (let index = 0; index < 3; index += 1) codes.push(((await (await server.send()).json()) as Receipt).code);
  const [first = '', second = ''] = codes;
  for (const text of ['jeden', 'dwa', 'trzy']) await server.post('messages', first, { word, text });
  await server.post('contact', second, { word, contact: { ways: ['visit'] } });
  await server.post('erasure', second, { word });
  return server;
}

const verified = async ({ deps, path }: ReferralServer) => {
  const reading = readFile(path);
  try {
    return await verifyLog(reading, deps.keys.signing.publicKey, deps.anchors);
  } finally {
    await reading.close();
  }
};

test('the log of a server at work holds, chain by chain and anchor by anchor, also after erasing', async () => {
  const server = await busyServer();
  await anchorDay(server.deps);
  server.wait(dayMs);
  await server.send();
  await anchorDay(server.deps);
  expect(await verified(server)).toEqual({ referrals: 4, events: 9, anchors: 2, problems: [] });
});

test('one anchor a day: the first of the day stands', async () => {
  const server = await busyServer();
  const made = await anchorDay(server.deps);
  expect(made).toMatchObject({ day: '2026-11-25', events: 8 });
  await server.send();
  expect(await anchorDay(server.deps)).toBeUndefined();
  expect(server.deps.anchors.read()).toEqual([made]);
});

test('a file that could not be written is written at the next run', async () => {
  const server = await busyServer();
  const made = await anchorDay(server.deps);
  rmSync(join(dirname(server.path), 'anchors'), { recursive: true });
  expect((await verified(server)).problems).toEqual([{ code: 'anchor.file-missing', day: '2026-11-25' }]);
  await anchorDay(server.deps);
  expect(server.deps.anchors.read()).toEqual([made]);
  expect((await verified(server)).problems).toEqual([]);
});

describe('is found', () => {
  /** A whole log with an anchor, changed by somebody who can write the file. */
  async function codesAfter(change: (server: ReferralServer, first: string) => Promise<unknown>) {
    const server = await busyServer();
    await anchorDay(server.deps);
    const rows = await server.deps.database.orm.select().from(referrals);
    const first = rows[0]?.id ?? '';
    await change(server, first);
    return (await verified(server)).problems.map(({ code }) => code);
  }

  test('an event that says something else', async () => {
    const codes = await codesAfter(async ({ deps: { database } }, first) =>
      database.write([
        database.orm
          .update(events)
          .set({ action: 'withdraw' })
          .where(and(eq(events.referralId, first), eq(events.seq, 2))),
      ]),
    );
    expect(codes).toEqual(['chain.broken']);
  });

  test('events cut off at the end', async () => {
    const codes = await codesAfter(async ({ deps: { database } }, first) =>
      database.write([database.orm.delete(events).where(and(eq(events.referralId, first), eq(events.seq, 4)))]),
    );
    expect(codes).toEqual(['chain.end', 'anchor.events-missing']);
  });

  test('a case that vanished with its whole chain: only the anchor knows', async () => {
    const codes = await codesAfter(async ({ deps: { database } }) => {
      const last = (await database.orm.select().from(referrals)).at(-1)?.id ?? '';
      await database.write([
        ...['messages', 'receipts', 'links', 'outbox', 'events'].map((table) => ({ sql: `DELETE FROM ${table} WHERE referral_id = ?`, params: [last] })),
        { sql: 'DELETE FROM referrals WHERE id = ?', params: [last] },
      ]);
    });
    expect(codes).toEqual(['anchor.events-missing']);
  });

  test('a log and an anchor that were both rewritten, because the file outside remembers', async () => {
    const codes = await codesAfter(async ({ deps: { database } }) => database.write([database.orm.update(anchors).set({ head: randomBytes(32) })]));
    expect(codes).toEqual(['anchor.signature', 'anchor.head', 'anchor.file-differs']);
  });

  test('an anchor that was removed from the database', async () => {
    const codes = await codesAfter(async ({ deps: { database } }) => database.write([database.orm.delete(anchors)]));
    expect(codes).toEqual(['anchor.row-missing']);
  });
});

test('who read a case is logged, and the person sees it', async () => {
  const server = await referralServer();
  const { code } = (await (await server.send()).json()) as Receipt;
  await server.post('opening', code, { word });
  await server.post('opening', code, { word: 'zielony' });
  const file = (await (await server.post('opening', code, { word })).json()) as { readings: object[] };
  expect(file.readings).toEqual([{ at: server.deps.now(), reader: 'code-and-word', organization: '', action: 'open' }]);
  expect(await server.deps.database.orm.select().from(accessLog)).toHaveLength(2);
});
