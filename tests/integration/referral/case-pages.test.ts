import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { accessLog, messages, referrals } from '#api/db/schema.ts';
import { openLimits } from '#api/limits/limits.ts';
import { issueNewCode } from '#api/referrals/new-code.ts';
import { accept, receive, schedule, writeToPerson } from '#api/referrals/office-changes.ts';
import { follow, found, opened, word } from '../../support/case-follower.ts';
import { caseReader } from '../../support/case-reader.ts';
import { at } from '../../support/directory-factories.ts';
import { referralServer } from '../../support/referral-deps.ts';

const minuteMs = 60_000;

describe('the code', () => {
  test('however it is typed, shows state and office; nothing that says who it is, and no page behind the word', async () => {
    const { reader, code } = await follow();
    expect(await reader.post('code', { code: ` ${code.slice(0, 8)}-${code.slice(8)} ` })).toEqual({ next: 'case' });
    expect(reader.cookie).not.toContain(code);
    const { shown } = await reader.view();
    expect(shown).toMatchObject({ view: { label: 'sent', until: '2026-11-27' }, office: { office: { id: 'ops-brzegi' } }, pages: [] });
    expect(JSON.stringify(shown)).not.toMatch(/Marek|600100200|rower/);
  });

  test.each([
    ['', 'code.missing'],
    ['1234', 'code.length'],
    ['1234567890123456', 'code.slip'],
    ['1234567890123452', 'referral.not-found'],
  ])('%s that opens nothing is told once, with what was typed', async (code, problem) => {
    const { reader } = await follow();
    expect(await reader.post('code', { code })).toEqual({ next: 'code' });
    const first = await reader.view();
    expect(first).toMatchObject({ pending: { page: 'code', field: 'code', code: problem, fields: { code: [code] } } });
    expect(first.shown).toBeUndefined();
    expect((await reader.view()).pending).toBeUndefined();
  });

  test('lives in the browser for 30 idle minutes; every look gives another 30', async () => {
    const { reader, code, server } = await follow();
    await reader.post('code', { code });
    for (let look = 0; look < 3; look += 1) {
      server.wait(29 * minuteMs);
      expect((await reader.view()).shown).toBeDefined();
    }
    server.wait(31 * minuteMs);
    expect((await reader.view()).shown).toBeUndefined();
  });

  test('of a relative for a free person shows one thing whatever happens, and no word opens it', async () => {
    const { reader, code, server } = await follow({ asker: { kind: 'relative-free', agreed: true }, word: undefined });
    await reader.post('code', { code });
    const before = (await reader.view()).shown;
    expect(before).toEqual({ view: { kind: 'relative', caseNumber: expect.any(String) }, pages: [] });
    await receive(server.deps, await found(server), 'office-link');
    await accept(server.deps, await found(server), 'office-link');
    expect((await reader.view()).shown).toEqual(before);
    expect(await reader.post('word', { word: 'undefined' })).toEqual({ next: 'case' });
    expect((await reader.view()).shown).toEqual(before);
  });

  test('that died because the office issued another one closes the page that is open', async () => {
    const { reader, server } = await opened();
    await issueNewCode(server.deps, await found(server), 'office-link');
    expect((await reader.view()).shown).toBeUndefined();
    expect(reader.cookie).toBe('');
  });
});

