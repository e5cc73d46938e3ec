import { expect, test } from 'vitest';
import { conditionsOf } from '#i18n/condition-words.ts';
import { service } from '../../support/content-factories.ts';

const words = (facts: Parameters<typeof service>[1]) => conditionsOf(service('a', { access: [], ...facts })).map(({ text }) => text);
const tones = (facts: Parameters<typeof service>[1]) =>
  Object.fromEntries(conditionsOf(service('a', { access: [], ...facts })).map(({ text, tone }) => [text, tone]));

test('what is not known is not said', () => {
  expect(words({})).toEqual([]);
  expect(words({ eligibility: { men: true } })).toEqual([]);
});

test('who is admitted: both, one only, children', () => {
  expect(words({ eligibility: { women: true, men: true } })).toEqual(['kobiety i mężczyźni']);
  expect(words({ eligibility: { women: true, men: false, parents_with_children: true } })).toEqual(['tylko kobiety', 'także z dzieckiem']);
  expect(words({ eligibility: { women: false, men: true, parents_with_children: false } })).toEqual(['tylko mężczyźni', 'bez dzieci']);
});

test('what is needed warns, what is not needed is good news', () => {
  expect(tones({ eligibility: { sober: true, id_document: false, local_ties: true }, access: ['ops_paper', 'no_referral'] })).toEqual({
    'trzeba być trzeźwym': 'care',
    'potrzebny papier z OPS': 'care',
    'bez dokumentu też': 'good',
    'tylko dla mieszkańców tego terenu': 'care',
    'bez skierowania': 'good',
  });
});

test('a night place after alcohol is said as plainly as one that wants sobriety', () => {
  expect(tones({ eligibility: { sober: false } })).toEqual({ 'przyjmuje także po alkoholu': 'good' });
});

test('the age has one bound, two or none', () => {
  expect(words({ eligibility: { minimum_age: 18 } })).toEqual(['od 18 lat']);
  expect(words({ eligibility: { maximum_age: 25 } })).toEqual(['do 25 lat']);
  expect(words({ eligibility: { minimum_age: 16, maximum_age: 25 } })).toEqual(['wiek: od 16 do 25 lat']);
});

test('the last admission and what costs nothing are said', () => {
  expect(words({ last_admission: '20:00', cost_options: [{ option: 'free' }] })).toEqual(['ostatnie przyjęcie o 20:00', 'bezpłatnie']);
  expect(words({ cost_options: [{ option: 'paid' }] })).toEqual([]);
});
