import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import * as schema from '#api/db/schema.ts';
import { allJobs } from '#api/jobs/all-jobs.ts';
import { createJobBoard } from '#api/jobs/board.ts';
import { type Job, runJob } from '#api/jobs/job.ts';
import { leaseMs, leaveLease, takeLease } from '#api/jobs/lease.ts';
import { startJobs } from '#api/jobs/runner.ts';
import type { Mail, Transport } from '#api/mail/transport.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { freePerson, walk, walker } from '../../support/request-walk.ts';

const hour = 3_600_000;
const day = 24 * hour;
const word = 'czerwony rower';
const { referrals, events, messages, outbox, links, drafts, receipts } = schema;

/** Takes everything, at once. */
function mailbox(): { readonly transport: Transport; readonly mails: Mail[] } {
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    mails.push(mail);
    return { kind: 'taken' } as const;
  };
  return { mails, transport: { from: 'most@most.example', send } };
}
const { transport } = mailbox();
const jobsOf = async (server: ReferralServer) => {
  for (const job of allJobs) await runJob({ ...server.deps, transport }, job);
};
const sent = async (server: ReferralServer, change = {}) => (await (await server.send(change)).json()) as Receipt;
const rowsOf = async (server: ReferralServer, table: SQLiteTable) => server.deps.database.orm.select().from(table);
const stateOf = async (server: ReferralServer) => (await server.deps.database.orm.select({ state: referrals.state }).from(referrals)).map(({ state }) => state);