describe('the word', () => {
  test('opens all pages; a wrong one is told at its field and never repeated', async () => {
    const { reader, code } = await follow({ place: { situation: 'before-release', residence: '081101', releaseDate: '2027-05-31' } });
    await reader.post('code', { code });
    await reader.post('word', { word: 'zielony rower' });
    const wrong = await reader.view();
    expect(wrong).toMatchObject({ pending: { page: 'case', field: 'word', code: 'word.wrong', fields: {} }, shown: { pages: [] } });
    expect(wrong.shown?.file).toBeUndefined();
    await reader.post('word', { word: 'CZERWONY rower!' });
    const { shown } = await reader.view();
    expect(shown?.pages).toEqual(['case', 'messages', 'contact', 'safety', 'release', 'file', 'withdrawal', 'erasure']);
    expect(shown?.file?.request).toMatchObject({ name: 'Marek' });
  });

  test('is guessed six times in a quarter of an hour; the owner may open it as often as needed', async () => {
    const first = await follow();
    const limits = await openLimits(first.server.deps.database, first.server.deps.now);
    const server = await referralServer({ ...first.server.deps, limits });
    const owner = caseReader(server.app);
    await owner.post('code', { code: first.code });
    for (let turn = 0; turn < 8; turn += 1) await owner.post('word', { word });
    expect((await owner.view()).shown?.pages).not.toEqual([]);
    const guesser = caseReader(server.app);
    await guesser.post('code', { code: first.code });
    const codes: (string | undefined)[] = [];
    for (let guess = 0; guess < 7; guess += 1) {
      await guesser.post('word', { word: `próba ${guess}` });
      codes.push((await guesser.view()).pending?.code);
    }
    expect(codes).toEqual([...Array.from({ length: 6 }, () => 'word.wrong'), 'limit.reached']);
  });

  test('shows the person all of a case that a professional sent, the code alone does not', async () => {
    const { reader, code, server } = await follow({ asker: { kind: 'professional', profession: 'educator', signedOn: '2026-11-24' } });
    await receive(server.deps, await found(server), 'office-link');
    await accept(server.deps, await found(server), 'office-link');
    await schedule(server.deps, await found(server), 'office-link', { at: at('2026-11-30 10:00'), place: 'pokój 4' });
    await reader.post('code', { code });
    expect((await reader.view()).shown?.view).toMatchObject({ label: 'accepted', appointment: null });
    await reader.post('word', { word });
    expect((await reader.view()).shown?.view).toMatchObject({ label: 'scheduled', appointment: { place: 'pokój 4' } });
  });
});

