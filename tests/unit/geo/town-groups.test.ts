import { expect, test } from 'vitest';
import { mapPlaces } from '#domain/geo/map-place.ts';
import { fits, readCategory } from '#domain/geo/place-filter.ts';
import { groupByTown } from '#domain/geo/town-groups.ts';
import { directoryOf, nightContent } from '../../support/directory-factories.ts';

const places = mapPlaces(directoryOf());
const [office, shelter] = [places.find(({ kind }) => kind === 'municipal_office'), places.find(({ kind }) => kind === 'service')];

test('nothing chosen is everything', () => {
  expect(places.every((place) => fits(place, {}))).toBe(true);
});

test('a need finds services, never an office that only owes it by law', () => {
  expect(places.filter((place) => fits(place, { category: 'shelter_tonight' }))).toEqual([shelter].filter(Boolean));
  expect(places.filter((place) => fits(place, { category: 'money' }))).toEqual([]);
});

test('offices can be chosen alone', () => {
  expect(places.filter((place) => fits(place, { category: 'offices' }))).toEqual([office].filter(Boolean));
});

test('a powiat and a need add up', () => {
  const all = mapPlaces(directoryOf(nightContent()));
  const found = all.filter((place) => fits(place, { category: 'shelter_tonight', county: '0812' }));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ municipality }) => municipality.startsWith('0812'))).toBe(true);
});

test('a need that does not exist counts as not asked', () => {
  expect(readCategory('shelter')).toBe('shelter');
  expect(readCategory('offices')).toBe('offices');
  expect(readCategory('everything')).toBeUndefined();
  expect(readCategory(undefined)).toBeUndefined();
});

test('places stand under their town, the office first; towns of one name in two powiaty stay apart', () => {
  if (!office || !shelter) throw new Error('The small content has an office and a shelter');
  const far = { ...shelter, id: 'far', municipality: '081201' };
  expect(groupByTown([shelter, far, office]).map(({ name, county, places: there }) => [name, county, there.map(({ id }) => id)])).toEqual([
    ['Brzegi', '0811', [office.id, shelter.id]],
    ['Brzegi', '0812', ['far']],
  ]);
});
