import { expect, test } from 'vitest';
import { groupByCounty } from '#domain/directory/county-groups.ts';
import { service, source } from '../../support/content-factories.ts';
import { directoryOf, nightContent } from '../../support/directory-factories.ts';

function groupsOf(...services: readonly ReturnType<typeof service>[]) {
  const index = directoryOf({ ...nightContent(), services });
  const groups = groupByCounty(index.listings, index.directory.counties);
  const ids = (listings: readonly { readonly service: { readonly id: string } }[]) => listings.map((listing) => listing.service.id);
  return {
    counties: Object.fromEntries(groups.counties.map(({ county, listings }) => [county.code, ids(listings)])),
    wide: ids(groups.wide),
    veiled: ids(groups.veiled),
    without: groups.without.map(({ code }) => code),
  };
}

test('a service stands in the powiat where one goes, not in all that it serves', () => {
  const groups = groupsOf(service('a', { service_at_locations: [{ location: 'lasy' }], service_area: { counties: ['0811', '0812'] } }));
  expect(groups).toEqual({ counties: { '0812': ['a'] }, wide: [], veiled: [], without: ['0811', '0813'] });
});

test('without a known place it stands where it serves by name', () => {
  expect(groupsOf(service('a', { service_area: { counties: ['0812'], municipalities: ['081101'] } })).counties).toEqual({ '0811': ['a'], '0812': ['a'] });
});

test('what serves a region or the country from nowhere is for everybody', () => {
  expect(groupsOf(service('a', { service_area: { regions: ['08'] } }), service('b', { service_area: { country: true } })).wide).toEqual(['a', 'b']);
});

test('a secret place stands in no powiat, even when its area names one', () => {
  const groups = groupsOf(service('a', { secrecy: 'all', service_area: { regions: ['08'] }, sources: [{ name: 'gazeta', date: '2026', fields: ['name'] }] }));
  expect(groups).toMatchObject({ counties: {}, wide: [], veiled: ['a'] });
});

test('in each powiat the better proven comes first', () => {
  const at = { service_at_locations: [{ location: 'ops-brzegi' }] };
  expect(groupsOf(service('old', { ...at, sources: [source({ date: '2020' })] }), service('new', at)).counties['0811']).toEqual(['new', 'old']);
});
