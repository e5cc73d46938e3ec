import { expect, test } from 'vitest';
import { outbox } from '#api/db/schema.ts';
import { remind } from '#api/jobs/remind.ts';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { staffMember } from '../../support/staff.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Wednesday 10:00; sent now, it is to be read by Friday. */
const start = '2026-11-25 10:00';

test('one mail a day says what is due: numbers and no name; nothing due, no mail; told twice by nobody', async () => {
  const server = await referralServer({}, start);
  const clerk = officeOf(server);
  const first = await sent(server);
  await sent(server);
  await clerk.read();
  expect(await remind(server.deps)).toBe(0);
  server.wait(day);
  expect(await Promise.all([remind(server.deps), remind(server.deps)])).toEqual(expect.arrayContaining([1, 0]));
  const mails = await clerk.read();
  expect(mails).toHaveLength(3);
  const digest = mails.at(-1);
  expect(digest).toMatchObject({ to: 'ops@brzegi.example', subject: 'Most: sprawy na dziś (2)' });
  expect(digest?.text).toContain(first.caseNumber);
  expect(digest?.text).not.toMatch(/Marek|600|zakład/);
  await clerk.open(await tokenOf(clerk, 1), 'KLUCZ');
  server.wait(day);
  expect(await remind(server.deps)).toBe(1);
  expect((await clerk.read()).at(-1)?.subject).toBe('Most: sprawy na dziś (1)');
});

test('late: the manager, then the coordinator; not on a Saturday, not at night; the end of a case ends it', async () => {
  const server = await referralServer({}, start);
  const clerk = officeOf(server);
  const { caseNumber } = await sent(server);
  await clerk.read();
  server.wait(3 * day);
  expect(await remind(server.deps)).toBe(0);
  server.wait(2 * day - 4 * hour);
  expect(await remind(server.deps)).toBe(0);
  server.wait(4 * hour);
  const audiences = async () => (await server.deps.database.orm.select().from(outbox)).map(({ template }) => template).filter((one) => one !== 'new');
  expect(await remind(server.deps)).toBe(2);
  expect(await audiences()).toEqual(['digest-office', 'digest-manager']);
  server.wait(2 * day);
  const boss = await staffMember(server, { organization: 'ops-brzegi', role: 'manager' }, { email: 'szefowa@brzegi.example' });
  const coordinator = await staffMember(server, { organization: 'region', role: 'coordinator' }, { email: 'koordynacja@region.example' });
  expect(await remind(server.deps)).toBe(3);
  expect((await audiences()).at(-1)).toBe('digest-coordinator');
  const told = (await clerk.read()).slice(-3).map(({ to, subject }) => [to, subject]);
  expect(told).toEqual([
    ['ops@brzegi.example', 'Most: sprawy na dziś (1)'],
    [boss.email, 'Most: sprawy po terminie (1)'],
    [coordinator.email, 'Most: urzędy, które milczą (1)'],
  ]);
  await clerk.ask(caseNumber);
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'KLUCZ'));
  await clerk.act(caseNumber, cookie, 'attempt', { day: '2026-12-02', way: 'phone', result: 'reached' });
  server.wait(day);
  expect(await remind(server.deps)).toBe(0);
});

const tokenOf = async ({ inbox }: ReturnType<typeof officeOf>, position: number) => /\/urzad\/([\w-]{43})/.exec(inbox[position]?.text ?? '')?.[1] ?? '';
