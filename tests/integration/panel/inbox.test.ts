import { describe, expect, test } from 'vitest';
import { accessLog } from '#api/db/schema.ts';
import type { DeskView } from '#domain/referral/desk.ts';
import type { InboxView } from '#domain/referral/inbox.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import { roles } from '#domain/staff/role.ts';
import { sent } from '../../support/office-reader.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { type StaffMember, staffMember } from '../../support/staff.ts';

const day = 86_400_000;
const inboxOf = async (member: StaffMember, query = '') => (await (await member.get(`/api/panel/inbox${query}`)).json()) as InboxView;
const search = async (member: StaffMember, query: string) => (await (await member.post('/api/panel/search', { query })).json()) as InboxView;
const caseOf = async (member: StaffMember, caseNumber: string) => (await (await member.get(`/api/panel/cases/${caseNumber}`)).json()) as OfficeCaseView;
const act = async (member: StaffMember, caseNumber: string, name: string, form: Record<string, string> = {}) => {
  const { seq } = (await caseOf(member, caseNumber)).case;
  const fields = Object.fromEntries(Object.entries(form).map(([key, value]) => [key, [value]]));
  return member.post(`/api/panel/cases/${caseNumber}/acts/${name}`, { seen: seq, fields });
};
const manager = (server: ReferralServer) => staffMember(server, { organization: 'ops-brzegi', role: 'manager' }, { name: 'Maria Kierownik' });

describe('the inbox', () => {
  test('says what matters before anybody opens a case, and nothing that names or hurts a person', async () => {
    const server = await referralServer();
    const ewa = await staffMember(server);
    const contact = { ways: ['phone' as const], phone: '600 100 200', noPrison: true, noMessage: true, language: 'uk' as const };
    const place = { situation: 'before-release' as const, residence: '081101', releaseDate: '2027-05-31' };
    await sent(server, { contact, place, needs: ['food', 'addiction', 'health'] });
    await sent(server, { needs: ['shelter_tonight'], place: { situation: 'residence', residence: '081101' } });
    const view = await inboxOf(ewa);
    expect(view.rows.map(({ urgency }) => urgency)).toEqual(['today', 'planned']);
    expect(view.rows[1]).toMatchObject({
      releaseDate: '2027-05-31',
      place: 'gmina Brzegi',
      language: 'uk',
      noPrison: true,
      noMessage: true,
      needs: ['food'],
      mayOpen: true,
    });
    expect(view.counts).toEqual({ ours: 2, mine: 0, unassigned: 2, others: 0, done: 0 });
    expect(JSON.stringify(view.rows)).not.toMatch(/Marek|600|addiction|health/);
    expect(await server.deps.database.orm.select().from(accessLog)).toEqual([]);
  });

  test('a case is opened by an account: received once, logged with the account, assigned to whoever accepts', async () => {
    const server = await referralServer();
    const ewa = await staffMember(server);
    const { caseNumber, code } = await sent(server);
    const opened = await caseOf(ewa, caseNumber);
    expect(opened.case).toMatchObject({ name: 'Marek', label: 'received' });
    expect(await (await server.status(code)).json()).toMatchObject({ case: { label: 'received' } });
    expect((await server.deps.database.orm.select().from(accessLog))[0]).toMatchObject({ reader: `account:${ewa.accountId}`, organization: 'ops-brzegi' });
    expect((await act(ewa, caseNumber, 'acceptance')).status).toBe(200);
    const after = await caseOf(ewa, caseNumber);
    expect(after).toMatchObject({ assignedTo: ewa.accountId, colleagues: [{ account: ewa.accountId, name: 'Anna Testowa' }] });
    expect(after.case.history.at(-1)).toMatchObject({ action: 'accept', by: 'Anna Testowa' });
    expect((await inboxOf(ewa, '?tab=mine')).rows).toMatchObject([{ caseNumber, assignee: 'Anna Testowa' }]);
  });

  test('a message of the person is news until somebody reads the case', async () => {
    const server = await referralServer();
    const ewa = await staffMember(server);
    const { caseNumber, code } = await sent(server);
    await caseOf(ewa, caseNumber);
    await server.post('messages', code, { word: 'czerwony rower', text: 'Będę w poniedziałek.' });
    expect((await inboxOf(ewa)).rows[0]?.hasNews).toBe(true);
    await caseOf(ewa, caseNumber);
    expect((await inboxOf(ewa)).rows[0]?.hasNews).toBe(false);
  });

  test('finds a case by its number as somebody says it on the phone, and by how the person is called', async () => {
    const server = await referralServer();
    const ewa = await staffMember(server);
    const first = await sent(server, { name: 'Łucja' });
    await sent(server, { name: 'Zenon' });
    const numbers = async (query: string) => (await search(ewa, query)).rows.map(({ caseNumber }) => caseNumber);
    expect(await numbers(first.caseNumber.toLowerCase().replace('-', ' '))).toEqual([first.caseNumber]);
    expect(await numbers('lucja')).toEqual([first.caseNumber]);
    expect(await numbers('nikt')).toEqual([]);
  });
});

