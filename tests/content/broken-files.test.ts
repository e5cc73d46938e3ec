import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import type { ProblemCode } from '#domain/kernel/problem-codes.ts';
import { problemCodes } from '#domain/kernel/problem-codes.ts';
import { problems as words } from '#i18n/pl/problems.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { municipality, smallContent } from '../support/content-factories.ts';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';

const office = 'organizations/ops-brzegi.yaml';
const service = 'services/noclegownia.yaml';
const place = 'locations/ops-brzegi.yaml';

/** One thing broken in content that is otherwise valid, and where an editor must be told about it. */
interface Break {
  readonly name: string;
  readonly by: (folder: ContentFolder) => void;
  readonly file: string;
  readonly field: string;
  readonly code: ProblemCode;
}

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
    name: 'a place that does not exist',
    by: (folder) => folder.replace(office, 'location: ops-brzegi', 'location: ratusz'),
    file: office,
    field: 'location',
    code: 'reference.location-unknown',
  },
  {
    name: 'an organization that does not exist',
    by: (folder) => folder.replace(service, 'organization: ops-brzegi', 'organization: nikt'),
    file: service,
    field: 'organization',
    code: 'reference.organization-unknown',
  },
  {
    name: 'a prison that belongs to nothing',
    by: (folder) => folder.replace('prisons/zk-brzegi.yaml', 'kind:', 'parent_prison: zk-nigdzie\nkind:'),
    file: 'prisons/zk-brzegi.yaml',
    field: 'parent_prison',
    code: 'reference.prison-unknown',
  },
  {
    name: 'a gmina that does not exist',
    by: (folder) => folder.replace(place, '"081101"', '"081199"'),
    file: place,
    field: 'municipality',
    code: 'reference.municipality-unknown',
  },
  {
    name: 'a gmina without an office',
    by: (folder) => folder.replace(office, 'kind: municipal_office', 'kind: public_office'),
    file: 'municipalities.csv:2',
    field: 'code',
    code: 'municipality.without-office',
  },
  {
    name: 'a gmina whose office is withheld',
    by: (folder) => folder.replace(office, 'listing: public', 'listing: withheld\nwithheld_reason: closed'),
    file: 'municipalities.csv:2',
    field: 'code',
    code: 'municipality.without-office',
  },
  {
    name: 'a gmina with two offices',
    by: (folder) => folder.write('organizations/mops-brzegi.yaml', folder.read(office)),
    file: 'municipalities.csv:2',
    field: 'code',
    code: 'municipality.two-offices',
  },
  {
    name: 'a powiat without a centre',
    by: (folder) => folder.remove('organizations/pcpr-brzegi.yaml'),
    file: 'counties.csv:2',
    field: 'code',
    code: 'county.without-centre',
  },
  {
    name: 'a secret place with a street',
    by: (folder) => folder.replace(place, 'secrecy: none', 'secrecy: premises'),
    file: place,
    field: 'address.street',
    code: 'location.secret-address',
  },
  {
    name: 'a fully secret place with a town',
    by: (folder) => {
      folder.replace(place, '  street: ul. Polna 1\n', '');
      folder.replace(place, 'secrecy: none', 'secrecy: all');
    },
    file: place,
    field: 'address.city',
    code: 'location.secret-town',
  },
  {
    name: 'a fully secret service with a website',
    by: (folder) =>
      folder.write(
        service,
        folder
          .read(service)
          .replace('secrecy: none', 'secrecy: all\nwebsite: https://dom.example')
          .replace(/service_at_locations:\n.*\n/, '')
          .replace('municipalities:\n    - "081101"', 'regions: ["08"]'),
      ),
    file: service,
    field: 'city',
    code: 'service.secret-place',
  },
  {
    name: 'a fully secret service that names its gmina',
    by: (folder) =>
      folder.write(
        service,
        folder
          .read(service)
          .replace('secrecy: none', 'secrecy: all')
          .replace(/service_at_locations:\n.*\n/, ''),
      ),
    file: service,
    field: 'service_area',
    code: 'service.secret-area',
  },
  {
    name: 'secrecy of an organization that stops at its service',
    by: (folder) => folder.replace(office, 'secrecy: none', 'secrecy: premises'),
    file: service,
    field: 'secrecy',
    code: 'secrecy.not-spread',
  },
  {
    name: 'secrecy of a place that stops at its service',
    by: (folder) => {
      folder.replace(place, '  street: ul. Polna 1\n', '');
      folder.replace(place, 'secrecy: none', 'secrecy: premises');
    },
    file: service,
    field: 'secrecy',
    code: 'secrecy.not-spread',
  },
  {
    name: 'withheld without a reason',
    by: (folder) => folder.replace(service, 'listing: public', 'listing: withheld'),
    file: service,
    field: 'withheld_reason',
    code: 'withheld-reason.mismatch',
  },
  {
    name: 'a reason although it is listed',
    by: (folder) => folder.replace(service, 'listing: public', 'listing: public\nwithheld_reason: stale'),
    file: service,
    field: 'withheld_reason',
    code: 'withheld-reason.mismatch',
  },
  {
    name: 'a listed service at a withheld place',
    by: (folder) => folder.replace(place, 'listing: public', 'listing: withheld\nwithheld_reason: closed'),
    file: service,
    field: 'service_at_locations.0.location',
    code: 'reference.withheld',
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
  { name: 'YAML that cannot be read', by: (folder) => folder.write(office, 'name: "OPS\nkind: x\n'), file: office, field: '', code: 'file.unreadable' },
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
  {
    name: 'a wrong row of a table',
    by: (folder) => folder.replace('localities.csv', 'Brzegi,town', 'Brzegi,city'),
    file: 'localities.csv:2',
    field: 'kind',
    code: 'locality.kind-wrong',
  },
  {
    name: 'a wrong code in a table',
    by: (folder) => folder.replace('postal-codes.csv', '68-100', '68100'),
    file: 'postal-codes.csv:2',
    field: 'postal_code',
    code: 'postal-code.wrong',
  },
  {
    name: 'a locality of a gmina that does not exist',
    by: (folder) => folder.replace('localities.csv', '081101', '081199'),
    file: 'localities.csv:2',
    field: 'municipality',
    code: 'reference.municipality-unknown',
  },
  {
    name: 'a row with a cell too many',
    by: (folder) => folder.replace('counties.csv', '0811,brzeski', '0811,powiat,brzeski'),
    file: 'counties.csv',
    field: '',
    code: 'file.unreadable',
  },
  { name: 'a missing table', by: (folder) => folder.remove('counties.csv'), file: 'counties.csv', field: '', code: 'file.unreadable' },
];

test('content as the factories make it has no problem', () => {
  expect(readContent(contentFolder().path).problems).toEqual([]);
});

test.each(breaks)('$name is found, with file, field and what to write instead', ({ by, file, field, code }) => {
  const folder = contentFolder();
  by(folder);
  const { problems } = readContent(folder.path);
  expect(problems).toContainEqual(expect.objectContaining({ file, field, code }));
  const line = problems
    .filter((problem) => problem.code === code)
    .map(problemLine)
    .join('\n');
  expect(line).toContain(field ? `content/${file}, ${field}: ` : `content/${file}: `);
  expect(line).toContain(words[code]);
});

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

test('a gmina that stands in the table twice is named by its second row', () => {
  const folder = contentFolder(smallContent({ municipalities: [municipality(), municipality()] }));
  expect(readContent(folder.path).problems).toContainEqual(
    expect.objectContaining({ file: 'municipalities.csv:3', field: 'code', code: 'municipality.repeated' }),
  );
});

test.each(problemCodes)('%s has words that end a sentence and do not repeat the code', (code) => {
  expect(words[code]).toMatch(/^\p{L}.*\.$/su);
  expect(words[code]).not.toContain(code);
});
