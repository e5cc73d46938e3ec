import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accessLog, events, referrals } from '#api/db/schema.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import type { ReceiptView, RequestView } from '#domain/referral/request-view.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { freePerson } from '../../support/request-walk.ts';
import { type StaffMember, staffMember, visitor } from '../../support/staff.ts';

/** Answers every question of the form in the browser of a member of staff. */
async function typeIn(ewa: StaffMember): Promise<void> {
  for (const [step, fields] of freePerson) {
    const form = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
    expect([step, (await ewa.post(`/api/drafts/steps/${step}`, form)).status]).toEqual([step, 200]);
  }
}

const begin = (member: StaffMember, signedOn: string) => member.post('/api/panel/papers', { signedOn });
const formOf = async (member: StaffMember) => (await (await member.get('/api/drafts')).json()) as RequestView;

test('an office types in a paper: the case says so with its day, the reading log knows who, and the code is for the person', async () => {
  const server = await referralServer();
  const ewa = await staffMember(server);
  expect((await begin(ewa, '20.11.2026')).status).toBe(200);
  expect(await formOf(ewa)).toMatchObject({ signedOn: '2026-11-20', next: 'who' });
  await typeIn(ewa);
  expect((await formOf(ewa)).signedOn).toBe('2026-11-20');
  server.wait(60_000);
  expect((await ewa.post('/api/drafts/sending', {})).status).toBe(200);

  const { caseNumber, isFromPaper } = (await (await ewa.get('/api/drafts/receipt')).json()) as ReceiptView;
  expect(isFromPaper).toBe(true);
  const { orm } = server.deps.database;
  const row = await orm.select().from(referrals).where(eq(referrals.caseNumber, caseNumber)).get();
  expect(row).toMatchObject({ source: 'paper', asker: 'self', state: 'sent' });
  const sent = await orm
    .select()
    .from(events)
    .where(eq(events.referralId, row?.id ?? ''))
    .get();
  expect(JSON.parse(sent?.facts ?? '{}')).toMatchObject({ source: 'paper', signedOn: '2026-11-20' });
  expect(await orm.select().from(accessLog).get()).toMatchObject({ reader: `account:${ewa.accountId}`, organization: 'ops-brzegi', action: 'type-in' });
  const view = (await (await ewa.get(`/api/panel/cases/${caseNumber}`)).json()) as OfficeCaseView;
  expect(view.case.paperOf).toBe('2026-11-20');
});

test('a day that is none or lies ahead is told and begins nothing; what was begun before stays', async () => {
  const server = await referralServer();
  const ewa = await staffMember(server);
  await ewa.post('/api/drafts/steps/who', { who: ['self'] });
  for (const day of ['', 'wczoraj', '31.2.2026', '26.11.2026']) {
    const refused = await begin(ewa, day);
    expect([day, refused.status, ((await refused.json()) as { code: string }).code]).toEqual([day, 422, 'signed-on.wrong']);
  }
  const view = await formOf(ewa);
  expect(view.answers.who).toBe('self');
  expect(view.signedOn).toBeUndefined();
});

test('only those who work with cases of an office type in; whoever left meanwhile sends nothing', async () => {
  const server = await referralServer();
  const inspector = await staffMember(server, { organization: 'region', role: 'inspector' });
  expect((await begin(inspector, '20.11.2026')).status).toBe(404);
  expect((await begin(visitor(server), '20.11.2026')).status).toBe(401);

  const boss = await staffMember(server, { organization: 'ops-brzegi', role: 'manager' });
  const ewa = await staffMember(server);
  await begin(ewa, '20.11.2026');
  await typeIn(ewa);
  server.wait(60_000);
  await boss.post('/api/staff/team/endings', { accountId: ewa.accountId, organization: 'ops-brzegi', role: 'social-worker' });
  const refused = await ewa.post('/api/drafts/sending', {});
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'paper.no-account']);
  expect(await server.deps.database.orm.select().from(referrals)).toEqual([]);
});

test('a paper begins with nothing that this browser told the finder', async () => {
  const server = await referralServer();
  const ewa = await staffMember(server);
  expect((await ewa.post('/api/finder/steps/situation', { situation: 'before-release' })).status).toBe(200);
  await begin(ewa, '20.11.2026');
  expect((await formOf(ewa)).answers.finder).toEqual({});
});
