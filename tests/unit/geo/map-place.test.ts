import { describe, expect, test } from 'vitest';
import { distanceKm } from '#domain/directory/distance.ts';
import { mapPlaces } from '#domain/geo/map-place.ts';
import { centre, locality, municipality, office, place, service, smallContent } from '../../support/content-factories.ts';
import { directoryOf } from '../../support/directory-factories.ts';

const point = { latitude: 51.61, longitude: 15.11, precision: 'address' } as const;
const idsOf = (facts: Parameters<typeof directoryOf>[0]) => mapPlaces(directoryOf(facts)).map(({ id }) => id);

test('a service lies where it takes place, its office at its seat', () => {
  const places = mapPlaces(directoryOf({ locations: [place('ops-brzegi', point)] }));
  expect(places).toMatchObject([
    { id: 'o-ops-brzegi', kind: 'municipal_office', categories: [], town: 'Brzegi', precision: 'address', service: null },
    { id: 's-noclegownia', kind: 'service', categories: ['shelter_tonight'], latitude: 51.61, longitude: 15.11, organization: 'ops-brzegi' },
  ]);
});

test('a service in two places has two points with names of their own', () => {
  const locations = [place('ops-brzegi', point), place('drugie', { ...point, latitude: 51.7 })];
  const services = [service('noclegownia', { service_at_locations: [{ location: 'ops-brzegi' }, { location: 'drugie' }] })];
  expect(idsOf({ locations, services })).toEqual(['o-ops-brzegi', 's-noclegownia', 's-noclegownia-2']);
});

test('of an unknown address the middle of the town is shown, and called approximate', () => {
  const services = [service('jadlodajnia', { city: 'Brzegi', municipality: '081101' })];
  const localities = [locality({ latitude: '51.65', longitude: '15.15' })];
  const [found] = mapPlaces(directoryOf({ services, localities })).filter(({ kind }) => kind === 'service');
  expect(found).toMatchObject({ town: 'Brzegi', precision: 'locality' });
  expect(distanceKm({ latitude: 51.65, longitude: 15.15 }, found ?? { latitude: 0, longitude: 0 })).toBeLessThan(0.2);
});

test('an office without an address sits at the seat of its gmina; a powiat centre without a town is not on the map', () => {
  const places = mapPlaces(directoryOf({ organizations: [office('ops-brzegi'), centre('pcpr-brzegi')], services: [] }));
  expect(places).toMatchObject([{ id: 'o-ops-brzegi', town: 'Brzegi', latitude: 51.6, longitude: 15.1, precision: 'locality' }]);
});

test('an office counts for its seat and for the powiat that it serves', () => {
  const organizations = [...smallContent().organizations.slice(0, 1), centre('pcpr-lesny', { municipality: '081101', service_area: { counties: ['0812'] } })];
  const found = mapPlaces(directoryOf({ organizations })).find(({ id }) => id === 'o-pcpr-lesny');
  expect(found?.counties).toEqual(['0811', '0812']);
});

describe('what is secret has no point', () => {
  test('neither a place for people in danger nor a training flat, whatever is known of it', () => {
    const services = [
      service('schronienie', { secrecy: 'all', service_area: { regions: ['08'] } }),
      service('mieszkanie', { secrecy: 'premises', city: 'Brzegi', municipality: '081101' }),
    ];
    expect(idsOf({ services })).toEqual(['o-ops-brzegi']);
  });

  test('nor a service of a secret organization, nor that organization', () => {
    const organizations = [
      office('ops-brzegi'),
      office('fundacja', { kind: 'association', office_type: undefined, secrecy: 'all', service_area: { regions: ['08'] } }),
    ];
    const services = [service('rozmowa', { organization: 'fundacja', city: 'Brzegi', municipality: '081101' })];
    expect(idsOf({ organizations, services })).toEqual(['o-ops-brzegi']);
  });

  test('nor a service at a secret place, not even in the middle of its town', () => {
    const locations = [place('ops-brzegi'), place('ukryte', { secrecy: 'premises', address: { city: 'Brzegi' } })];
    const services = [service('mieszkania', { municipality: '081101', city: 'Brzegi', service_at_locations: [{ location: 'ukryte' }] })];
    expect(idsOf({ locations, services })).toEqual(['o-ops-brzegi']);
  });
});

test('a rural gmina with its seat in the town has its office there', () => {
  const municipalities = [municipality(), municipality({ code: '081102', terc: '0811022', kind: 'rural', latitude: 51.61 })];
  const organizations = [office('ops-brzegi'), office('gops-brzegi', { service_area: { municipalities: ['081102'] } })];
  expect(mapPlaces(directoryOf({ municipalities, organizations, services: [] })).map(({ town }) => town)).toEqual(['Brzegi', 'Brzegi']);
});
