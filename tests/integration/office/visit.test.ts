import { expect, test } from 'vitest';
import { verifyLog } from '#api/audit/verify-log.ts';
import { accessLog, events } from '#api/db/schema.ts';
import { keepChannel } from '#api/referrals/channels.ts';
import type { OfficeActName } from '#domain/referral/office-acts.schema.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import type { RegisterView } from '#domain/referral/register-view.ts';
import type { VisitView } from '#domain/referral/visit.ts';
import { county, municipality, office, prison } from '../../support/content-factories.ts';
import { directoryOf } from '../../support/directory-factories.ts';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { staffMember } from '../../support/staff.ts';

const directory = directoryOf({
  counties: [county(), county({ code: '0812', name: 'lesny' })],
  municipalities: [municipality(), municipality({ code: '081201', terc: '0812011', name: 'Lasy', seat: 'Lasy', county: '0812' })],
  organizations: [office('ops-brzegi'), office('ops-lasy', { name: 'OPS w Lasach', service_area: { municipalities: ['081201'] } })],
  prisons: [prison('zk-brzegi'), prison('zk-lasy', { name: 'Zakład Karny w Lasach', municipality: '081201', partner_organization: 'ops-lasy' })],
});
const inside = { place: { situation: 'before-release', residence: '081101', releaseDate: '2027-01-20' }, mayPassOn: true } as const;
const json = { 'content-type': 'application/json' };

/** A case of somebody in prison, open at its office; the office at the prison's seat has a confirmed address. */
async function asked(change: object = {}) {
  const server = await referralServer({ directory });
  await keepChannel(server.deps.database, server.deps.keys, {
    organization: 'ops-lasy',
    email: 'ops@lasy.example',
    confirmedOn: '2026-10-01',
    officeKey: 'LAS',
  });
  const clerk = officeOf(server);
  const { caseNumber, code } = await sent(server, { ...inside, needs: ['food', 'addiction'], note: 'tajemnica', ...change });
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'SZEF'));
  const see = async () => ((await (await clerk.see(caseNumber, cookie)).json()) as OfficeCaseView).case;
  const act = (name: OfficeActName, form: Parameters<typeof clerk.act>[3] = {}) => clerk.act(caseNumber, cookie, name, form);
  /** The host follows the newest link. */
  const host = async () => {
    const token = await clerk.newest();
    const opened = await clerk.open(token, 'LAS');
    const own = cookieOf(opened);
    return {
      opened: (await opened.json()) as { caseNumber: string; isVisit: boolean },
      look: async () => server.app.request(`/api/office/visits/${caseNumber}`, { headers: { cookie: own } }),
      say: async (what: 'answer' | 'report', body: object) =>
        server.app.request(`/api/office/visits/${caseNumber}/${what}`, { method: 'POST', headers: { ...json, cookie: own }, body: JSON.stringify(body) }),
      cookie: own,
    };
  };
  return { server, clerk, caseNumber, code, see, act, host };
}
const problemOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code];

test('asked, agreed, told: both offices have it in the log, the person sees it, and the host reads only what a talk needs', async () => {
  const { server, clerk, caseNumber, see, act, host } = await asked();
  expect((await see()).acts).toContain('visit');
  expect((await act('visit', { prison: 'zk-lasy', question: 'Czy ma gdzie spać?' })).status).toBe(200);
  const lasy = await host();
  expect(clerk.inbox.at(-1)).toMatchObject({ to: 'ops@lasy.example' });
  expect(lasy.opened).toEqual({ caseNumber, isVisit: true });
  const seen = await lasy.look();
  const text = await seen.clone().text();
  expect((await seen.json()) as VisitView).toMatchObject({
    ...{ person: 'Marek', prison: 'Zakład Karny w Lasach', releaseDate: '2027-01-20', needs: ['food'], acts: ['answer'] },
    visit: { question: 'Czy ma gdzie spać?' },
  });
  expect(text).not.toMatch(/tajemnica|600 ?100|addiction|rower/);

  expect((await lasy.say('answer', { agrees: 'yes', day: '1.12.2026', text: 'Będziemy w poniedziałek.' })).status).toBe(200);
  await clerk.read();
  expect(clerk.inbox.at(-1)).toMatchObject({ to: 'ops@brzegi.example' });
  expect((await see()).visit).toMatchObject({ host: 'OPS w Lasach', answer: { agrees: true, day: '2026-12-01' } });
  expect((await lasy.say('report', { result: 'talked', text: 'Chce do schroniska.' })).status).toBe(200);
  expect((await see()).visit).toMatchObject({ report: { result: 'talked', text: 'Chce do schroniska.' } });
  expect((await see()).acts).toContain('visit');

  const log = (await server.deps.database.orm.select().from(events)).map(({ action, facts }) => [action, JSON.parse(facts) as { from?: string; to?: string }]);
  expect(log.slice(-3)).toMatchObject([
    ['visit-ask', { from: 'ops-brzegi', to: 'ops-lasy' }],
    ['visit-answer', { from: 'ops-lasy', to: 'ops-brzegi' }],
    ['visit-report', { from: 'ops-lasy', to: 'ops-brzegi' }],
  ]);
  expect(JSON.stringify(log)).not.toMatch(/spać|schroniska|zk-lasy/);
  expect(await server.deps.database.orm.select().from(accessLog)).toContainEqual(expect.objectContaining({ organization: 'ops-lasy', action: 'open' }));
  const { keys, anchors, database } = server.deps;
  expect((await verifyLog(database, keys.signing.publicKey, anchors)).problems).toEqual([]);
  for (const organization of ['ops-brzegi', 'ops-lasy']) {
    const worker = await staffMember(server, { organization, role: 'social-worker' }, { email: `${organization}@x.example` });
    const { rows } = (await (await worker.get('/api/panel/register')).json()) as RegisterView;
    expect([organization, rows.filter(({ action }) => action.startsWith('visit-')).length]).toEqual([organization, 3]);
  }
});

