import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { problemCodes } from '#domain/kernel/problem-codes.ts';
import { problems as words } from '#i18n/pl/problems.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { type Break, expectFound, files } from '../support/broken-content.ts';
import { contentFolder } from '../support/content-folder.ts';

const { office, service, place } = files;

const breaks: readonly Break[] = [
  {
    name: 'an unknown key',
    by: (folder) => folder.replace(office, 'phones:', 'phone_numbers: []\nphones:'),
    file: office,
    field: 'phone_numbers',
    code: 'field.unknown',
  },
  {
    name: 'an unknown key inside another',
    by: (folder) => folder.replace(office, 'number:', 'numer: "1"\n    number:'),
    file: office,
    field: 'phones.0.numer',
    code: 'field.unknown',
  },
  {
    name: 'a missing name',
    by: (folder) => folder.replace(office, 'name: Ośrodek Pomocy Społecznej w Brzegach\n', ''),
    file: office,
    field: 'name',
    code: 'text.missing',
  },
  {
    name: 'a phone with a digit missing',
    by: (folder) => folder.replace(office, '"+48683770001"', '"+4868377000"'),
    file: office,
    field: 'phones.0.number',
    code: 'phone.wrong',
  },
  {
    name: 'a phone that YAML takes for a number',
    by: (folder) => folder.replace(office, '"+48683770001"', '48683770001'),
    file: office,
    field: 'phones.0.number',
    code: 'phone.missing',
  },
  {
    name: 'a phone that must not be published',
    by: (folder) => folder.replace(office, '+48683770001', '+48535088275'),
    file: office,
    field: 'phones.0.number',
    code: 'phone.forbidden',
  },
  {
    name: 'a wrong e-mail',
    by: (folder) => folder.replace(office, 'phones:', 'emails: [sekretariat.ops]\nphones:'),
    file: office,
    field: 'emails.0',
    code: 'email.wrong',
  },
  {
    name: 'a website without its scheme',
    by: (folder) => folder.replace(office, 'phones:', 'website: ops.example\nphones:'),
    file: office,
    field: 'website',
    code: 'url.wrong',
  },
  {
    name: 'closing before opening',
    by: (folder) => folder.replace(office, '15:30', '06:30'),
    file: office,
    field: 'hours.schedules.0.windows.0.closes_at',
    code: 'hours.closes-before-opening',
  },
  {
    name: 'an hour that no clock shows',
    by: (folder) => folder.replace(office, '07:30', '7.30'),
    file: office,
    field: 'hours.schedules.0.windows.0.opens_at',
    code: 'hours.time-wrong',
  },
  {
    name: 'a day that is open and closed',
    by: (folder) => folder.replace(office, '- sat', '- mon'),
    file: office,
    field: 'hours.closed_days',
    code: 'hours.open-and-closed',
  },
  {
    name: 'a day that does not exist',
    by: (folder) => folder.replace(office, 'date: 2026-05-04', 'date: 2026-13-01'),
    file: office,
    field: 'sources.0.date',
    code: 'date.partial-wrong',
  },
  {
    name: 'a source without a page or a name',
    by: (folder) => folder.replace(office, '- url: https://ops.example/kontakt\n    date', '- date'),
    file: office,
    field: 'sources.0.url',
    code: 'source.origin-missing',
  },
  {
    name: 'a record without a source',
    by: (folder) => folder.write(place, 'address: { city: Brzegi }\nmunicipality: "081101"\nsources: []\nevidence: sourced\nlisting: public\nsecrecy: none\n'),
    file: place,
    field: 'sources',
    code: 'sources.missing',
  },
  {
    name: 'a gmina code whose zero YAML ate',
    by: (folder) => folder.replace(place, 'municipality: "081101"', 'municipality: 81101'),
    file: place,
    field: 'municipality',
    code: 'municipality.missing',
  },
  {
    name: 'a kind of help that does not exist',
    by: (folder) => folder.replace(service, '- shelter_tonight', '- hotel'),
    file: service,
    field: 'categories.0',
    code: 'category.wrong',
  },
  {
    name: 'half a point on the map',
    by: (folder) => folder.replace(place, 'municipality:', 'latitude: 51.6\nmunicipality:'),
    file: place,
    field: 'latitude',
    code: 'location.point-incomplete',
  },
  {
    name: 'a file whose name is no id',
    by: (folder) => folder.write('organizations/OPS Łagów.yaml', folder.read(office)),
    file: 'organizations/OPS Łagów.yaml',
    field: '',
    code: 'id.wrong',
  },
  {
    name: 'a copy that an editor left behind',
    by: (folder) => folder.write(`${office}.bak`, folder.read(office)),
    file: `${office}.bak`,
    field: '',
    code: 'id.wrong',
  },
  { name: 'YAML that cannot be read', by: (folder) => folder.write(office, 'name: "OPS\nkind: x\n'), file: office, field: '', code: 'file.unreadable' },
];

test('content as the factories make it has no problem', () => {
  expect(readContent(contentFolder().path).problems).toEqual([]);
});

test.each(breaks)('$name is found, with file, field and what to write instead', expectFound);

test('what stands in the wrong place is shown beside the words', () => {
  const folder = contentFolder();
  folder.replace(office, '+48683770001', '68377');
  expect(readContent(folder.path).problems.map(problemLine)).toEqual([`content/${office}, phones.0.number: ${words['phone.wrong']} (jest: "68377")`]);
});

test('every problem of a folder is named at once, not only the first', () => {
  const folder = contentFolder();
  folder.replace(office, '+48683770001', '68377');
  folder.replace(place, '68-100', '681-00');
  folder.replace(service, '- walk_in', '- by_taxi');
  expect(readContent(folder.path).problems.map((problem) => problem.code)).toEqual(['phone.wrong', 'access.wrong', 'postal-code.wrong']);
});

test.each(problemCodes)('%s has words that end a sentence and do not repeat the code', (code) => {
  expect(words[code]).toMatch(/^\p{L}.*\.$/su);
  expect(words[code]).not.toContain(code);
});
