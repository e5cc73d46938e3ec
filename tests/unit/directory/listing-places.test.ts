import { expect, test } from 'vitest';
import { countiesOf, hoursOf } from '#domain/directory/listing-places.ts';
import { service } from '../../support/content-factories.ts';
import { directoryOf, nightContent, nights } from '../../support/directory-factories.ts';

const listingOf = (facts: Parameters<typeof service>[1]) => {
  const [listing] = directoryOf({ ...nightContent(), services: [service('a', facts)] }).listings;
  if (!listing) throw new Error('The service is not listed');
  return listing;
};
const own = nights();
const ofPlace = nights({ opens_at: '20:00' });

test('hours of the service count before those of its place', () => {
  expect(hoursOf(listingOf({ hours: own, service_at_locations: [{ location: 'lasy', hours: ofPlace }] }))).toEqual(own);
  expect(hoursOf(listingOf({ service_at_locations: [{ location: 'ops-brzegi' }, { location: 'lasy', hours: ofPlace }] }))).toEqual(ofPlace);
  expect(hoursOf(listingOf({ service_at_locations: [{ location: 'lasy' }] }))).toBeUndefined();
});

test('a listing is in the powiaty of its places, each once', () => {
  expect(countiesOf(listingOf({ service_at_locations: [{ location: 'lasy' }, { location: 'ops-brzegi' }] }))).toEqual(['0812', '0811']);
  expect(countiesOf(listingOf({ municipality: '081101', service_at_locations: [{ location: 'ops-brzegi' }] }))).toEqual(['0811']);
});

test('without a place, or with a secret one, it is in none', () => {
  expect(countiesOf(listingOf({}))).toEqual([]);
  expect(countiesOf(listingOf({ secrecy: 'all', service_area: { regions: ['08'] }, sources: [{ name: 'gazeta', date: '2026', fields: ['name'] }] }))).toEqual(
    [],
  );
});
