import { describe, expect, test } from 'vitest';
import { openPaper } from '#api/paper/typst.ts';
import { spokenCode } from '#domain/referral/receipt-code.ts';
import { cardSheet, receiptSheet } from '#i18n/code-sheets.ts';
import { papers } from '../../support/paper-factories.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { freePerson, walk, walker } from '../../support/request-walk.ts';

const set = openPaper();
const { office, municipalities } = papers();
const a6 = [298, 420];
const frame = { municipalities, hotlines: [], builtOn: '2026-11-25', isDemo: false };
const receipt = {
  caseNumber: 'KR4-7HWX',
  code: '4644982033423297',
  asker: 'self',
  isUrgent: false,
  readBy: '2026-11-27',
  office,
  isDemo: false,
  municipalities,
} as const;

const onPaper = { code: spokenCode(receipt.code), address: 'most.example/sprawdz', week: [] };

describe('a card of a professional as PDF', () => {
  test('is one page of the size A6, read by ear as by eye, with the code in fours and nothing of a person', async () => {
    const card = { code: '4644982033423297', until: '2027-06-30', office };
    const pdf = await readPdf(set('cards', cardSheet({ ...frame, card }, { code: spokenCode(card.code), address: 'most.example/prosba/karta' })));
    expect(pdf).toMatchObject({ pages: 1, sizes: [a6], isMarked: true, language: 'pl-PL', conformance: '1' });
    expect(pdf.text.replaceAll('\u00a0', ' ')).toMatch(/4644 9820 3342 3297.*30\.06\.2027.*most\.example\/prosba\/karta/);
    expect(pdf.text).not.toMatch(/zakład|areszt|więzie|osadzon|Marek/i);
  });
});

describe('what somebody takes along after sending', () => {
  test('fits one A6 page: number, code, office, what comes next, and that it is no application', async () => {
    const pdf = await readPdf(set('cards', receiptSheet(receipt, onPaper)));
    expect(pdf).toMatchObject({ pages: 1, sizes: [a6], isMarked: true });
    const text = pdf.text.replaceAll('\u00a0', ' ');
    for (const said of ['KR4-7HWX', '4644 9820 3342 3297', '27.11.2026', 'most.example/sprawdz', 'To nie jest wniosek o zasiłek'])
      expect.soft(text).toContain(said);
  });

  test('of a relative says one sentence and no office', async () => {
    const pdf = await readPdf(set('cards', receiptSheet({ ...receipt, asker: 'relative-free' }, onPaper)));
    expect(pdf.text).toContain('Dalej rozmawiamy tylko z tą osobą');
    expect(pdf.text).not.toContain('27.11.2026');
  });

  test('is made for the browser that sent, as long as the code may be shown, and kept by nobody', async () => {
    const server = await referralServer();
    const person = walker(server.app);
    await walk(person, freePerson);
    server.wait(60_000);
    await person.send();
    const file = () =>
      server.app.request('/api/drafts/receipt/file', { method: 'POST', headers: { cookie: person.cookie, 'content-type': 'application/json' }, body: '{}' });
    const made = await file();
    expect([made.status, made.headers.get('content-type'), made.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      expect.stringContaining('no-store'),
    ]);
    expect((await readPdf(new Uint8Array(await made.arrayBuffer()))).text).toContain('To nie jest wniosek');
    server.wait(31 * 60_000);
    expect((await file()).status).toBe(404);
    expect((await server.app.request('/api/drafts/card/file', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(
      404,
    );
  });
});
