import { expect, test } from 'vitest';
import { shelve } from '#domain/guides/guide-shelf.ts';
import { guide, guideContent } from '../../support/guide-factories.ts';

const month = guide({ slug: 'pierwszy-miesiac', moment: 'first_month' });
const before = guide({ slug: 'przed-wyjsciem', moment: 'before_release' });
const meal = guide({ slug: 'jedzenie', moment: 'first_day', order: 20, categories: ['food', 'money'] });
const day = guide({ slug: 'pierwszy-dzien', moment: 'first_day', order: 10, categories: ['shelter_tonight', 'food'] });
const family = guide({ slug: 'dla-bliskich', moment: 'first_day', order: 15, audience: 'relatives' });
const matter = guide({ slug: 'dlugi', moment: 'any', categories: ['debt', 'food'] });
const easy = guide({ slug: 'pierwszy-dzien', language: 'etr', moment: 'first_day' });
const shelf = shelve(guideContent({ guides: [month, meal, matter, family, easy, before, day] }));

test('guides stand by moment, then by order', () => {
  expect(shelf.inLanguage('pl').map(({ slug }) => slug)).toEqual(['przed-wyjsciem', 'pierwszy-dzien', 'dla-bliskich', 'jedzenie', 'pierwszy-miesiac', 'dlugi']);
});

test('the path of a person leads from before release to the first month and leaves out what is for others', () => {
  expect(shelf.beside(before)).toEqual({ previous: undefined, next: day });
  expect(shelf.beside(meal)).toEqual({ previous: day, next: month });
  expect(shelf.beside(month).next).toBeUndefined();
});

test('a guide of no day and a guide for relatives have nothing before and after', () => {
  expect(shelf.beside(matter)).toEqual({ previous: undefined, next: undefined });
  expect(shelf.beside(family)).toEqual({ previous: undefined, next: undefined });
});

test('a need is explained by the guides that put it highest, the one with fewer other needs first', () => {
  const dowod = guide({ slug: 'dowod', categories: ['documents'] });
  const week = guide({ slug: 'tydzien', moment: 'first_week', categories: ['documents', 'work'] });
  const desk = guide({ slug: 'biurko', audience: 'professionals', categories: ['documents'] });
  const explained = (category: 'documents' | 'food' | 'work' | 'health') =>
    shelve(guideContent({ guides: [week, meal, day, dowod, desk] }))
      .explaining('pl', category)
      .map(({ slug }) => slug);
  expect(explained('documents')).toEqual(['dowod', 'tydzien']);
  expect(explained('food')).toEqual(['jedzenie']);
  expect(explained('work')).toEqual(['tydzien']);
  expect(explained('health')).toEqual([]);
});

test('a page in another language is found by the same slug', () => {
  expect(shelf.guide('etr', 'pierwszy-dzien')).toEqual(easy);
  expect(shelf.guide('uk', 'pierwszy-dzien')).toBeUndefined();
});
