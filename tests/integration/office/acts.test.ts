import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { verifyLog } from '#api/audit/verify-log.ts';
import { events, needTallies, outbox, referrals } from '#api/db/schema.ts';
import { keepChannel } from '#api/referrals/channels.ts';
import type { OfficeActName } from '#domain/referral/office-acts.schema.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import { county, municipality, office } from '../../support/content-factories.ts';
import { directoryOf } from '../../support/directory-factories.ts';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';

const day = 86_400_000;
const twoOffices = directoryOf({
  counties: [county(), county({ code: '0812', name: 'lesny' })],
  municipalities: [municipality(), municipality({ code: '081201', terc: '0812011', name: 'Lasy', seat: 'Lasy', county: '0812' })],
  organizations: [office('ops-brzegi'), office('ops-lasy', { name: 'OPS w Lasach', service_area: { municipalities: ['081201'] } })],
});

/** A case that the office has open. */
async function opened(change = {}, deps: Parameters<typeof referralServer>[0] = { directory: twoOffices }) {
  const server = await referralServer(deps);
  const clerk = officeOf(server);
  const { caseNumber, code } = await sent(server, change);
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'SZEF'));
  const see = async () => ((await (await clerk.see(caseNumber, cookie)).json()) as OfficeCaseView).case;
  const act = (name: OfficeActName, form: Parameters<typeof clerk.act>[3] = {}, seen?: number) => clerk.act(caseNumber, cookie, name, form, seen);
  return { server, clerk, caseNumber, code, cookie, see, act };
}
const problemOf = async (answer: Response) => [answer.status, await answer.json()];
const log = async ({ deps }: ReferralServer) => deps.database.orm.select().from(events);

describe('the three clicks', () => {
  test('"we deal with it", "we talked", an outcome for each need: the person sees each, statistics keep the needs without the case', async () => {
    const { act, see, server, code } = await opened();
    expect((await act('acceptance')).status).toBe(200);
    expect(await (await server.status(code)).json()).toMatchObject({ case: { label: 'accepted' } });
    expect((await act('attempt', { day: '2026-11-25', way: 'phone', result: 'reached' })).status).toBe(200);
    expect(await see()).toMatchObject({ label: 'in_progress', until: null });
    const ended = await act('conclusion', { 'result-food': 'met', 'result-documents': 'unmet', 'reason-documents': 'declined' });
    expect(ended.status).toBe(200);
    expect(await (await server.status(code)).json()).toMatchObject({ case: { label: 'closed_partly' } });
    expect(await server.deps.database.orm.select().from(needTallies).orderBy(needTallies.need)).toEqual([
      { month: '2026-11', office: 'ops-brzegi', need: 'documents', result: 'unmet', reason: 'declined', cases: 1 },
      { month: '2026-11', office: 'ops-brzegi', need: 'food', result: 'met', reason: '', cases: 1 },
    ]);
    const { keys, anchors, database } = server.deps;
    expect((await verifyLog(database, keys.signing.publicKey, anchors)).problems).toEqual([]);
  });

  test('"cannot help" names a reason for each need and another address, which the person sees', async () => {
    const { act, see } = await opened();
    const unmet = { 'result-food': 'unmet', 'reason-food': 'no-service', 'result-documents': 'unmet' };
    expect(await problemOf(await act('conclusion', unmet))).toEqual([422, { field: 'reason-documents', code: 'unmet-reason.missing' }]);
    const reasons = { ...unmet, 'reason-documents': 'not-entitled' };
    expect(await problemOf(await act('conclusion', reasons))).toEqual([422, { field: 'elsewhere', code: 'elsewhere.missing' }]);
    expect(await problemOf(await act('conclusion', { ...reasons, elsewhere: 'ops-nigdzie' }))).toEqual([422, { field: 'elsewhere', code: 'forward.unknown' }]);
    expect((await act('conclusion', { ...reasons, elsewhere: 'ops-lasy' })).status).toBe(200);
    expect(await see()).toMatchObject({ label: 'closed_unable', elsewhere: 'OPS w Lasach', acts: [] });
  });

  test('a need without an outcome is asked for, and nothing is written', async () => {
    const { act, server } = await opened();
    const before = (await log(server)).length;
    expect(await problemOf(await act('conclusion', { 'result-food': 'met' }))).toEqual([422, { field: 'result-documents', code: 'need-result.missing' }]);
    expect((await log(server)).length).toBe(before);
    expect(await server.deps.database.orm.select().from(needTallies)).toEqual([]);
  });
});

