import { expect, test } from 'vitest';
import { coverage } from '#domain/directory/coverage.ts';
import { centre, office, service, source } from '../../support/content-factories.ts';
import { directoryOf, nightContent } from '../../support/directory-factories.ts';

const known = coverage(
  directoryOf({
    ...nightContent(),
    organizations: [
      office('ops-brzegi', { phones: [{ number: '+48683770001' }] }),
      office('ops-lasy', { service_area: { municipalities: ['081201'] }, name_status: 'descriptive', phones: [{ number: '+48683770002', type: 'fax' }] }),
      centre('pcpr-brzegi'),
      office('stowarzyszenie', { kind: 'association', office_type: undefined, service_area: { regions: ['08'] } }),
    ],
    services: [
      service('noc', { service_at_locations: [{ location: 'ops-brzegi' }] }),
      service('stara', { categories: ['food'], sources: [source({ date: '2020' })] }),
    ],
  }),
);

test('records are counted by kind, offices apart from other organizations', () => {
  expect(known.rows.map(({ kind, total }) => [kind, total])).toEqual([
    ['offices', 3],
    ['organizations', 1],
    ['services', 2],
    ['prisons', 1],
    ['hotlines', 1],
  ]);
});

test('the levels of a kind add up to its total', () => {
  for (const { total, byLevel } of known.rows) expect(Object.values(byLevel).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(known.rows.find(({ kind }) => kind === 'services')?.byLevel).toMatchObject({ fresh: 1, unconfirmed: 1 });
});

test('a fax is no phone, a described name no name, and only offices of gminy are missed', () => {
  expect(known).toMatchObject({ officesWithoutPhone: 1, officesWithoutHours: 2, officesWithoutName: 1 });
});

test('powiaty without a bed are those where no night place is', () => {
  expect(known.countiesWithoutBed).toEqual(['0812', '0813']);
});
