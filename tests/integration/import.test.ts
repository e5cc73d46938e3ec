import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '#directory/read-content.ts';
import { locality, municipality, office, smallContent } from '../support/content-factories.ts';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';
import { runCommand } from '../support/run-command.ts';

const header = 'terc,name,street,city,postal_code,phone,email,website,hours,source,date';
const call = 'rozmowa telefoniczna,2026-11-20';
const brzegi = `081101,Centrum Usług Społecznych w Brzegach,ul. Nowa 2,Brzegi,68-101,68 377 00 02,ops@brzegi.example,https://ops.example,pn 7:30-17:00; wt-czw 7:30-15:30; pt 7:30-14:00,${call}`;
const laki = `0811022,,ul. Szkolna 3,Łąki,,601 188 649,,,,${call}`;

/** Two gminy: the office of the second is known only by law. */
const twoGminy = () =>
  contentFolder(
    smallContent({
      organizations: [
        ...smallContent().organizations,
        office('gops-laki', {
          name: 'Ośrodek pomocy społecznej gminy Łąki',
          name_status: 'descriptive',
          office_type: undefined,
          evidence: 'weak',
          service_area: { municipalities: ['081102'] },
        }),
      ],
      municipalities: [municipality(), municipality({ code: '081102', terc: '0811022', name: 'Łąki', kind: 'rural', seat: 'Łąki' })],
      localities: [locality(), locality({ name: 'Łąki', kind: 'village', municipality: '081102' })],
    }),
  );

const importing = (folder: ContentFolder, rows: readonly string[], ...options: readonly string[]) => {
  folder.write('urzedy.csv', [header, ...rows].join('\n'));
  return runCommand('import', join(folder.path, 'urzedy.csv'), '--content', folder.path, ...options);
};
const snapshot = (folder: ContentFolder) =>
  Object.fromEntries(
    ['organizations', 'locations'].flatMap((kind) => readdirSync(join(folder.path, kind)).map((name) => [`${kind}/${name}`, folder.read(`${kind}/${name}`)])),
  );

test('without --accept and without a terminal the differences are only shown', () => {
  const folder = twoGminy();
  const before = snapshot(folder);
  const { code, out } = importing(folder, [brzegi, laki]);
  expect(code).toBe(0);
  expect(out).toContain('telefon: 68 377 00 01 → 68 377 00 02');
  expect(out).toContain('ulica: ul. Polna 1 → ul. Nowa 2');
  expect(out).toContain('telefon: brak → 601 188 649');
  expect(out).toContain('--accept 081101');
  expect(snapshot(folder)).toEqual(before);
});

test('what is accepted is written: values, source, day of the call; and the content has no problem', () => {
  const folder = twoGminy();
  expect(importing(folder, [brzegi, laki], '--accept', 'all')).toMatchObject({ code: 0, problems: '' });
  expect(readContent(folder.path).problems).toEqual([]);
  expect(parse(folder.read('organizations/gops-laki.yaml'))).toMatchObject({
    phones: [{ number: '+48601188649' }],
    location: 'gops-laki',
    municipality: '081102',
    evidence: 'sourced',
    assured_date: '2026-11-20',
    sources: [expect.anything(), { name: 'rozmowa telefoniczna', date: '2026-11-20', fields: ['address', 'phones'] }],
  });
  expect(parse(folder.read('locations/gops-laki.yaml'))).toMatchObject({
    address: { street: 'ul. Szkolna 3', city: 'Łąki' },
    municipality: '081102',
    precision: 'locality',
  });
  expect(parse(folder.read('organizations/ops-brzegi.yaml'))).toMatchObject({
    name: 'Centrum Usług Społecznych w Brzegach',
    office_type: 'CUS',
    former_names: [{ name: 'Ośrodek Pomocy Społecznej w Brzegach', until: null }],
    hours: { closed_days: ['sat', 'sun'] },
  });
});

test('the same list a second time changes nothing', () => {
  const folder = twoGminy();
  importing(folder, [brzegi, laki], '--accept', 'all');
  const after = snapshot(folder);
  const { code, out } = importing(folder, [brzegi, laki], '--accept', 'all');
  expect({ code, out }).toEqual({ code: 0, out: 'Bez zmian: Brzegi, Łąki.\nNic się nie zmienia.\n' });
  expect(importing(folder, [brzegi, laki], '--accept', '081101').code).toBe(0);
  expect(snapshot(folder)).toEqual(after);
});

test('only the accepted gmina is written, named by six or seven digits', () => {
  const folder = twoGminy();
  const before = snapshot(folder);
  expect(importing(folder, [brzegi, laki], '--accept', '0811022')).toMatchObject({ code: 0 });
  const after = snapshot(folder);
  expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual(['organizations/gops-laki.yaml', 'locations/gops-laki.yaml']);
});

test('one wrong row keeps the whole list from being written, and is named by row and column', () => {
  const folder = twoGminy();
  const before = snapshot(folder);
  const { code, problems } = importing(folder, [brzegi, laki.replace('601 188 649', '601 188')], '--accept', 'all');
  expect(code).toBe(1);
  expect(problems).toContain('urzedy.csv, wiersz 3, kolumna phone: Numer to dziewięć cyfr');
  expect(problems).toContain('(jest: 601 188)');
  expect(problems).toContain('--skip-wrong');
  expect(snapshot(folder)).toEqual(before);
});

test('with --skip-wrong the right rows are written and the wrong ones named', () => {
  const folder = twoGminy();
  const { code, out, problems } = importing(folder, [brzegi.replace('68-101', '68101'), laki], '--accept', 'all', '--skip-wrong');
  expect(code).toBe(0);
  expect(problems).toContain('wiersz 2, kolumna postal_code');
  expect(out).toContain('Zapisano: Łąki.');
  expect(folder.read('organizations/ops-brzegi.yaml')).not.toContain('assured_date');
});

