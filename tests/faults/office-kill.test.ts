import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openAnchorFiles } from '#api/audit/anchor-files.ts';
import { verifyLog } from '#api/audit/verify-log.ts';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import type { Database } from '#api/db/database.ts';
import { openFile } from '#api/db/file.ts';
import { events, messages, outbox, referrals } from '#api/db/schema.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { FormFields } from '#domain/referral/form-fields.ts';
import type { OfficeActName } from '#domain/referral/office-acts.schema.ts';
import { formatDay } from '#i18n/format.ts';
import { type DurableProcess, startDurable } from '../support/durable-process.ts';
import { sendTo } from '../support/sent-case.ts';
import { cookieOfSignIn, staffedFolder } from '../support/staffed-site.ts';

const host = 'ops-nowogrod-bobrzanski';
const dayAt = (days: number) => formatDay(toWarsaw(Date.now() + days * 86_400_000).day.toString());

/** Every act of an office: its form, the event that it leaves, and what goes with it. An act that is not here does not compile. */
const acts: Readonly<
  Record<OfficeActName, { readonly form: Readonly<Record<string, string>>; readonly event: string; readonly mails?: true; readonly writes?: true }>
> = {
  acceptance: { form: {}, event: 'accept' },
  attempt: { form: { day: dayAt(0), way: 'phone', result: 'reached' }, event: 'attempt' },
  appointment: { form: { day: dayAt(7), time: '9:30' }, event: 'schedule' },
  question: { form: { text: 'Kiedy możesz przyjść?' }, event: 'ask', writes: true },
  message: { form: { text: 'Zapraszamy.' }, event: 'write', writes: true },
  clause: { form: { day: dayAt(0) }, event: 'clause' },
  plan: { form: { 'helps-food': 'meal' }, event: 'plan' },
  visit: { form: { prison: 'zk-krzywaniec' }, event: 'visit-ask', mails: true },
  forwarding: { form: { to: host, reason: 'competence' }, event: 'forward', mails: true },
  'no-contact': { form: {}, event: 'lose_contact' },
  assignment: { form: { account: '' }, event: 'assign' },
  conclusion: { form: { 'result-food': 'met', 'result-documents': 'met' }, event: 'conclude' },
};
const names = Object.keys(acts) as OfficeActName[];
/** Cases that meet each act at once. */
const width = process.env['MOST_TEST_LONG'] ? 40 : 6;

const request = {
  asker: { kind: 'professional', profession: 'educator', signedOn: new Date().toISOString().slice(0, 10) },
  place: { situation: 'before-release', residence: '081106', releaseDate: toWarsaw(Date.now() + 40 * 86_400_000).day.toString() },
  mayPassOn: true,
} as const;

/** Cases that their office has opened; those for "no contact" have two attempts behind them. */
async function prepared() {
  const people = { ewa: { name: 'Ewa Testowa', organization: 'mgops-lubsko', role: 'manager' } } as const;
  const folder = await staffedFolder(people, ['mgops-lubsko', host]);
  const server = await startDurable(folder.environment);
  const cookie = await cookieOfSignIn(server.address, folder.accounts.ewa);
  const cases = new Map<OfficeActName, readonly string[]>();
  for (const name of names) cases.set(name, await Promise.all(Array.from({ length: width }, async () => (await sendTo(server.address, request)).caseNumber)));
  await server.kill();
  const database = openFile(join(folder.path, 'most.db'), Math.random, Date.now);
  await database.write([database.orm.update(referrals).set({ sentAt: Date.now() - 5 * 86_400_000 })]);
  await database.close();
  const again = await startDurable(folder.environment);
  for (const number of cases.get('no-contact') ?? [])
    for (const day of [dayAt(-2), dayAt(-1)]) {
      const { seen } = await look(again, cookie, number);
      await act(again, cookie, number, { name: 'attempt', seen, form: { day, way: 'phone', result: 'no-answer' } });
    }
  const drawn = new Map<string, number>();
  for (const number of [...cases.values()].flat()) drawn.set(number, (await look(again, cookie, number)).seen);
  return { folder, cookie, cases, drawn, server: again };
}

async function look({ address }: DurableProcess, cookie: string, number: string): Promise<{ readonly seen: number }> {
  const answer = await fetch(`${address}/api/panel/cases/${number}`, { headers: { cookie } });
  return { seen: ((await answer.json()) as { case: { seq: number } }).case.seq };
}

