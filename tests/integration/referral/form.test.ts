import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drafts, receipts, referrals } from '#api/db/schema.ts';
import { readCase } from '#api/referrals/find-case.ts';
import type { ReceiptView } from '#domain/referral/request-view.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { freePerson, walk, walker } from '../../support/request-walk.ts';

const minuteMs = 60_000;
const upTo = (step: string) =>
  freePerson.slice(
    0,
    freePerson.findIndex(([key]) => key === step),
  );
const rowsOf = async ({ deps }: ReferralServer) => ({
  drafts: await deps.database.orm.select().from(drafts),
  referrals: await deps.database.orm.select().from(referrals),
});

describe('a person who is free', () => {
  test('is led through the questions to the check, sends, and is given number and code', async () => {
    const server = await referralServer();
    const person = walker(server.app);
    expect(await walk(person, freePerson)).toBe('check');
    expect(await person.view()).toMatchObject({ next: 'check', end: 'send', canSend: true });
    server.wait(minuteMs);
    expect(await (await person.send()).json()).toEqual({ next: 'sent' });
    const receipt = (await (await server.app.request('/api/drafts/receipt', { headers: { cookie: person.cookie } })).json()) as ReceiptView;
    expect(receipt).toMatchObject({ caseNumber: expect.any(String), code: expect.stringMatching(/^\d{16}$/), readBy: '2026-11-27', isUrgent: false });
    expect(await rowsOf(server)).toMatchObject({ drafts: [], referrals: [{ source: 'web', state: 'sent' }] });
    const [row] = (await rowsOf(server)).referrals;
    expect(row && readCase(server.deps, row)?.content).toMatchObject({
      name: 'Marek',
      contact: { ways: ['phone'], phone: '600100200', noMessage: true, hours: 'po 16' },
      clause: '2026-11-25',
    });
  });

  test('pressing twice, from two tabs and after a lost answer, sends once and shows the same receipt', async () => {
    const server = await referralServer();
    const person = walker(server.app);
    await walk(person, freePerson);
    server.wait(minuteMs);
    const answers = await Promise.all([person.send(), person.send(), walker(server.app, person.cookie).send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await person.send()).status).toBe(200);
    expect((await rowsOf(server)).referrals).toHaveLength(1);
    expect((await person.view()).isSent).toBe(true);
  });

  test('once it is written down the code is nowhere, and the cookie is gone', async () => {
    const server = await referralServer();
    const person = walker(server.app);
    await walk(person, freePerson);
    server.wait(minuteMs);
    await person.send();
    const done = await server.app.request('/api/drafts/receipt/confirmation', { method: 'POST', headers: { cookie: person.cookie } });
    expect(done.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect((await server.app.request('/api/drafts/receipt', { headers: { cookie: person.cookie } })).status).toBe(404);
    expect(await server.deps.database.orm.select().from(receipts)).toMatchObject([{ receiptCipher: null }]);
  });
});

describe('where nothing can be sent', () => {
  test('not one byte is stored; the answers end on paper', async () => {
    const server = await referralServer({ lawful: undefined });
    const person = walker(server.app);
    await walk(person, [...upTo('keep'), ['note', { note: 'x'.repeat(500) }]]);
    expect(await person.view()).toMatchObject({ next: 'takeAlong', end: 'takeAlong', canSend: false, isSendingOn: false, answers: { name: 'Marek' } });
    expect(await rowsOf(server)).toEqual({ drafts: [], referrals: [] });
    expect((await person.send()).status).toBe(409);
  });

  test('the longest answers fit into a cookie', async () => {
    const server = await referralServer({ lawful: undefined });
    const person = walker(server.app);
    const letters = 'Źdźbło żółci: ąęćłńóś '.repeat(30);
    await walk(person, [
      ...upTo('needs'),
      ['needs', { needs: ['food', 'clothing', 'money', 'documents', 'health', 'therapy', 'legal', 'debt', 'work', 'family'] }],
      ['first', {}],
      ['done', { done: ['office-asked', 'shelter-asked', 'doctor-seen'] }],
      [
        'contact',
        {
          ways: ['phone', 'email', 'someone', 'post'],
          phone: '600100200',
          email: `${'a'.repeat(100)}@brzegi.example`,
          'someone-name': letters.slice(0, 60),
          'someone-phone': '600100200',
          address: letters.slice(0, 160),
        },
      ],
      ['safety', { hours: letters.slice(0, 80), accessibility: letters.slice(0, 160) }],
      ['name', { name: letters.slice(0, 60) }],
      ['note', { note: letters.slice(0, 500) }],
    ]);
    expect(person.cookie.length).toBeLessThan(4000);
    expect((await person.view()).answers.note).toHaveLength(500);
  });
});

test('an answer lies in the cookie until the office is known to receive, then in a row that the file does not give away', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  await walk(person, upTo('office'));
  expect((await rowsOf(server)).drafts).toEqual([]);
  await walk(person, freePerson.slice(3));
  expect((await rowsOf(server)).drafts).toMatchObject([{ version: 10 }]);
  const bytes = ['', '-wal'].map((end) => readFileSync(server.path + end, 'latin1')).join('');
  for (const planted of ['Marek', '600 100 200', 'czerwony rower', person.cookie.split('.')[1] ?? '-']) expect(bytes).not.toContain(planted);
});

