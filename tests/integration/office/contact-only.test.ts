import { expect, test } from 'vitest';
import { keepChannel } from '#api/referrals/channels.ts';
import type { InboxView } from '#domain/referral/inbox.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import { office } from '../../support/content-factories.ts';
import { directoryOf } from '../../support/directory-factories.ts';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { staffMember } from '../../support/staff.ts';

const directory = directoryOf({
  organizations: [office('ops-brzegi'), office('fundacja-most', { name: 'Fundacja Przystań', kind: 'association', service_area: { counties: ['0811'] } })],
});
/** Everything of this case tells of prison: place, day, who asked, what was said, what must not be mentioned. */
const telling = {
  asker: { kind: 'professional', profession: 'educator', signedOn: '2026-11-20', institution: 'Areszt Śledczy' },
  place: { situation: 'before-release', residence: '081101', releaseDate: '2027-01-20' },
  needs: ['food', 'housing'],
  done: ['identity-card-applied'],
  contact: { ways: ['educator', 'phone'], phone: '600 100 200', noPrison: true, noMessage: true, hours: 'po 16', language: 'uk' },
  note: 'Wychodzę z zakładu.',
  mayPassOn: true,
} as const;
const reveals = /prison|release|2027|educator|Areszt|zakład|Wychodzę|planned|signed|art-1|identity-card|081101/i;

async function handedOn() {
  const server = await referralServer({ directory });
  const { database, keys } = server.deps;
  await keepChannel(database, keys, {
    organization: 'fundacja-most',
    email: 'biuro@fundacja.example',
    confirmedOn: '2026-10-01',
    officeKey: 'FUNDACJA',
    managerKey: 'PREZES',
  });
  const clerk = officeOf(server);
  const { caseNumber, code } = await sent(server, telling);
  const ops = cookieOf(await clerk.open(await clerk.newest(), 'SZEF'));
  await clerk.act(caseNumber, ops, 'message', { text: 'Wiemy, że jesteś jeszcze w zakładzie.' });
  const given = await clerk.act(caseNumber, ops, 'forwarding', { to: 'fundacja-most', reason: 'speciality' });
  expect(given.status).toBe(200);
  server.wait(60_000);
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'FUNDACJA'));
  return { server, clerk, caseNumber, code, cookie };
}

test('an organization that is no office reads how to call, contact, hours, language and needs: nothing that reveals prison', async () => {
  const { clerk, caseNumber, cookie, server, code } = await handedOn();
  const answer = await clerk.see(caseNumber, cookie);
  const view = (await answer.json()) as OfficeCaseView;
  expect(view.case).toMatchObject({
    name: 'Marek',
    needs: ['food', 'housing'],
    urgency: 'normal',
    until: null,
    contact: { ways: ['phone'], phone: '600100200', hours: 'po 16', language: 'uk', noMessage: true },
  });
  expect(JSON.stringify({ ...view.case, isBeforeRelease: undefined, contact: { ...view.case.contact, noPrison: undefined } })).not.toMatch(reveals);
  expect([view.case.isBeforeRelease, view.case.contact.noPrison, view.case.messages, view.prisons]).toEqual([false, false, [], []]);
  expect(view.case.acts).not.toContain('forwarding');
  for (const file of ['letter', 'record.pdf', 'record.json']) {
    expect([file, (await server.app.request(`/api/office/cases/${caseNumber}/${file}`, { headers: { cookie } })).status]).toEqual([file, 404]);
  }
  for (const act of ['forwarding', 'visit', 'clause'] as const) expect([act, (await clerk.act(caseNumber, cookie, act, {})).status]).toEqual([act, 404]);
  for (const act of ['acceptance', 'attempt'] as const)
    expect((await clerk.act(caseNumber, cookie, act, { day: '2026-11-25', way: 'phone', result: 'reached' })).status).toBe(200);
  // A professional who sent it learns no more than that somebody deals with it.
  expect(await (await server.status(code)).json()).toMatchObject({ case: { label: 'accepted' } });
});

test.each(['ngo-worker', 'manager'] as const)('so does a %s with an account, in the list and in the case', async (role) => {
  const { server, caseNumber } = await handedOn();
  const worker = await staffMember(server, { organization: 'fundacja-most', role });
  const { rows, mayTypeIn } = (await (await worker.get('/api/panel/inbox')).json()) as InboxView;
  expect(rows).toMatchObject([
    { caseNumber, needs: ['food', 'housing'], language: 'uk', noMessage: true, urgency: 'normal', until: null, noPrison: false, place: '' },
  ]);
  expect(JSON.stringify(rows.map(({ noPrison: _, ...row }) => row))).not.toMatch(reveals);
  expect(mayTypeIn).toBe(role === 'manager');
  const { case: found } = (await (await worker.get(`/api/panel/cases/${caseNumber}`)).json()) as OfficeCaseView;
  expect(found).toMatchObject({ isContactOnly: true, name: 'Marek' });
  expect((await worker.get(`/api/panel/cases/${caseNumber}/record.json`)).status).toBe(404);
});

test('an organization that receives nothing through Most, or is no place of help, gets no case', async () => {
  const server = await referralServer({ directory });
  const clerk = officeOf(server);
  const { caseNumber } = await sent(server, telling);
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'SZEF'));
  const refused = await clerk.act(caseNumber, cookie, 'forwarding', { to: 'fundacja-most', reason: 'speciality' });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'forward.unknown']);
  const { offices } = (await (await clerk.see(caseNumber, cookie)).json()) as OfficeCaseView;
  expect(offices.map(({ id }) => id)).not.toContain('fundacja-most');
});