describe('handing on', () => {
  const keepLasy = ({ deps }: ReferralServer) =>
    keepChannel(deps.database, deps.keys, { organization: 'ops-lasy', email: 'ops@lasy.example', confirmedOn: '2026-10-01', officeKey: 'LAS' });

  test('needs the permission of the person', async () => {
    const { act, see } = await opened();
    expect((await see()).acts).not.toContain('forwarding');
    expect(await problemOf(await act('forwarding', { to: 'ops-lasy', reason: 'competence' }))).toEqual([422, { field: 'to', code: 'forward.not-allowed' }]);
  });

  test('tells the new office, keeps the old one informed until the new one deals with it, starts the clocks anew', async () => {
    const { act, see, clerk, server, caseNumber, cookie, code } = await opened({ mayPassOn: true });
    await keepLasy(server);
    server.wait(5 * 60_000);
    await act('message', { text: 'Szukamy dla Ciebie miejsca.' });
    expect((await act('forwarding', { to: 'ops-lasy', reason: 'no-places' })).status).toBe(200);
    expect(await see()).toMatchObject({ label: 'forwarded', acts: [], isActing: false, handedTo: { office: 'OPS w Lasach', byLetter: false } });
    expect(await (await server.status(code)).json()).toMatchObject({ case: { label: 'forwarded', office: 'ops-lasy', who: 'office', until: '2026-11-27' } });
    expect((await act('acceptance')).status).toBe(404);
    const token = await clerk.newest();
    expect(clerk.inbox.at(-1)).toMatchObject({ to: 'ops@lasy.example' });
    expect((await clerk.open(token, 'KLUCZ')).status).toBe(404);
    const other = cookieOf(await clerk.open(token, 'las'));
    const view = ((await (await clerk.see(caseNumber, other)).json()) as OfficeCaseView).case;
    expect(view).toMatchObject({ label: 'received', isActing: true, name: 'Marek', messages: [{ text: 'Szukamy dla Ciebie miejsca.' }] });
    expect((await clerk.see(caseNumber, cookie)).status).toBe(200);
    await clerk.act(caseNumber, other, 'acceptance');
    expect((await clerk.see(caseNumber, cookie)).status).toBe(404);
  });

  test('to an office that cannot be told goes on paper, and no state says more than that', async () => {
    const { act, see, server, clerk, code, caseNumber, cookie } = await opened({ mayPassOn: true });
    await clerk.read();
    await act('forwarding', { to: 'ops-lasy', reason: 'competence' });
    expect(await clerk.read()).toHaveLength(1);
    expect(await see()).toMatchObject({ label: 'forwarded', handedTo: { byLetter: true } });
    expect(await (await server.status(code)).json()).toMatchObject({ case: { label: 'forwarded', notice: 'letter' } });
    const letter = await server.app.request(`/api/office/cases/${caseNumber}/letter`, { headers: { cookie } });
    expect(letter.headers.get('content-type')).toBe('application/pdf');
  });
});

