import { expect, test } from 'vitest';
import { municipalityCode } from '#domain/directory/office-list.ts';
import { officeRowProblemCodes } from '#domain/directory/office-row.schema.ts';
import { rowProblemLine } from '#i18n/office-difference-text.ts';
import { pl } from '#i18n/pl.ts';
import { centre, office, smallContent } from '../../support/content-factories.ts';
import { compare, row } from '../../support/office-rows.ts';

test.each([
  [{ terc: '' }, 'terc', 'row.code-missing'],
  [{ terc: '0811' }, 'terc', 'row.code-wrong'],
  [{ terc: '081199' }, 'terc', 'row.code-unknown'],
  [{ postal_code: '68100' }, 'postal_code', 'row.postal-code-wrong'],
  [{ phone: '68 457' }, 'phone', 'row.phone-wrong'],
  [{ phone: '535 088 275' }, 'phone', 'row.phone-forbidden'],
  [{ email: 'ops.example' }, 'email', 'row.email-wrong'],
  [{ website: 'ops.example' }, 'website', 'row.website-wrong'],
  [{ hours: 'pn 16-8' }, 'hours', 'row.hours-closes-first'],
  [{ hours: 'pn-pt' }, 'hours', 'row.hours-wrong'],
  [{ city: 'Brzeg Dolny' }, 'city', 'row.city-unknown'],
  [{ date: '20 listopada' }, 'date', 'row.date-wrong'],
  [{ date: '2026-11-31' }, 'date', 'row.date-wrong'],
  [{ date: '2026-11' }, 'date', 'row.date-wrong'],
  [{ date: '2026-11-25' }, 'date', 'row.date-ahead'],
  [{ date: '' }, 'date', 'row.date-missing'],
  [{ source: '', phone: '68 377 00 02' }, 'source', 'row.source-missing'],
  [{ source: '', date: '', phone: '68 377 00 02' }, 'source', 'row.source-missing'],
])('%o is refused by row and column', (cells, column, code) => {
  const { problems, differences } = compare([row(cells)]);
  expect(problems).toEqual([expect.objectContaining({ row: 2, column, code })]);
  expect(differences).toEqual([]);
});

test('a street without any town is refused', () => {
  const content = smallContent({ organizations: [office('ops-brzegi'), centre('pcpr-brzegi')] });
  expect(compare([row({ street: 'ul. Nowa 2' })], content).problems).toEqual([{ row: 2, column: 'city', code: 'row.city-missing' }]);
});

test('all wrong cells of a row are named at once', () => {
  expect(compare([row({ phone: '1', email: 'x', hours: 'y 8-16' })]).problems.map(({ column }) => column)).toEqual(['phone', 'email', 'hours']);
});

test('a second row about the same gmina is refused and names the first', () => {
  const { problems, differences } = compare([row({ phone: '68 377 00 02' }), row({ terc: '0811011', phone: '68 377 00 03' })]);
  expect(problems).toEqual([{ row: 3, column: 'terc', code: 'row.code-repeated', found: '2' }]);
  expect(differences).toHaveLength(1);
});

test('a row with another number of cells is refused as a whole', () => {
  expect(compare([undefined]).problems).toEqual([{ row: 2, column: '', code: 'row.cells-wrong' }]);
});

test('a code is known in six and seven digits, also after a spreadsheet ate its zero', () => {
  for (const text of ['081101', '0811011', '81101', '811011']) expect(municipalityCode(text, smallContent())).toBe('081101');
  for (const text of ['081102', '81102', '08110', '']) expect(municipalityCode(text, smallContent())).toBeUndefined();
});

test("a row of the steward's sheet that nobody filled in changes nothing and is no mistake", () => {
  const list = compare([
    row({ source: '', date: '', name: 'Ośrodek Pomocy Społecznej w Brzegach', phone: '68 377 00 01', hours: 'pn 7:30-15:30; sb-nd zamknięte' }),
  ]);
  expect(list).toEqual({ differences: [], unchanged: [], untouched: 1, problems: [] });
});

test('a row that tells nothing says so', () => {
  expect(compare([row()]).unchanged.map(({ name }) => name)).toEqual(['Brzegi']);
});

test.each(officeRowProblemCodes)('%s tells in a sentence what to write instead', (code) => {
  const line = rowProblemLine('urzedy.csv', { row: 7, column: 'phone', code, found: '12' });
  expect(line).toMatch(/^urzedy\.csv, wiersz 7, kolumna phone: \p{Lu}.+\.( \(jest: 12\))?$/u);
  expect(line).not.toContain('{');
  expect(pl.officeList.rowProblems[code]).not.toContain(code);
});