describe('time passes', () => {
  test('an unfinished form is gone after 24 hours, number and code of a sent one after 30 minutes', async () => {
    const server = await referralServer();
    await walk(walker(server.app), freePerson);
    await sent(server);
    expect(await rowsOf(server, drafts)).toHaveLength(1);
    server.wait(31 * 60_000);
    await jobsOf(server);
    expect(await rowsOf(server, receipts)).toMatchObject([{ receiptCipher: null }]);
    expect(await rowsOf(server, drafts)).toHaveLength(1);
    server.wait(24 * hour);
    await jobsOf(server);
    expect([await rowsOf(server, drafts), await rowsOf(server, receipts)]).toEqual([[], []]);
  });

  test('a case in which nobody does anything ends after 90 days; its content is destroyed 90 days later', async () => {
    const server = await referralServer();
    const { code } = await sent(server);
    server.wait(90 * day - hour);
    await jobsOf(server);
    expect(await stateOf(server)).toEqual(['sent']);
    server.wait(hour);
    await jobsOf(server);
    expect(await stateOf(server)).toEqual(['expired']);
    expect(await (await server.post('opening', code, { word })).json()).toMatchObject({ request: { name: 'Marek' } });
    server.wait(90 * day);
    await jobsOf(server);
    expect((await server.post('opening', code, { word })).status).toBe(404);
    expect(await rowsOf(server, referrals)).toMatchObject([{ wrappedKey: null, contentCipher: null, state: 'expired', office: 'ops-brzegi' }]);
    expect((await rowsOf(server, events)).map(({ action }) => action)).toEqual(['send', 'expire', 'destroy']);
  });

  test('before release silence counts from the release', async () => {
    const server = await referralServer();
    await sent(server, { place: { situation: 'before-release', residence: '081101', releaseDate: '2027-05-31' } });
    server.wait(200 * day);
    await jobsOf(server);
    expect(await stateOf(server)).toEqual(['sent']);
    server.wait(77 * day);
    await jobsOf(server);
    expect(await stateOf(server)).toEqual(['expired']);
  });

  test('an erasure of an opened case is carried out after 14 days, written outside the database first', async () => {
    const server = await referralServer();
    const { code } = await sent(server);
    const { orm, write } = server.deps.database;
    await write([orm.update(referrals).set({ openedAt: server.deps.now() })]);
    await server.post('erasure', code, { word });
    server.wait(14 * day - hour);
    await jobsOf(server);
    expect(server.deps.erased.read()).toEqual([]);
    server.wait(hour);
    await jobsOf(server);
    const [row] = await orm.select().from(referrals);
    expect(row).toMatchObject({ wrappedKey: null, contentCipher: null, destroyAt: null });
    expect(server.deps.erased.read()).toEqual([row?.id]);
  });

  test('a run that comes a year late leaves only what statistics need: no ciphertext, no secret, no number', async () => {
    const server = await referralServer();
    await walk(walker(server.app), freePerson);
    const first = await sent(server);
    await server.post('messages', first.code, { word, text: 'Będę w poniedziałek.' });
    await server.post('contact', first.code, { word, contact: { ways: ['visit'] } });
    await server.post('withdrawal', first.code, { word, scope: 'all' });
    const second = await sent(server, { needs: ['violence'], managerOnly: true });
    await server.post('erasure', second.code, { word });
    await jobsOf(server);
    server.wait(3 * 365 * day);
    await jobsOf(server);
    const kept: Record<string, number> = {};
    for (const table of Object.values(schema).filter((one) => is(one, SQLiteTable)) as SQLiteTable[]) {
      const rows = (await rowsOf(server, table)) as Record<string, unknown>[];
      kept[getTableName(table)] = rows.length;
      // The channel of an office is no data of a person.
      if (getTableName(table) === 'office_channels') continue;
      const secret = Object.entries(getTableColumns(table)).filter(([, { name }]) => /_cipher$|_mac$|^wrapped_key$/.test(name));
      for (const row of rows) for (const [key] of secret) expect([getTableName(table), key, row[key]]).toEqual([getTableName(table), key, null]);
      expect(JSON.stringify(rows)).not.toContain(first.caseNumber);
      expect(JSON.stringify(rows)).not.toContain(second.caseNumber);
    }
    expect(kept).toEqual({
      ...{ referrals: 2, events: 7, anchors: 2, office_channels: 1 },
      ...{ messages: 0, need_tallies: 0, digests: 0, outbox: 0, links: 0, drafts: 0, receipts: 0, cards: 0, limits: 0, access_log: 0, leases: 0, vacancies: 0 },
    });
    expect(await server.deps.database.orm.select({ isSensitive: referrals.isSensitive, managerOnly: referrals.managerOnly }).from(referrals)).toEqual([
      { isSensitive: false, managerOnly: false },
      { isSensitive: false, managerOnly: false },
    ]);
  });

  test('a failed notice is remembered as long as its case', async () => {
    const server = await referralServer();
    const { code } = await sent(server);
    const refusing: Transport = { from: 'most@most.example', send: async () => ({ kind: 'refused', problem: 'smtp.550' }) };
    for (const job of allJobs) await runJob({ ...server.deps, transport: refusing }, job);
    server.wait(60 * day);
    await jobsOf(server);
    expect(await (await server.status(code)).json()).toMatchObject({ case: { notice: 'failed' } });
    server.wait(400 * day);
    await jobsOf(server);
    server.wait(91 * day);
    await jobsOf(server);
    await jobsOf(server);
    expect(await rowsOf(server, outbox)).toEqual([]);
  });

  test('links die after 14 days, messages with their case', async () => {
    const server = await referralServer();
    const { code } = await sent(server);
    await server.post('messages', code, { word, text: 'Będę w poniedziałek.' });
    server.wait(14 * day);
    await jobsOf(server);
    expect(await rowsOf(server, links)).toEqual([]);
    expect(await rowsOf(server, messages)).toHaveLength(1);
  });

  test('where nothing is due, nothing is written', async () => {
    const server = await referralServer();
    await jobsOf(server);
    let writes = 0;
    const database = {
      ...server.deps.database,
      write: async (...given: Parameters<typeof server.deps.database.write>) => {
        writes += 1;
        return server.deps.database.write(...given);
      },
    };
    for (const job of allJobs.filter(({ name }) => name === 'outbox' || name === 'purge')) {
      expect(await runJob({ ...server.deps, database, transport }, job)).toBe('not-due');
    }
    expect(writes).toBe(0);
  });
});