describe('a case in work', () => {
  test("attempts are logged with day, way and result; without any contact on two days the turn is the person's", async () => {
    const { act, server, clerk, caseNumber } = await opened();
    await act('acceptance');
    expect(await problemOf(await act('attempt', { day: '2026-11-26', way: 'phone', result: 'no-answer' }))).toEqual([
      422,
      { field: 'day', code: 'act-day.wrong' },
    ]);
    await act('attempt', { day: '2026-11-25', way: 'phone', result: 'no-answer' });
    expect(await problemOf(await act('no-contact'))).toEqual([422, { field: 'form', code: 'attempts.few' }]);
    server.wait(day);
    await clerk.ask(caseNumber);
    const again = cookieOf(await clerk.open(await clerk.newest(), 'KLUCZ'));
    await clerk.act(caseNumber, again, 'attempt', { day: '2026-11-26', way: 'sms', result: 'no-answer' });
    expect((await clerk.act(caseNumber, again, 'no-contact')).status).toBe(200);
    const view = ((await (await clerk.see(caseNumber, again)).json()) as OfficeCaseView).case;
    expect(view).toMatchObject({ label: 'no_contact', who: 'person', attempts: [{ way: 'phone' }, { way: 'sms' }] });
  });

  test('a plan says what is offered for each need, by whom and by when; the log keeps numbers only', async () => {
    const { act, see, server } = await opened({ needs: ['food', 'shelter'] });
    await act('plan', { 'helps-food': ['meal', 'food_parcel'], 'by-food': 'Caritas', 'until-food': '2026-12-01', 'gap-shelter': 'no-places' });
    const view = await see();
    expect(view.plan).toEqual([
      { need: 'food', helps: ['meal', 'food_parcel'], by: 'Caritas', until: '2026-12-01', gap: null },
      { need: 'shelter', helps: [], by: '', until: null, gap: 'no-places' },
    ]);
    expect(view.adequacy).toEqual({ unanswered: [{ need: 'shelter', why: 'no-places' }], onlyMoneyOrGoods: true });
    const line = (await log(server)).find(({ action }) => action === 'plan');
    expect(JSON.parse(line?.facts ?? '{}')).toEqual({ needs: 2, unanswered: 1, onlyMoneyOrGoods: true, by: 'office-link', office: 'ops-brzegi' });
    expect(Buffer.from(line?.detailsCipher ?? '').includes('Caritas')).toBe(false);
  });

  test('two clerks at once: the second one is told that something changed, nothing is overwritten', async () => {
    const { act, see, server } = await opened();
    const { seq } = await see();
    await act('acceptance', {}, seq);
    expect(await problemOf(await act('message', { text: 'Zapraszamy.' }, seq))).toEqual([409, { field: 'form', code: 'referral.changed' }]);
    expect((await log(server)).map(({ action }) => action)).toEqual(['send', 'receive', 'accept']);
  });

  test('where others sent the case the clause is a step with its day, asked for until it is there', async () => {
    const { act, see } = await opened({ asker: { kind: 'professional', profession: 'educator', signedOn: '2026-11-24' } });
    expect(await see()).toMatchObject({ clauseGivenOn: null });
    expect((await see()).acts).toContain('clause');
    await act('clause', { day: '2026-11-25' });
    expect((await see()).clauseGivenOn).toBe('2026-11-25');
    expect((await see()).acts).not.toContain('clause');
    const own = await opened();
    expect((await own.see()).clauseGivenOn).toBeUndefined();
  });

  test('a meeting lies ahead, at a time that a clock knows', async () => {
    const { act, see } = await opened();
    expect(await problemOf(await act('appointment', { day: '2026-11-24', time: '9:00' }))).toEqual([422, { field: 'day', code: 'appointment.past' }]);
    expect(await problemOf(await act('appointment', { day: '2026-11-30', time: 'rano' }))).toEqual([422, { field: 'time', code: 'time.wrong' }]);
    expect((await act('appointment', { day: '2026-11-30', time: '9:05', place: 'pokój 4' })).status).toBe(200);
    expect((await see()).appointment).toEqual({ day: '2026-11-30', time: '09:05', place: 'pokój 4' });
  });

  test('an act that is none, a body that is none, and a case of another office are refused alike', async () => {
    const { act, server, caseNumber, cookie } = await opened();
    expect((await act('constructor' as OfficeActName)).status).toBe(404);
    expect((await act('assignment', { account: 'x' })).status).toBe(404);
    const odd = await server.app.request(`/api/office/cases/${caseNumber}/acts/message`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', cookie } },
      body: '[[1],{"fields":[]}]',
    });
    expect(await problemOf(odd)).toEqual([409, { field: 'form', code: 'referral.changed' }]);
    await server.deps.database.write([server.deps.database.orm.update(referrals).set({ office: 'ops-lasy' }).where(eq(referrals.caseNumber, caseNumber))]);
    expect((await act('acceptance', {}, 2)).status).toBe(404);
    expect(await server.deps.database.orm.select().from(outbox)).toHaveLength(1);
  });
});

test('a meeting names whom to ask for only where a worker agreed; the slip for the person says when, where and whom, and no name of the person', async () => {
  const { act, see, server, caseNumber, cookie, code } = await opened();
  const slip = async () => server.app.request(`/api/office/cases/${caseNumber}/meeting-slip`, { headers: { cookie } });
  expect((await slip()).status).toBe(409);
  expect((await act('appointment', { day: '30.11.2026', time: '9:30', place: 'pokój 4', host: 'Ewa, w poniedziałki do 16' })).status).toBe(200);
  expect((await see()).appointment).toMatchObject({ host: 'Ewa, w poniedziałki do 16' });
  expect(await (await server.status(code)).json()).toMatchObject({ case: { appointment: { host: 'Ewa, w poniedziałki do 16' } } });
  const { text, isMarked, pages } = await readPdf(new Uint8Array(await (await slip()).arrayBuffer()));
  expect([isMarked, pages]).toEqual([true, 1]);
  for (const said of ['30.11.2026, 9:30', 'pokój 4', 'Ewa, w poniedziałki do 16', caseNumber])
    expect(text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')).toContain(said);
  expect(text).not.toContain('Marek');
  expect((await act('appointment', { day: '1.12.2026', time: '9:30', host: 'a'.repeat(61) })).status).toBe(422);
  expect((await act('appointment', { day: '1.12.2026', time: '9:30' })).status).toBe(200);
  expect((await see()).appointment).not.toHaveProperty('host');
});
