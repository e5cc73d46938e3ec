import { expect, test } from 'vitest';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { beforeRelease, monthsBefore } from '#domain/residence/before-release.ts';

const on = (today: string, release?: string) => {
  const { socialWorkFrom, uncertain } = beforeRelease(release, CalendarDay.parse(today));
  return [socialWorkFrom?.toString(), ...uncertain];
};

test.each([
  ['exactly three months are left', '2026-11-24', '2027-02-24', ['2026-11-24']],
  ['a day more than three months', '2026-11-24', '2027-02-25', ['2026-11-25', 'before-three-months']],
  ['the last day', '2026-11-24', '2026-11-24', ['2026-08-24']],
  ['three months before 31 May there is no 31st', '2027-02-28', '2027-05-31', ['2027-02-28']],
  ['the day before that', '2027-02-27', '2027-05-31', ['2027-02-28', 'before-three-months']],
  ['in a leap year February has a day more', '2028-02-28', '2028-05-31', ['2028-02-29', 'before-three-months']],
  ['over the turn of a year', '2026-12-31', '2027-03-31', ['2026-12-31']],
])('social work in prison: %s', (_name, today, release, expected) => {
  expect(on(today, release)).toEqual(expected);
});

test('of a month only its last day is sure', () => {
  expect(on('2026-11-24', '2027-02')).toEqual(['2026-11-28', 'before-three-months']);
  expect(on('2026-11-28', '2027-02')).toEqual(['2026-11-28']);
});

test('a month is over with its last day, a day with itself', () => {
  expect(on('2026-11-30', '2026-11')).toEqual(['2026-08-30']);
  expect(on('2026-12-01', '2026-11')).toEqual([undefined, 'release-date-past']);
  expect(on('2026-11-24', '2026-11-23')).toEqual([undefined, 'release-date-past']);
});

test('an unknown date is unknown, not today', () => {
  expect(on('2026-11-24')).toEqual([undefined, 'release-date-unknown']);
});

test('a month back and three months back keep the day where it exists', () => {
  expect(monthsBefore(CalendarDay.parse('2027-01-15'), 1).toString()).toBe('2026-12-15');
  expect(monthsBefore(CalendarDay.parse('2026-12-31'), 3).toString()).toBe('2026-09-30');
});
