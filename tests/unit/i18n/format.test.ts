import { expect, test } from 'vitest';
import { byName, fill, formatDay, formatKm, formatNumber, formatPhone, formatTime, plural, typeset } from '#i18n/format.ts';

test('values stand in their places; a place without a value stays to be seen', () => {
  expect(fill('{n} z {all}, {n}', { n: 2, all: 'pięciu' })).toBe('2 z pięciu, 2');
  expect(fill('{nobody}', {})).toBe('{nobody}');
});

test('Polish counts in three ways', () => {
  const words = { one: '{n} miejsce', few: '{n} miejsca', many: '{n} miejsc', other: '{n} miejsca' };
  expect([0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 102, 112, 1.5].map((n) => plural(words, n))).toEqual([
    ...['0 miejsc', '1 miejsce', '2 miejsca', '4 miejsca', '5 miejsc', '11 miejsc', '12 miejsc', '14 miejsc', '21 miejsc', '22 miejsca', '25 miejsc'],
    ...['102 miejsca', '112 miejsc', '1,5 miejsca'],
  ]);
});

test('thousands have a space that does not break', () => {
  expect(formatNumber(20000)).toBe('20\u00a0000');
});

test('a day is as exact as it is known', () => {
  expect(['2026-11-24', '2026-11', '2026', '11-01'].map(formatDay)).toEqual(['24.11.2026', '11.2026', '2026', '01.11']);
});

test.each([
  ['+48957151360', '95 715 13 60'],
  ['+48601188649', '601 188 649'],
  ['800109160', '800 109 160'],
  ['+48800109160', '800 109 160'],
  ['116123', '116 123'],
  ['112', '112'],
  ['19288', '19288'],
  ['+48459595000', '459 595 000'],
])('%s is read as %s', (number, text) => {
  expect(formatPhone(number)).toBe(text);
});

test('hours have no leading zero, minutes keep theirs', () => {
  expect(['07:30', '18:05', '00:00', '24:00'].map(formatTime)).toEqual(['7:30', '18:05', '0:00', '24:00']);
});

test('a distance is never more exact than a kilometre and never none', () => {
  expect([0.2, 1.4, 23.6, 1234].map((km) => formatKm(km))).toEqual(['ok. 1 km', 'ok. 1 km', 'ok. 24 km', 'ok. 1\u00a0234 km']);
});

test('one-letter words and units do not end a line alone', () => {
  expect(typeset('Idź z nim i o nic nie pytaj (a w domu)')).toBe('Idź z\u00a0nim i\u00a0o\u00a0nic nie pytaj (a\u00a0w\u00a0domu)');
  expect(typeset('20 km, 5 dni, 7 osób')).toBe('20\u00a0km, 5\u00a0dni, 7 osób');
});

test('names stand in the order of the Polish alphabet', () => {
  const names = ['Żary', 'Łagów', 'Zabór', 'Lubsko', 'Świdnica', 'Sulęcin'].map((name) => ({ name }));
  expect(names.sort(byName).map(({ name }) => name)).toEqual(['Lubsko', 'Łagów', 'Sulęcin', 'Świdnica', 'Zabór', 'Żary']);
});
