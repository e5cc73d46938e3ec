import { expect, test } from 'vitest';
import { discreetTitle, isTelling } from '#i18n/discreet-title.ts';

test('a name that says nothing of what somebody lives through stays as it is', () => {
  expect(discreetTitle('Noclegownia Caritas', 'Nocleg na dziś', ['Żary'])).toBe('Noclegownia Caritas');
});

test('a name that speaks of violence, addiction or probation gives way to the kind of help and the place', () => {
  expect(discreetTitle('Kurator sądowy: Sąd Rejonowy w Żarach', 'Terminy i sprawy', ['Sąd Rejonowy w Żarach'])).toBe('Terminy i sprawy: Sąd Rejonowy w Żarach');
  expect(discreetTitle('Stowarzyszenie Abstynentów', 'stowarzyszenie', ['Gubin'])).toBe('Stowarzyszenie: Gubin');
});

test('what would tell as much is not taken as the place', () => {
  expect(discreetTitle('Pomoc przy uzależnieniu', 'Dobry dzień', ['Biuro Przeciwdziałania Uzależnieniom', undefined, 'Gubin'])).toBe('Dobry dzień: Gubin');
});

test('a secret place has no place in its title', () => {
  expect(discreetTitle('Ośrodek dla osób doznających przemocy', 'Bezpieczne miejsce', [])).toBe('Bezpieczne miejsce');
});

test('groups that are known by two letters tell as well, words that hold these letters do not', () => {
  expect(['Mityngi', 'Grupa AA w Żarach', 'Klub Abstynenta'].every(isTelling)).toBe(true);
  expect(['Dom w Łagowie', 'Baanowo', 'Trzebiel'].some(isTelling)).toBe(false);
});