describe('behind the word', () => {
  test('messages go both ways; what the office wrote is unread until its page was shown', async () => {
    const { reader, server } = await opened();
    expect(await reader.post('orders/messages', { text: 'Będę w poniedziałek.' })).toEqual({ next: 'messages', done: 'messages' });
    await writeToPerson(server.deps, await found(server), 'office-link', 'Zapraszamy o 9.');
    expect((await reader.view()).shown?.view).toMatchObject({ unread: 1 });
    await reader.seen();
    const { shown } = await reader.view();
    expect(shown?.view).toMatchObject({ unread: 0 });
    expect(shown?.file?.messages.map(({ author, text }) => [author, text])).toEqual([
      ['person', 'Będę w poniedziałek.'],
      ['office', 'Zapraszamy o 9.'],
    ]);
  });

  test('a message that is empty or too long comes back as it was typed', async () => {
    const { reader } = await opened();
    await reader.post('orders/messages', { text: ' ' });
    expect((await reader.view()).pending).toMatchObject({ page: 'messages', field: 'text', code: 'message.missing' });
    const long = 'ż'.repeat(1001);
    await reader.post('orders/messages', { text: long });
    expect((await reader.view()).pending).toMatchObject({ code: 'text.long', fields: { text: [long] } });
    expect(reader.cookie.length).toBeLessThan(4000);
  });

  test('the office was faster at the same moment: the message is written all the same', async () => {
    const { reader, server } = await opened();
    const case1 = await found(server);
    await Promise.all([
      reader.post('orders/messages', { text: 'Halo' }),
      receive(server.deps, case1, 'office-link'),
      reader.post('orders/messages', { text: 'Jestem' }),
    ]);
    expect((await server.deps.database.orm.select().from(messages)).length).toBe(2);
  });

  test('the way of contact and what makes it safe are corrected apart; each keeps the other', async () => {
    const { reader } = await opened({ contact: { ways: ['phone'], phone: '600 100 200', noPrison: true, hours: 'po 16' } });
    expect(await reader.post('orders/contact', { ways: ['sms', 'visit'], phone: '700 100 200' })).toEqual({ next: 'case', done: 'contact' });
    await reader.post('orders/safety', { safety: ['no-message'], language: 'uk' });
    expect((await reader.view()).shown?.file?.request.contact).toMatchObject({
      ...{ ways: ['sms', 'visit'], phone: '700100200', noPrison: false, noMessage: true, language: 'uk' },
    });
    await reader.post('orders/contact', { ways: ['phone'], phone: '12' });
    expect((await reader.view()).pending).toMatchObject({ field: 'phone', code: 'contact-phone.wrong', fields: { phone: ['12'] } });
  });

  test('the day of release moves before release; elsewhere there is no such page', async () => {
    const { reader } = await opened({ place: { situation: 'before-release', residence: '081101', releaseDate: '2027-05-31' } });
    await reader.post('orders/release', { known: 'day', day: '15.04.2027' });
    expect((await reader.view()).shown?.file?.request.place).toMatchObject({ releaseDate: '2027-04-15' });
    await reader.post('orders/release', { known: 'unknown' });
    expect((await reader.view()).pending).toMatchObject({ field: 'reason', code: 'release-reason.missing' });
    await reader.post('orders/release', { known: 'unknown', reason: 'awaiting-decision' });
    expect((await reader.view()).shown?.file?.request).toMatchObject({ releaseUnknown: 'awaiting-decision' });
    const free = await opened();
    await free.reader.post('orders/release', { known: 'day', day: '15.04.2027' });
    expect((await free.reader.view()).pending?.code).toBe('referral.not-before-release');
  });

  test('all that is kept is taken along as a file, and that it was taken is logged', async () => {
    const { reader, server } = await opened();
    const response = await reader.file();
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await response.json()).toMatchObject({
      request: { name: 'Marek', contact: { phone: '600100200' } },
      readings: [{ action: 'open' }, { action: 'download' }],
    });
    expect(await server.deps.database.orm.select().from(accessLog)).toHaveLength(2);
  });

  test('withdrawn, only reading and erasing are left', async () => {
    const { reader } = await opened({ mayPassOn: true });
    await reader.post('orders/withdrawal', {});
    expect((await reader.view()).pending?.code).toBe('withdrawal.scope-wrong');
    await reader.post('orders/withdrawal', { scope: 'passing-on' });
    expect((await reader.view()).shown?.file?.request.mayPassOn).toBe(false);
    await reader.post('orders/withdrawal', { scope: 'all' });
    expect((await reader.view()).shown).toMatchObject({ view: { label: 'withdrawn' }, pages: ['case', 'file', 'erasure'] });
    await reader.post('orders/messages', { text: 'Halo' });
    expect((await reader.view()).pending?.code).toBe('referral.closed');
  });

  test.each([
    ['at once while unopened', false, 'erased'],
    ['hidden at once when the office has opened it', true, 'hidden'],
  ])('erased after a tick: %s, and the browser forgets the code', async (_how, isOpened, done) => {
    const { reader, server, code } = await opened();
    if (isOpened) await receive(server.deps, await found(server), 'office-link');
    await reader.post('orders/erasure', {});
    expect((await reader.view()).pending?.code).toBe('erasure.unsure');
    expect(await reader.post('orders/erasure', { sure: '1' })).toEqual({ next: 'code', done });
    expect(reader.cookie).toBe('');
    await reader.post('code', { code });
    expect((await reader.view()).pending?.code).toBe('referral.not-found');
  });
});

test('without the word no form and no file does anything; a cookie that somebody changed is none', async () => {
  const { reader, code, server } = await follow();
  expect(await reader.post('orders/withdrawal', { scope: 'all' })).toEqual({ next: 'code', lost: true });
  await reader.post('code', { code });
  expect(await reader.post('orders/withdrawal', { scope: 'all' })).toEqual({ next: 'case', lost: true });
  expect((await reader.file()).status).toBe(404);
  expect(await server.deps.database.orm.select().from(referrals).where(eq(referrals.state, 'sent'))).toHaveLength(1);
  const forged = caseReader(server.app, `${reader.cookie.slice(0, -3)}abc`);
  expect((await forged.view()).shown).toBeUndefined();
  await reader.leave();
  expect(reader.cookie).toBe('');
});