test('the host has no way into the case itself, and nobody else into the talk', async () => {
  const { server, clerk, caseNumber, act, host } = await asked();
  await act('visit', { prison: 'zk-lasy' });
  const lasy = await host();
  expect((await clerk.see(caseNumber, lasy.cookie)).status).toBe(404);
  const acted = await server.app.request(`/api/office/cases/${caseNumber}/acts/acceptance`, {
    ...{ method: 'POST', headers: { ...json, cookie: lasy.cookie }, body: JSON.stringify({ seen: 3, fields: {} }) },
  });
  expect(acted.status).toBe(404);
  for (const file of ['letter', 'record.pdf', 'record.json', 'meeting'])
    expect((await server.app.request(`/api/office/cases/${caseNumber}/${file}`, { headers: { cookie: lasy.cookie } })).status).toBe(404);
  const other = await sent(server, { ...inside });
  const brzegi = cookieOf(await clerk.open(await clerk.newest(), 'SZEF'));
  expect((await server.app.request(`/api/office/visits/${other.caseNumber}`, { headers: { cookie: brzegi } })).status).toBe(404);
  expect((await server.app.request(`/api/office/visits/${caseNumber}`)).status).toBe(404);
});

test('what cannot be asked is told at its field: no permission, no prison, the own gmina, an office without an address, a talk that is open', async () => {
  const refused = async (change: object, prisonId: string) => {
    const { act } = await asked(change);
    return problemOf(await act('visit', { prison: prisonId }));
  };
  expect(await refused({ mayPassOn: false }, 'zk-lasy')).toEqual([422, 'forward.not-allowed']);
  expect(await refused({}, '')).toEqual([422, 'visit-prison.missing']);
  expect(await refused({}, 'zk-nigdzie')).toEqual([422, 'visit-prison.missing']);
  expect(await refused({}, 'zk-brzegi')).toEqual([422, 'visit.own-office']);
  const { act, see } = await asked();
  expect((await act('visit', { prison: 'zk-lasy' })).status).toBe(200);
  expect((await see()).acts).not.toContain('visit');
  expect(await problemOf(await act('visit', { prison: 'zk-lasy' }))).toEqual([422, 'visit.open']);
  const free = await asked({ place: { situation: 'residence', residence: '081101' } });
  expect((await free.see()).acts).not.toContain('visit');
});

test('a refusal ends it and another may be asked; an answer given twice, or half, writes nothing', async () => {
  const { act, see, host } = await asked();
  await act('visit', { prison: 'zk-lasy' });
  const lasy = await host();
  expect(await problemOf(await lasy.say('answer', { agrees: '', text: 'x' }))).toEqual([422, 'visit-answer.missing']);
  expect(await problemOf(await lasy.say('answer', { agrees: 'yes', day: 'wtorek' }))).toEqual([422, 'date.wrong']);
  expect(await problemOf(await lasy.say('report', { result: 'talked' }))).toEqual([409, 'referral.changed']);
  expect((await lasy.say('answer', { agrees: 'no', text: 'Nie mamy dyżuru.' })).status).toBe(200);
  expect(await problemOf(await lasy.say('answer', { agrees: 'yes' }))).toEqual([409, 'referral.changed']);
  expect(await see()).toMatchObject({ visit: { answer: { agrees: false, text: 'Nie mamy dyżuru.' } }, acts: expect.arrayContaining(['visit']) });
});

test('once the case is over the link of the host opens nothing', async () => {
  const { clerk, act, server, code } = await asked();
  await act('visit', { prison: 'zk-lasy' });
  const token = await clerk.newest();
  expect((await server.post('withdrawal', code, { word: 'czerwony rower', scope: 'all' })).status).toBe(200);
  expect(((await (await clerk.look(token)).json()) as { case: object }).case).toMatchObject({ isVisit: true, opening: 'over' });
  expect((await clerk.open(token, 'LAS')).status).toBe(404);
});
