import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { type Break, expectFound, files } from '../support/broken-content.ts';
import { municipality, smallContent } from '../support/content-factories.ts';
import { contentFolder } from '../support/content-folder.ts';

const { office, service, place } = files;

/** What no single file shows: references, offices, secrecy, tables. */
const breaks: readonly Break[] = [
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
  {
    name: 'a powiat of a voivodeship that does not exist',
    by: (folder) => folder.replace('counties.csv', 'county,08', 'county,30'),
    file: 'counties.csv:2',
    field: 'region',
    code: 'reference.region-unknown',
  },
  { name: 'a missing table', by: (folder) => folder.remove('counties.csv'), file: 'counties.csv', field: '', code: 'file.unreadable' },
];

test.each(breaks)('$name is found, with file, field and what to write instead', expectFound);

test('a gmina that stands in the table twice is named by its second row', () => {
  const folder = contentFolder(smallContent({ municipalities: [municipality(), municipality()] }));
  expect(readContent(folder.path).problems).toContainEqual(
    expect.objectContaining({ file: 'municipalities.csv:3', field: 'code', code: 'municipality.repeated' }),
  );
});