test('content that already has a problem is not touched', () => {
  const folder = twoGminy();
  folder.replace('organizations/ops-brzegi.yaml', 'location: ops-brzegi', 'location: nigdzie');
  const { code, problems } = importing(folder, [laki], '--accept', 'all');
  expect(code).toBe(1);
  expect(problems).toContain('content/organizations/ops-brzegi.yaml, location: ');
});

test('a sheet saved by a Polish spreadsheet is read: semicolons, BOM, remarks, lost zeros, Polish dates', () => {
  const folder = twoGminy();
  folder.write(
    'urzedy.csv',
    `\uFEFF${header.replaceAll(',', ';')}\r\n"# 1. Łąki; zapytaj o telefon";;;;;;;;;;\r\n811022;;;;;601188649;;;"pn-pt 8-16; sb-nd zamknięte";Rozmowa telefoniczna;20.11.2026\r\n;;;;;;;;;;\r\n`,
  );
  const { out, problems } = runCommand('import', join(folder.path, 'urzedy.csv'), '--content', folder.path, '--accept', '081102');
  expect(problems).toBe('');
  expect(out).toContain('Zapisano: Łąki.');
  expect(parse(folder.read('organizations/gops-laki.yaml'))).toMatchObject({ assured_date: '2026-11-20', hours: { closed_days: ['sat', 'sun'] } });
});

test("the steward's sheet goes back in unchanged, and with one answer it changes one office", () => {
  const folder = twoGminy();
  expect(runCommand('steward', '--csv', join(folder.path, 'urzedy.csv'), '--content', folder.path).code).toBe(0);
  const unfilled = runCommand('import', join(folder.path, 'urzedy.csv'), '--content', folder.path, '--accept', 'all');
  expect(unfilled).toMatchObject({ code: 0, problems: '' });
  expect(unfilled.out).toContain('Nic się nie zmienia.');
  folder.write('urzedy.csv', folder.read('urzedy.csv').replace(/^081102;.*$/m, '081102;;;;;601 188 649;;;;rozmowa telefoniczna;2026-11-20'));
  expect(runCommand('import', join(folder.path, 'urzedy.csv'), '--content', folder.path, '--accept', 'all').out).toContain('Zapisano: Łąki.');
});

test.each([
  [[], 'Podaj plik z listą urzędów.'],
  [['nie-ma.csv'], 'Nie ma takiego pliku: '],
  [['a.csv', 'b.csv'], 'Podaj jeden plik naraz.'],
  [['a.csv', '--force'], 'Nie rozumiem: a.csv --force.'],
])('wrong usage %j gives one sentence', (args, sentence) => {
  const { code, out, problems } = runCommand('import', ...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(problems).toContain(sentence);
  expect(problems.trim().split('\n')).toHaveLength(1);
});

test.each([
  ['terc,phone\n081101,1', 'source'],
  ['terc,source,date,telefon\n', 'telefon'],
  ['terc,source,date,date\n', 'date'],
])('a wrong header %j names what is wrong', (text, found) => {
  const folder = contentFolder();
  folder.write('urzedy.csv', text);
  const { code, problems } = runCommand('import', join(folder.path, 'urzedy.csv'), '--content', folder.path);
  expect(code).toBe(1);
  expect(problems).toContain(`Popraw: ${found}.`);
});

test('an empty file, a picture and a list in another encoding are told apart', () => {
  const folder = contentFolder();
  const problemOf = (text: string | Uint8Array) => {
    folder.write('urzedy.csv', text as string);
    return runCommand('import', join(folder.path, 'urzedy.csv'), '--content', folder.path).problems;
  };
  expect(problemOf('')).toContain('nie ma żadnego urzędu');
  expect(problemOf(`${header}\n`)).toContain('nie ma żadnego urzędu');
  expect(problemOf(Uint8Array.from([...Buffer.from(`${header}\n081101,`), 0xb3, 0x2c]))).toContain('CSV UTF-8');
});

test('a code that is not in the list cannot be accepted', () => {
  const folder = twoGminy();
  const before = snapshot(folder);
  const { code, problems } = importing(folder, [laki], '--accept', '081102,081199');
  expect(code).toBe(1);
  expect(problems).toContain('Nie ma tu: 081199.');
  expect(snapshot(folder)).toEqual(before);
});

test('nothing is left beside the content, and the files are no more private than before', () => {
  const folder = twoGminy();
  const mode = statSync(join(folder.path, 'organizations/gops-laki.yaml')).mode;
  importing(folder, [laki], '--accept', 'all');
  expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(statSync(join(folder.path, 'organizations/gops-laki.yaml')).mode).toBe(mode);
  expect(existsSync(join(folder.path, 'organizations/gops-laki.yaml.tmp'))).toBe(false);
});

test('the real content takes an import of every office and stays without a problem', () => {
  const { content } = readContent(join(import.meta.dirname, '..', '..', 'content'));
  const folder = contentFolder(content);
  const rows = content.municipalities.map(
    ({ terc, seat }, position) =>
      `${terc},,ul. Próbna ${position + 1},${seat},,68 377 ${String(1000 + position).replace(/(\d\d)(\d\d)/, '$1 $2')},,,pn-pt 8-16,${call}`,
  );
  const { code, problems } = importing(folder, rows, '--accept', 'all');
  expect({ code, problems }).toEqual({ code: 0, problems: '' });
  expect(readContent(folder.path).problems).toEqual([]);
  expect(readFileSync(join(folder.path, 'locations', 'ops-nowogrod-bobrzanski.yaml'), 'utf8')).toContain('Nowogród Bobrzański');
});