/** @returns the status; undefined: no answer came. */
async function act(
  { address }: DurableProcess,
  cookie: string,
  number: string,
  { name, seen, form }: { readonly name: OfficeActName; readonly seen: number; readonly form: Readonly<Record<string, string>> },
): Promise<number | undefined> {
  const fields: FormFields = Object.fromEntries(Object.entries(form).map(([key, value]) => [key, [value]]));
  const headers = { 'content-type': 'application/json', cookie };
  try {
    return (await fetch(`${address}/api/panel/cases/${number}/acts/${name}`, { method: 'POST', headers, body: JSON.stringify({ seen, fields }) })).status;
  } catch {
    return undefined;
  }
}

/** What one act has left: all of it, or nothing. */
async function tracesOf({ orm }: Database, number: string, name: OfficeActName) {
  const row = await orm.select().from(referrals).where(eq(referrals.caseNumber, number)).get();
  const id = row?.id ?? '';
  const log = await orm.select().from(events).where(eq(events.referralId, id)).orderBy(events.seq);
  return {
    happened: log.filter(({ action }) => action === acts[name].event).length,
    agrees: row?.seq === log.length && row.state === log.at(-1)?.state,
    mails: (await orm.select().from(outbox).where(eq(outbox.referralId, id))).length - 1,
    texts: (await orm.select().from(messages).where(eq(messages.referralId, id))).length,
  };
}

test('killed in the middle of every act of an office: what was acknowledged is there once, the rest wholly or not at all, and a second press never doubles it', async () => {
  const { folder, cookie, cases, drawn, server: first } = await prepared();
  let server = first;
  const acknowledged = new Set<string>();
  let unanswered = 0;
  for (const [round, name] of names.entries()) {
    let answers = 0;
    let death: Promise<void> | undefined;
    const going = (cases.get(name) ?? []).map(async (number, index) => {
      await wait(index * Math.random() * 6);
      const status = await act(server, cookie, number, { name, seen: drawn.get(number) ?? 0, form: acts[name].form });
      if (status === undefined) unanswered += 1;
      else if (status !== 200) throw new Error(`${name} was answered with ${status}`);
      else {
        acknowledged.add(number);
        answers += 1;
        // After so many answers the power goes, while the others are under way.
        if (answers > round % 3) death ??= server.kill();
      }
    });
    await Promise.all(going);
    await (death ?? server.kill());
    server = await startDurable(folder.environment);
  }
  // The fault hit something: answers were cut off, and others came before it.
  expect(unanswered).toBeGreaterThan(0);
  expect(acknowledged.size).toBeGreaterThan(0);
  await server.kill();

  const path = join(folder.path, 'most.db');
  const check = async (isEnd: boolean) => {
    const database = openFile(path, Math.random, Date.now);
    for (const [name, numbers] of cases) {
      for (const number of numbers) {
        const { happened, agrees, mails, texts } = await tracesOf(database, number, name);
        const said = `${name} ${number}`;
        const before = name === 'no-contact' ? 0 : happened;
        expect([said, agrees]).toEqual([said, true]);
        if (isEnd || acknowledged.has(number)) expect([said, happened]).toEqual([said, 1]);
        else expect(happened, said).toBeLessThanOrEqual(1);
        if (acts[name].mails) expect([said, mails]).toEqual([said, before]);
        if (acts[name].writes) expect([said, texts]).toEqual([said, before]);
      }
    }
    const { publicKey } = openKeyRing(join(folder.path, 'keys'), randomBytes).signing;
    expect((await verifyLog(database, publicKey, openAnchorFiles(join(folder.path, 'anchors')))).problems).toEqual([]);
    await database.close();
  };
  await check(false);

  // Everybody presses once more, from the form as it was drawn: done already is said, not done twice.
  server = await startDurable(folder.environment);
  for (const [name, numbers] of cases)
    for (const number of numbers) {
      const status = await act(server, cookie, number, { name, seen: drawn.get(number) ?? 0, form: acts[name].form });
      // A case that was handed on is another office's.
      expect(name === 'forwarding' ? [200, 409, 404] : [200, 409]).toContain(status);
    }
  await server.kill();
  await check(true);
}, 600_000);

test('a server that acknowledges an act before it is written loses it by the same fault', async () => {
  const { folder, cookie, cases, drawn, server } = await prepared();
  await server.kill();
  const naive = await startDurable({ ...folder.environment, NAIVE: '1' });
  const numbers = cases.get('acceptance') ?? [];
  const statuses = await Promise.all(numbers.map((number) => act(naive, cookie, number, { name: 'acceptance', seen: drawn.get(number) ?? 0, form: {} })));
  await naive.kill();
  expect(new Set(statuses)).toEqual(new Set([201]));
  const database = openFile(join(folder.path, 'most.db'), Math.random, Date.now);
  const kept = await Promise.all(numbers.map(async (number) => (await tracesOf(database, number, 'acceptance')).happened));
  expect(kept.reduce((sum, one) => sum + one, 0)).toBeLessThan(numbers.length);
  await database.close();
}, 300_000);
