import { describe, expect, test } from 'vitest';
import { accessLog, events, links, outbox, referrals } from '#api/db/schema.ts';
import { openLimits } from '#api/limits/limits.ts';
import type { OfficeCaseView, OfficeLinkView } from '#domain/referral/office-view.ts';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';

const day = 86_400_000;
const word = 'czerwony rower';
const json = { 'content-type': 'application/json' };

const actions = async ({ deps }: ReferralServer) => (await deps.database.orm.select().from(events)).map(({ action }) => action);
const noteOf = async (answer: Response) => [answer.status, await answer.text(), [...answer.headers].filter(([name]) => name !== 'date')];

describe('the link of a mail', () => {
  test('shows a number and a day; following it, as scanners do, changes nothing', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const { caseNumber, code } = await sent(server);
    const token = await office.newest();
    const view = (await (await office.look(token)).json()) as OfficeLinkView;
    expect(view.case).toEqual({ caseNumber, office: 'Ośrodek Pomocy Społecznej w Brzegach', sentAt: server.deps.now(), opening: 'office-key', isVisit: false });
    expect(await actions(server)).toEqual(['send']);
    expect(await server.deps.database.orm.select().from(accessLog)).toEqual([]);
    expect((await (await server.status(code)).json()) as object).toMatchObject({ case: { label: 'sent' } });
  });

  test('with the office key opens the case: received once, every reading logged, a second clerk changes nothing', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const { caseNumber, code } = await sent(server, { contact: { ways: ['phone'], phone: '600 100 200', noPrison: true } });
    const token = await office.newest();
    const [first, second] = await Promise.all([office.open(token, 'klucz'), office.open(token, ' K L-UCZ ')]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await actions(server)).toEqual(['send', 'receive']);
    expect(await (await server.status(code)).json()).toMatchObject({ case: { label: 'received', until: '2026-12-15' } });
    const page = await office.see(caseNumber, cookieOf(first));
    const view = (await page.json()) as OfficeCaseView;
    expect(view.case).toMatchObject({
      ...{ name: 'Marek', needs: ['food', 'documents'], contact: { phone: '600100200', noPrison: true }, until: '2026-12-15', ground: 'residence' },
      ...{ articles: ['ups-101-1'], place: 'gmina Brzegi', asker: { kind: 'self' }, mayPassOn: false, readableUntil: null },
    });
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(await server.deps.database.orm.select().from(accessLog)).toMatchObject([{ reader: 'office-link', organization: 'ops-brzegi', action: 'open' }]);
  });

  test('a wrong key, an unknown link and one that expired are one answer; six tries in a quarter of an hour', async () => {
    const server = await referralServer();
    const limits = await openLimits(server.deps.database, server.deps.now);
    const limited = await referralServer({ database: server.deps.database, keys: server.deps.keys, limits });
    const office = officeOf(limited);
    await sent(limited);
    const token = await office.newest();
    const unknown = 'x'.repeat(43);
    const wrong = await noteOf(await office.open(token, 'zly'));
    expect(await noteOf(await office.open(unknown, 'zly'))).toEqual(wrong);
    expect(wrong[0]).toBe(404);
    for (let n = 1; n < 6; n += 1) await office.open(token, `zly ${n}`);
    expect((await office.open(token, 'KLUCZ')).status).toBe(429);
    limited.wait(15 * day);
    expect(await noteOf(await office.look(token))).toEqual(await noteOf(await office.look(unknown)));
  });

  test('the right key is no guess: an office may open as often as it needs', async () => {
    const server = await referralServer();
    const limits = await openLimits(server.deps.database, server.deps.now);
    const limited = await referralServer({ database: server.deps.database, keys: server.deps.keys, limits });
    const office = officeOf(limited);
    await sent(limited);
    const token = await office.newest();
    const statuses = [];
    for (let n = 0; n < 10; n += 1) statuses.push((await office.open(token, 'KLUCZ')).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test('the key of another office does not open it', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    await sent(server);
    const token = await office.newest();
    await server.deps.database.write([server.deps.database.orm.update(links).set({ organization: 'ops-lasy' })]);
    expect((await office.open(token, 'KLUCZ')).status).toBe(404);
  });

  test("what is for the manager only opens with the manager's key, which opens everything else too", async () => {
    const server = await referralServer();
    const office = officeOf(server);
    await sent(server, { managerOnly: true });
    const secret = await office.newest();
    expect(((await (await office.look(secret)).json()) as OfficeLinkView).case?.opening).toBe('manager-key');
    expect((await office.open(secret, 'KLUCZ')).status).toBe(404);
    expect((await office.open(secret, 'szef')).status).toBe(200);
    await sent(server);
    expect((await office.open(await office.newest(), 'szef')).status).toBe(200);
  });

  test('a request withdrawn before anybody opened it has nothing to open; afterwards the office still sees what it dealt with', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const early = await sent(server);
    const token = await office.newest();
    await server.post('withdrawal', early.code, { word, scope: 'all' });
    expect(((await (await office.look(token)).json()) as OfficeLinkView).case?.opening).toBe('over');
    expect((await office.open(token, 'KLUCZ')).status).toBe(404);
    const late = await sent(server);
    const other = await office.newest();
    await office.open(other, 'KLUCZ');
    await server.post('withdrawal', late.code, { word, scope: 'all' });
    expect((await office.open(other, 'KLUCZ')).status).toBe(200);
  });

  test('an erasure leaves an office that has read it 14 days for its own file, then nothing opens', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const { caseNumber, code } = await sent(server);
    await office.open(await office.newest(), 'KLUCZ');
    await server.post('erasure', code, { word });
    const opened = await office.open(await office.newest(), 'KLUCZ');
    const view = (await (await office.see(caseNumber, cookieOf(opened))).json()) as OfficeCaseView;
    expect(view.case.readableUntil).toBe('2026-12-09');
    expect(office.inbox.at(-1)?.text).toContain('do 09.12.2026');
  });
});

