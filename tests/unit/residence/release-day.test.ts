import { expect, test } from 'vitest';
import type { Hours } from '#domain/directory/schedule.schema.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { officeDay } from '#domain/residence/release-day.ts';

const hours: Hours = {
  schedules: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], windows: [{ opens_at: '07:30', closes_at: '15:30' }] }],
  closed_days: ['sat', 'sun', 'holiday'],
};
const day = (date: string, known: Hours | undefined = hours, minutes = 0) => {
  const { warning, nextWorkingDay } = officeDay(known, CalendarDay.parse(date), minutes);
  return [warning, nextWorkingDay.toString()];
};

test.each([
  ['an ordinary Tuesday', '2026-11-24', [null, '2026-11-25']],
  ['Friday is the last day before the weekend', '2026-11-27', ['last-working-day', '2026-11-30']],
  ['Saturday', '2026-11-28', ['closed-weekend', '2026-11-30']],
  ['Christmas Eve, then two holidays and a weekend', '2026-12-24', ['closed-holiday', '2026-12-28']],
  ['the day before Christmas Eve', '2026-12-23', ['last-working-day', '2026-12-28']],
  ['Maundy Thursday: Friday is worked', '2027-03-25', [null, '2027-03-26']],
  ['Good Friday, then Easter', '2027-03-26', ['last-working-day', '2027-03-30']],
  ['the day before Corpus Christi', '2027-05-26', ['last-working-day', '2027-05-28']],
  ['30 April before a Saturday', '2027-04-30', ['last-working-day', '2027-05-04']],
  ['11 November', '2026-11-11', ['closed-holiday', '2026-11-12']],
])('%s', (_name, date, expected) => {
  expect(day(date)).toEqual(expected);
});

test('an office with unknown hours is not called closed on a working day', () => {
  expect(officeDay(undefined, CalendarDay.parse('2026-11-24'))).toMatchObject({ windows: 'unknown', warning: null });
  expect(officeDay(undefined, CalendarDay.parse('2026-11-28'))).toMatchObject({ warning: 'closed-weekend' });
});

test('an office that is closed by its own hours says so', () => {
  expect(day('2026-11-25', { ...hours, schedules: [{ days: ['mon'], windows: [{ opens_at: '08:00', closes_at: '12:00' }] }], closed_days: ['wed'] })).toEqual([
    'closed-day',
    '2026-11-26',
  ]);
});

test('after its last minute the office is closed for today', () => {
  expect(day('2026-11-24', hours, 15 * 60 + 29)).toEqual([null, '2026-11-25']);
  expect(day('2026-11-24', hours, 15 * 60 + 30)).toEqual(['closed-now', '2026-11-25']);
});