describe('several instances', () => {
  test('one has a job; it ends with the work, or a minute after the instance is gone', async () => {
    const server = await referralServer();
    expect(await takeLease(server.deps, 'outbox', 'one')).toBe(true);
    expect(await takeLease(server.deps, 'outbox', 'two')).toBe(false);
    expect(await takeLease(server.deps, 'purge', 'two')).toBe(true);
    await leaveLease(server.deps, 'outbox', 'one');
    expect(await takeLease(server.deps, 'outbox', 'two')).toBe(true);
    server.wait(leaseMs);
    expect(await takeLease(server.deps, 'outbox', 'one')).toBe(true);
  });

  test('two that look at the same moment send a mail once', async () => {
    const server = await referralServer();
    for (let n = 0; n < 5; n += 1) await sent(server);
    const box = mailbox();
    const [outboxJob] = allJobs;
    await Promise.all([1, 2, 3].map(async () => runJob({ ...server.deps, transport: box.transport }, outboxJob as Job)));
    expect(box.mails).toHaveLength(5);
  });
});

describe('the runner', () => {
  test('does each job in its rhythm, goes on after a failure, stops when the work in hand is done', async () => {
    const server = await referralServer();
    const board = createJobBoard();
    const reports: string[] = [];
    let runs = 0;
    let isWorking = false;
    const broken: Job = {
      name: 'broken',
      everyMs: 5,
      run: async () => {
        runs += 1;
        if (runs === 1) throw new Error('Marek 600 100 200');
        isWorking = true;
        await new Promise((done) => setTimeout(done, 50));
        isWorking = false;
        return {};
      },
    };
    const runner = startJobs({ ...server.deps, transport }, [broken], board, (job, code, frames) => reports.push(JSON.stringify([job, code, frames])));
    await expect.poll(() => isWorking).toBe(true);
    expect(board.read()).toMatchObject({ broken: { problem: { code: 'job.failed' } } });
    await runner.stop();
    expect(isWorking).toBe(false);
    expect(board.read()).toEqual({ broken: { doneAt: server.deps.now() } });
    expect(reports).toHaveLength(1);
    expect(reports[0]).not.toContain('Marek');
    const after = runs;
    await new Promise((done) => setTimeout(done, 30));
    expect(runs).toBe(after);
  });
});

test('a mail server that is silent does not keep the server from stopping', async () => {
  const server = await referralServer();
  let isWorking = false;
  const silent: Job = {
    name: 'silent',
    everyMs: 1,
    run: async () => {
      isWorking = true;
      return new Promise(() => {});
    },
  };
  const runner = startJobs({ ...server.deps, transport }, [silent], createJobBoard(), () => {}, 50);
  await expect.poll(() => isWorking).toBe(true);
  await runner.stop();
});

describe('health', () => {
  const healthOf = async (server: ReferralServer) => (await server.app.request('/api/health')).json();

  test('says what is stuck, in counts and ages', async () => {
    const server = await referralServer();
    await sent(server);
    expect(await healthOf(server)).toMatchObject({ status: 'ok', mail: { waiting: 1, oldest_minutes: 0, failed_in_a_week: 0 }, jobs: [] });
    server.wait(2 * hour);
    expect(await healthOf(server)).toMatchObject({ status: 'stuck', mail: { waiting: 1, oldest_minutes: 120 } });
    server.deps.jobs.failed('purge', 'storage.full', server.deps.now());
    server.wait(60_000);
    expect(await healthOf(server)).toMatchObject({ status: 'stuck', jobs: [{ job: 'purge', code: 'storage.full', minutes: 1 }] });
  });

  test('an erasure that is late, and a notice that failed, are seen', async () => {
    const server = await referralServer();
    const { code } = await sent(server);
    await server.post('withdrawal', code, { word, scope: 'all' });
    server.wait(90 * day + 3 * hour);
    expect(await healthOf(server)).toMatchObject({ status: 'stuck', erasing: { overdue_minutes: 180 } });
    await jobsOf(server);
    server.wait(60_000);
    expect(await healthOf(server)).toMatchObject({ status: 'ok', erasing: { overdue_minutes: 0 } });
  });
});