test('two tabs see each other: what one answers, the other does not undo', async () => {
  const server = await referralServer();
  const one = walker(server.app);
  await walk(one, freePerson);
  const two = walker(server.app, one.cookie);
  await Promise.all([one.answer('name', { name: 'Zbigniew' }), two.answer('needs', { needs: ['work'] }), two.answer('word', { word: 'zielony dom' })]);
  expect((await one.view()).answers).toMatchObject({ name: 'Zbigniew', needs: ['work'], word: 'zielony dom' });
});

test('what was typed wrong stays, with what is wrong about it', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  await walk(person, upTo('contact'));
  expect(await person.answer('contact', { ways: ['phone'], phone: '12' })).toEqual({ next: 'contact' });
  expect((await person.view()).pending).toEqual({
    step: 'contact',
    fields: { ways: ['phone'], phone: ['12'] },
    problem: { ok: false, field: 'phone', code: 'contact-phone.wrong' },
  });
});

test('after a day a draft is as if it had never been', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  await walk(person, freePerson);
  server.wait(24 * 60 * minuteMs);
  expect((await person.view()).answers).toEqual({ finder: {} });
});

test('another place means another office: it is asked again', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  await walk(person, freePerson);
  await person.answer('residence', { answer: 'outside', outside: 'Poznań' });
  const view = await person.view();
  expect(view.answers.office).toBeUndefined();
  expect(view.next).toBe('office');
});

test('a relative of somebody in prison is led to a letter; nothing about the prisoner is asked or kept', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  expect(await person.answer('who', { who: 'relative-prison' })).toEqual({ next: 'prisonLetter' });
  expect(await person.view()).toMatchObject({ steps: ['who'], end: 'prisonLetter' });
});

test.each(['relative-own', 'relative-free'])('a relative (%s) cannot ask for somebody who is inside, also not by changing an earlier answer', async (who) => {
  const server = await referralServer();
  const person = walker(server.app);
  await walk(person, [
    ['who', { who: 'self' }],
    ['situation', { situation: 'before-release' }],
    ['release', { known: 'unknown', reason: 'not-known' }],
  ]);
  expect(await person.answer('who', { who, agreed: '1' })).toEqual({ next: 'situation' });
  expect((await person.view()).answers).toEqual({ who, finder: { foreigner: false } });
  expect(await person.answer('situation', { situation: 'before-release' })).toEqual({ next: 'situation' });
  expect((await person.view()).pending?.problem).toMatchObject({ field: 'situation', code: 'situation.not-for-prison' });
});

test('a relative confirms that a free person knows and agrees, and is asked for no word', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  await person.answer('who', { who: 'relative-free' });
  expect((await person.view()).pending?.problem).toMatchObject({ field: 'agreed', code: 'asker-agreed.missing' });
  await walk(person, [['who', { who: 'relative-free', agreed: '1' }], ...freePerson.slice(1).filter(([step]) => step !== 'word')]);
  server.wait(minuteMs);
  expect((await person.send()).status).toBe(200);
});

test('an urgent need shows phones first; a call instead of a request asks nothing more', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  await walk(person, upTo('needs'));
  expect(await person.answer('needs', { needs: ['violence'] })).toEqual({ next: 'first' });
  await walk(person, [['first', {}], ...freePerson.slice(5, 9)]);
  expect(await person.answer('keep', { keep: 'phone' })).toEqual({ next: 'takeAlong' });
});

test('who does not want to be seen in this office is led to the centre of the county', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  await walk(person, upTo('keep'));
  await person.answer('keep', { keep: 'centre' });
  expect(await person.view()).toMatchObject({ answers: { office: 'pcpr-brzegi' }, canSend: false, end: 'takeAlong' });
});

test('a robot that fills in what nobody sees, or answers in a moment, is told so and loses nothing', async () => {
  const server = await referralServer();
  const person = walker(server.app);
  await walk(person, freePerson);
  const quick = await person.send();
  expect([quick.status, ((await quick.json()) as { code: string }).code]).toEqual([409, 'form.quick']);
  server.wait(minuteMs);
  expect(((await (await person.send({ website: 'x' })).json()) as { code: string }).code).toBe('form.robot');
  expect((await person.send()).status).toBe(200);
});
