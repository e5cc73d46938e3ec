import { describe, expect, test } from 'vitest';
import { type FinderAnswers, nextStep, stepsOf, toRequest } from '#domain/residence/finder-answers.ts';
import { createLocalityFinder, type LocalityEntry } from '#domain/residence/locality-finder.ts';
import { readAnswer } from '#domain/residence/read-answer.ts';

const entries: readonly LocalityEntry[] = [
  { id: '081102-zary', name: 'Żary', kind: 'town', municipality: '081102', postalCodes: ['68-200'] },
  { id: '081110-gmina', name: 'Żary', kind: 'rural_municipality', municipality: '081110', postalCodes: [] },
  { id: '081106-lubsko', name: 'Lubsko', kind: 'town', municipality: '081106', postalCodes: ['68-300'] },
];
const finder = createLocalityFinder(entries);
const lubsko = { locality: '081106-lubsko' };
const ask = (answers: FinderAnswers) => toRequest(answers, finder.byId);

describe('the way through the questions', () => {
  test.each<[string, FinderAnswers, readonly string[]]>([
    ['with a home two questions are enough', { situation: 'residence' }, ['situation', 'residence']],
    ['without a home the registration and the evening', { situation: 'homeless' }, ['situation', 'lastRegistration', 'stay']],
    ['in urgent need the evening comes first', { situation: 'urgent' }, ['situation', 'stay', 'home']],
    ['in urgent need the home may be left out', { situation: 'urgent', home: 'skip' }, ['situation', 'stay', 'home']],
    ['before release with a home', { situation: 'before-release', home: 'yes' }, ['situation', 'release', 'home', 'residence']],
    ['before release without one', { situation: 'before-release', home: 'no' }, ['situation', 'release', 'home', 'lastRegistration', 'stay']],
  ])('%s', (_name, answers, steps) => {
    expect(stepsOf(answers)).toEqual(steps);
  });

  test('ends when every question has an answer', () => {
    expect(nextStep({})).toBe('situation');
    expect(nextStep({ situation: 'residence' })).toBe('residence');
    expect(nextStep({ situation: 'residence', residence: lubsko })).toBeUndefined();
  });

  test('what was answered on another way does not count', () => {
    expect(ask({ situation: 'residence', residence: lubsko, lastRegistration: 'none', stay: lubsko, home: 'no' })).toEqual({
      situation: 'residence',
      residence: '081106',
    });
  });

  test('a date that is not told is not made up', () => {
    expect(ask({ situation: 'before-release', release: {}, home: 'yes', residence: lubsko })).not.toHaveProperty('releaseDate');
  });
});

describe('reading a form', () => {
  const place = (fields: Record<string, string>) => readAnswer('residence', fields, finder);

  test('a name that one place bears is that place', () => {
    expect(place({ typed: 'LUBSKO' })).toEqual({ ok: true, answer: { residence: lubsko } });
  });

  test('a name that two gminy bear is asked about', () => {
    expect(place({ typed: 'Zary' })).toMatchObject({ ok: false, code: 'locality.choose', choices: ['081102-zary', '081110-gmina'] });
  });

  test('a chosen place is taken, also beside the typed name', () => {
    expect(place({ typed: 'Zary', locality: '081110-gmina' })).toEqual({ ok: true, answer: { residence: { locality: '081110-gmina' } } });
  });

  test('a place that does not exist is no choice', () => {
    expect(place({ typed: '', locality: 'nowhere' })).toMatchObject({ ok: false, code: 'locality.missing' });
    expect(place({ typed: 'Atlantyda' })).toMatchObject({ ok: false, code: 'locality.unknown' });
  });

  test('elsewhere in Poland is an answer, with or without the powiat', () => {
    expect(place({ typed: '', outside: ' Poznań ' })).toEqual({ ok: true, answer: { residence: { name: 'Poznań' } } });
    expect(place({ typed: 'x', answer: 'outside', outside: 'Koło', 'outside-county': 'kolski' })).toEqual({
      ok: true,
      answer: { residence: { name: 'Koło', county: 'kolski' } },
    });
    expect(place({ typed: '', answer: 'outside', outside: '' })).toMatchObject({ ok: false, field: 'outside', code: 'place.name-missing' });
    expect(place({ typed: '', outside: 'a'.repeat(81) })).toMatchObject({ ok: false, code: 'place.name-long' });
  });

  test('only the question about registration takes "never" and "I do not know"', () => {
    expect(readAnswer('lastRegistration', { answer: 'none', typed: '' }, finder)).toEqual({ ok: true, answer: { lastRegistration: 'none' } });
    expect(place({ answer: 'none', typed: '' })).toMatchObject({ ok: false });
  });

  test.each([
    ['24.12.2026', '2026-12-24'],
    ['4.2.2027', '2027-02-04'],
    [' 24-12-2026 ', '2026-12-24'],
    ['2026-12-24', '2026-12-24'],
  ])('the day "%s" is understood', (typed, date) => {
    expect(readAnswer('release', { known: 'day', day: typed }, finder)).toEqual({ ok: true, answer: { release: { date } } });
  });

  test.each(['31.02.2027', '24.12', 'jutro', '', '24.13.2026'])('the day "%s" is asked for again', (typed) => {
    expect(readAnswer('release', { known: 'day', day: typed }, finder)).toMatchObject({ ok: false, field: 'day', code: 'release-date.wrong' });
  });

  test('a month is understood, a wrong one is asked for again', () => {
    expect(readAnswer('release', { known: 'month', month: '2.2027' }, finder)).toEqual({ ok: true, answer: { release: { date: '2027-02' } } });
    expect(readAnswer('release', { known: 'month', month: '13.2027' }, finder)).toMatchObject({ ok: false, code: 'release-month.wrong' });
    expect(readAnswer('release', {}, finder)).toMatchObject({ ok: false, field: 'known', code: 'release.missing' });
  });

  test('a situation that does not exist is none', () => {
    expect(readAnswer('situation', { situation: '__proto__' }, finder)).toMatchObject({ ok: false, code: 'situation.wrong' });
  });
});