describe('a new link', () => {
  test('goes to the confirmed address, whoever asks; an unknown number is answered alike', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const { caseNumber } = await sent(server);
    await office.read();
    server.wait(20 * day);
    expect(await noteOf(await office.ask(caseNumber.toLowerCase().replace('-', ' ')))).toEqual(await noteOf(await office.ask('333-3333')));
    const [, second] = await office.read();
    expect(second).toMatchObject({ to: 'ops@brzegi.example', subject: `Nowy link do sprawy ${caseNumber}` });
    expect(office.inbox).toHaveLength(2);
    expect((await office.open(await office.newest(), 'KLUCZ')).status).toBe(200);
  });

  test('three a day for a case: nobody fills an inbox', async () => {
    const server = await referralServer();
    const limits = await openLimits(server.deps.database, server.deps.now);
    const limited = await referralServer({ database: server.deps.database, keys: server.deps.keys, limits });
    const { caseNumber } = await sent(limited);
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await officeOf(limited).ask(caseNumber)).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
    expect((await limited.deps.database.orm.select().from(outbox)).filter(({ template }) => template === 'link')).toHaveLength(3);
  });
});

describe('an open case', () => {
  test('stays open for half an hour without a move, several beside each other, and closes at a press', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const one = await sent(server);
    const first = cookieOf(await office.open(await office.newest(), 'KLUCZ'));
    const two = await sent(server);
    const token = await office.newest();
    const answer = await server.app.request('/api/office/opening', {
      ...{ method: 'POST', headers: { ...json, 'most-link': token, cookie: first } },
      body: JSON.stringify({ key: 'KLUCZ' }),
    });
    let cookie = cookieOf(answer);
    expect([(await office.see(one.caseNumber, cookie)).status, (await office.see(two.caseNumber, cookie)).status]).toEqual([200, 200]);
    server.wait(20 * 60_000);
    cookie = cookieOf(await office.see(two.caseNumber, cookie));
    server.wait(20 * 60_000);
    expect([(await office.see(one.caseNumber, cookie)).status, (await office.see(two.caseNumber, cookie)).status]).toEqual([404, 200]);
    expect((await office.see(two.caseNumber, 'most-office=0001.abc')).status).toBe(404);
    const closing = await server.app.request('/api/office/closing', { method: 'POST', headers: json, body: '{}' });
    expect(closing.headers.getSetCookie()[0]).toContain('Max-Age=0');
  });

  test('an office learns of a professional and a relative what the first contact needs, and no reason why a day is unknown', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const educator = await sent(server, {
      asker: { kind: 'professional', profession: 'educator', signedOn: '2026-11-20', institution: 'Areszt Śledczy' },
      place: { situation: 'before-release', residence: '081101' },
      releaseUnknown: 'awaiting-decision',
    });
    const view = (await (await office.see(educator.caseNumber, cookieOf(await office.open(await office.newest(), 'KLUCZ')))).json()) as OfficeCaseView;
    expect(view.case).toMatchObject({
      asker: { kind: 'professional', profession: 'educator', signedOn: '2026-11-20', workplace: 'Areszt Śledczy' },
      ...{ isBeforeRelease: true, ground: 'declared-residence', articles: ['ups-13', 'ups-101-1'] },
    });
    expect(JSON.stringify(view)).not.toContain('awaiting');
  });

  test("becomes a letter for the office's file, and that is logged as well", async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const { caseNumber } = await sent(server);
    const cookie = cookieOf(await office.open(await office.newest(), 'KLUCZ'));
    const letter = await server.app.request(`/api/office/cases/${caseNumber}/letter`, { headers: { cookie } });
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    expect(letter.headers.get('cache-control')).toContain('no-store');
    expect(
      Buffer.from(await letter.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await server.deps.database.orm.select().from(accessLog)).toMatchObject([{ action: 'print', reader: 'office-link' }]);
    expect((await server.app.request(`/api/office/cases/${caseNumber}/letter`)).status).toBe(404);
  });

  test('a destroyed case is closed at once, also where it was open', async () => {
    const server = await referralServer();
    const office = officeOf(server);
    const { caseNumber } = await sent(server);
    const cookie = cookieOf(await office.open(await office.newest(), 'KLUCZ'));
    await server.deps.database.write([server.deps.database.orm.update(referrals).set({ wrappedKey: null })]);
    expect((await office.see(caseNumber, cookie)).status).toBe(404);
  });
});
