import { expect, test } from 'vitest';
import { invitations } from '#api/db/staff-schema.ts';
import { keepChannel } from '#api/referrals/channels.ts';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { staffMember } from '../../support/staff.ts';

async function opened() {
  const server = await referralServer();
  const clerk = officeOf(server);
  const { caseNumber } = await sent(server);
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'KLUCZ'));
  const ask = (body: object, as = cookie) =>
    server.app.request(`/api/office/cases/${caseNumber}/account`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', cookie: as }, body: JSON.stringify(body) },
    });
  return { server, ask };
}
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
const invited = ({ deps }: ReferralServer) => deps.database.orm.select().from(invitations);

test("the manager's key makes the first account of the office, by an invitation that works", async () => {
  const { server, ask } = await opened();
  const answer = await ask({ key: 'szef', email: ' szefowa@brzegi.example ' });
  expect(answer.status).toBe(200);
  const { token } = (await answer.json()) as { token: string };
  const view = (await (await server.app.request('/api/staff/invitation', { headers: { 'most-link': token } })).json()) as object;
  expect(view).toMatchObject({ invitation: { kind: 'new', email: 'szefowa@brzegi.example', membership: { organization: 'ops-brzegi', role: 'manager' } } });
});

test('the key of the office is not enough, nor a wrong one, a wrong address, a case that is not open; nothing is written', async () => {
  const { server, ask } = await opened();
  expect(await codeOf(await ask({ key: 'KLUCZ', email: 'a@b.example' }))).toEqual([422, 'account.key-wrong']);
  expect(await codeOf(await ask({ key: '', email: 'a@b.example' }))).toEqual([422, 'account.key-wrong']);
  expect(await codeOf(await ask({ key: 'SZEF', email: 'a@' }))).toEqual([422, 'account.email-wrong']);
  expect((await ask({ key: 'SZEF', email: 'a@b.example' }, '')).status).toBe(404);
  expect(await invited(server)).toEqual([]);
});

test('an office that nobody confirmed for a year, or that has a manager with an account, gets none this way', async () => {
  const { server, ask } = await opened();
  const { database, keys } = server.deps;
  await keepChannel(database, keys, {
    organization: 'ops-brzegi',
    email: 'ops@brzegi.example',
    confirmedOn: '2025-11-01',
    officeKey: 'KLUCZ',
    managerKey: 'SZEF',
  });
  expect(await codeOf(await ask({ key: 'SZEF', email: 'a@b.example' }))).toEqual([422, 'account.key-wrong']);
  await keepChannel(database, keys, {
    organization: 'ops-brzegi',
    email: 'ops@brzegi.example',
    confirmedOn: '2026-11-01',
    officeKey: 'KLUCZ',
    managerKey: 'SZEF',
  });
  await staffMember(server, { organization: 'ops-brzegi', role: 'manager' });
  expect(await codeOf(await ask({ key: 'SZEF', email: 'a@b.example' }))).toEqual([422, 'account.there-is-one']);
});
