import { expect, test } from 'vitest';
import { nearest, nearestOffices } from '#domain/directory/directory-index.ts';
import { centre, county, municipality, office, place, service } from '../../support/content-factories.ts';
import { directoryOf, nightContent } from '../../support/directory-factories.ts';

const index = directoryOf(nightContent());

test('a listing has the numbers of the service, else of its place, else of its organization, and says which', () => {
  const [own, ofPlace, ofOffice] = directoryOf({
    services: [
      service('a', { phones: [{ number: '+48683770010' }] }),
      service('b', { service_at_locations: [{ location: 'ops-brzegi', phones: [{ number: '+48683770011' }] }] }),
      service('c'),
    ],
  }).listings;
  expect([own?.phones[0]?.number, own?.phonesOfOrganization]).toEqual(['+48683770010', false]);
  expect([ofPlace?.phones[0]?.number, ofPlace?.phonesOfOrganization]).toEqual(['+48683770011', false]);
  expect([ofOffice?.phones[0]?.number, ofOffice?.phonesOfOrganization]).toEqual(['+48683770001', true]);
});

test('an office is found by the gmina that it serves, never by the town where it sits', () => {
  const twins = directoryOf({
    municipalities: [municipality(), municipality({ code: '081110', terc: '0811102', kind: 'rural' })],
    organizations: [
      office('miasto', { location: 'ops-brzegi' }),
      office('wies', { location: 'ops-brzegi', service_area: { municipalities: ['081110'] } }),
      centre('pcpr-brzegi'),
    ],
    services: [],
    prisons: [],
  });
  expect(twins.officeOf('081101')?.id).toBe('miasto');
  expect(twins.officeOf('081110')?.id).toBe('wies');
  expect(twins.officeOf('081199')).toBeUndefined();
});

test('a powiat has its centre, a city with powiat rights its own office instead', () => {
  expect(index.countyCentreOf('0811')?.id).toBe('pcpr-brzegi');
  const city = directoryOf({
    counties: [county({ code: '0862', name: 'Miasto', kind: 'city' })],
    municipalities: [municipality({ code: '086201', terc: '0862011', county: '0862' })],
    organizations: [office('mops', { service_area: { municipalities: ['086201'], counties: ['0862'] } })],
    services: [],
    prisons: [],
    locations: [],
  });
  expect(city.countyCentreOf('0862')?.id).toBe('mops');
});

test('a gmina is served by what names it, its powiat, its region or the country', () => {
  const areas = [{ municipalities: ['081101'] }, { counties: ['0811'] }, { regions: ['08'] }, { country: true as const }, { counties: ['0812'] }];
  const served = directoryOf({ ...nightContent(), services: areas.map((service_area, number) => service(`s${number}`, { service_area })) });
  expect(served.listingsServing('081101').map((listing) => listing.service.id)).toEqual(['s0', 's1', 's2', 's3']);
});

test('a service whose organization is not listed is not listed', () => {
  const hidden = directoryOf({
    organizations: [office('ops-brzegi', { kind: 'association', listing: 'withheld', withheld_reason: 'stale' })],
    prisons: [],
  });
  expect(hidden.listings).toEqual([]);
});

test('the nearest come first, and what has no point is not among them', () => {
  const points = directoryOf({
    locations: [
      place('blisko', { latitude: 51.61, longitude: 15.1, precision: 'address' }),
      place('daleko', { latitude: 52.6, longitude: 15.1, precision: 'address' }),
      place('ops-brzegi'),
    ],
    services: ['daleko', 'ops-brzegi', 'blisko'].map((location) => service(location, { service_at_locations: [{ location }] })),
  });
  const found = nearest(points.listings, { latitude: 51.6, longitude: 15.1 }, 5);
  expect(found.map(({ listing }) => listing.service.id)).toEqual(['blisko', 'daleko']);
  expect(found[0]?.km).toBeCloseTo(1.11, 1);
  expect(nearest(points.listings, { latitude: 51.6, longitude: 15.1 }, 1)).toHaveLength(1);
});

test("a gmina's own office is the first of the offices around", () => {
  const offices = nearestOffices(index, { latitude: 51.6, longitude: 15.1 }, 3);
  expect(offices[0]).toMatchObject({ office: { id: 'ops-brzegi' }, km: 0 });
});
