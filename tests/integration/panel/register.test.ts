import { expect, test } from 'vitest';
import { csvSheet } from '#api/content-files/csv-sheet.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import type { RegisterView } from '#domain/referral/register-view.ts';
import { sent } from '../../support/office-reader.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { type StaffMember, staffMember } from '../../support/staff.ts';

const registerFor = async (member: StaffMember, query = '') => (await (await member.get(`/api/panel/register${query}`)).json()) as RegisterView;

/** A worker who read and accepted one case; another one only the manager may see. */
async function worked() {
  const server = await referralServer();
  const ewa = await staffMember(server);
  const { caseNumber } = await sent(server);
  const hidden = await sent(server, { managerOnly: true });
  const { seq } = ((await (await ewa.get(`/api/panel/cases/${caseNumber}`)).json()) as OfficeCaseView).case;
  expect((await ewa.post(`/api/panel/cases/${caseNumber}/acts/acceptance`, { seen: seq, fields: {} })).status).toBe(200);
  return { server, ewa, caseNumber, hidden: hidden.caseNumber };
}

test('the register has the acts of the own office with moment, role and channel, and nothing of the person', async () => {
  const { ewa, caseNumber, hidden } = await worked();
  const view = await registerFor(ewa);
  expect(view.rows).toMatchObject([
    { caseNumber, action: 'receive', actor: 'office', channel: 'account' },
    { caseNumber, action: 'accept', actor: 'office', channel: 'account' },
  ]);
  expect(view.period).toEqual({ from: '2026-10-01', to: '2026-11-25' });
  expect(JSON.stringify(view.rows)).not.toMatch(/Marek|600|food/);
  expect(JSON.stringify(view)).not.toContain(hidden);
});

test('both days belong to the period; days that cannot be read are told, and what was typed stays', async () => {
  const { ewa } = await worked();
  expect((await registerFor(ewa, '?od=25.11.2026&do=25.11.2026')).rows).toHaveLength(2);
  expect((await registerFor(ewa, '?od=1.11.2026&do=24.11.2026')).rows).toEqual([]);
  expect(await registerFor(ewa, '?od=jutro&do=25.11.2026')).toMatchObject({
    wrong: { field: 'od', code: 'day.wrong' },
    typed: { od: 'jutro', do: '25.11.2026' },
  });
});

test('another office sees none of it, and whoever reads no cases finds no register', async () => {
  const { server } = await worked();
  const other = await staffMember(server, { organization: 'ops-lasy', role: 'social-worker' }, { name: 'Jan Testowy' });
  expect((await registerFor(other)).rows).toEqual([]);
  const inspector = await staffMember(server, { organization: 'region', role: 'inspector' }, { name: 'Iga Testowa' });
  for (const file of ['', '.csv', '.pdf']) expect((await inspector.get(`/api/panel/register${file}`)).status).toBe(404);
});

test('as a sheet it opens in a Polish spreadsheet, as a print it is a tagged table', async () => {
  const { ewa, caseNumber } = await worked();
  const sheet = await ewa.get('/api/panel/register.csv');
  expect(sheet.headers.get('content-type')).toBe('text/csv;charset=utf-8');
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await sheet.arrayBuffer()).split('\r\n');
  expect(lines[0]).toBe('\uFEFFKiedy;Numer sprawy;Czynność;Kto;Jak;Drugi urząd;Urząd');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(`;${caseNumber};otwarcie w urzędzie;urząd;konto;`);
  const print = await readPdf(new Uint8Array(await (await ewa.get('/api/panel/register.pdf')).arrayBuffer()));
  expect(print).toMatchObject({ isMarked: true, language: 'pl-PL', conformance: '1' });
  expect(print.roles).toEqual(expect.arrayContaining(['H1', 'Table', 'TH']));
  expect(print.text).toContain(caseNumber);
});

test.each(['=1+1', '+48', '-1', '@SUM(A1)', '\t=1'])('a cell that begins like a formula (%s) is text in a spreadsheet', (cell) => {
  expect(csvSheet(['a'], [[cell]])).toBe(`\uFEFFa\r\n'${cell}\r\n`);
});