describe('who sees what', () => {
  test('a sensitive case is "wrażliwe" for the others; the manager gives it to somebody, who may then open it', async () => {
    const server = await referralServer();
    const [ewa, boss] = [await staffMember(server), await manager(server)];
    const { caseNumber } = await sent(server, { needs: ['violence', 'food'] });
    expect((await inboxOf(ewa)).rows).toMatchObject([{ isSensitive: true, needs: [], mayOpen: false }]);
    expect((await ewa.get(`/api/panel/cases/${caseNumber}`)).status).toBe(404);
    expect((await act(boss, caseNumber, 'assignment', { account: ewa.accountId })).status).toBe(200);
    expect((await caseOf(ewa, caseNumber)).case.needs).toEqual(['violence', 'food']);
  });

  test('what somebody in the office should not see stands in no list of theirs, and no name finds it', async () => {
    const server = await referralServer();
    const [ewa, boss] = [await staffMember(server), await manager(server)];
    const { caseNumber } = await sent(server, { managerOnly: true });
    expect((await inboxOf(ewa)).rows).toEqual([]);
    expect((await search(ewa, 'Marek')).rows).toEqual([]);
    expect((await search(ewa, caseNumber)).rows).toEqual([]);
    expect((await inboxOf(boss)).rows).toHaveLength(1);
  });

  test.each(roles.filter((role) => !['social-worker', 'manager', 'county-worker'].includes(role)))(
    '%s finds no inbox and no case, also not by its number',
    async (role) => {
      const server = await referralServer();
      const { caseNumber } = await sent(server);
      const organization = ['editor', 'coordinator', 'inspector', 'administrator', 'probation-officer'].includes(role) ? 'region' : 'ops-brzegi';
      const member = await staffMember(server, { organization, role });
      expect((await member.get('/api/panel/inbox')).status).toBe(404);
      expect((await member.get(`/api/panel/cases/${caseNumber}`)).status).toBe(404);
      expect((await member.post(`/api/panel/cases/${caseNumber}/acts/message`, { seen: 1, fields: { text: ['x'] } })).status).toBe(404);
      expect((await member.get('/api/panel/desk')).status).toBe(role === 'coordinator' ? 200 : 404);
    },
  );

  test('another office sees nothing, and whoever is not signed in is told so', async () => {
    const server = await referralServer();
    const { caseNumber } = await sent(server);
    const other = await staffMember(server, { organization: 'ops-lasy', role: 'manager' });
    expect((await inboxOf(other)).rows).toEqual([]);
    expect((await other.get(`/api/panel/cases/${caseNumber}`)).status).toBe(404);
    expect((await server.app.request('/api/panel/inbox')).status).toBe(401);
    expect((await server.app.request(`/api/panel/cases/${caseNumber}`)).status).toBe(401);
  });
});

describe("the coordinator's desk", () => {
  test('shows where nobody reads or nobody gets in touch, with days and offices; never a name, a need, a contact', async () => {
    const server = await referralServer();
    const { caseNumber } = await sent(server);
    const desk = async () => {
      const coordinator = await staffMember(server, { organization: 'region', role: 'coordinator' }, { email: `k${server.deps.now()}@region.example` });
      return (await (await coordinator.get('/api/panel/desk')).json()) as DeskView;
    };
    expect((await desk()).cases).toEqual([]);
    server.wait(7 * day);
    const view = await desk();
    expect(view.cases).toMatchObject([{ caseNumber, officeId: 'ops-brzegi', reasons: ['unread'], workingDaysLate: 3, until: '2026-11-27' }]);
    expect(JSON.stringify(view)).not.toMatch(/Marek|600 ?100|documents/);
    expect(view.offices.find(({ id }) => id === 'ops-brzegi')).toMatchObject({ receiving: 'email', openCases: 1 });
  });
});

test('a page that asks by itself shows the list and keeps nobody signed in', async () => {
  const server = await referralServer();
  const ewa = await staffMember(server);
  await ewa.get('/api/panel/inbox');
  for (let minute = 0; minute < 30; minute += 5) {
    server.wait(5 * 60_000);
    expect((await ewa.get('/api/panel/inbox', { 'most-quiet': '1' })).status).toBe(200);
  }
  server.wait(60_000);
  expect((await ewa.get('/api/panel/inbox')).status).toBe(401);
});
