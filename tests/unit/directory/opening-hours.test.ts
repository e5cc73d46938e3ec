import { expect, test } from 'vitest';
import { isOpenAt, openness, opensNext, windowsOf } from '#domain/directory/opening-hours.ts';
import { type Hours, hoursSchema, type ScheduleDay } from '#domain/directory/schedule.schema.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { parseClockTime } from '#domain/kernel/clock-time.ts';
import { toInstant, toWarsaw } from '#domain/kernel/warsaw-time.ts';

const week: ScheduleDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const workdays = week.slice(0, 5);
const hoursOf = (hours: Hours): Hours => hoursSchema.parse(hours);
const daily = (opens_at: string, closes_at: string) => hoursOf({ schedules: [{ days: week, windows: [{ opens_at, closes_at }] }] });

/** "2026-11-24 07:30" as clocks in Poland show it. */
function at(text: string): number {
  const [date = '', time = ''] = text.split(' ');
  return toInstant(CalendarDay.parse(date), parseClockTime(time));
}
const show = (instant: number | null) => {
  if (instant === null) return null;
  const { day, minutes } = toWarsaw(instant);
  return `${day} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
function answer(hours: Hours | undefined, text: string): string {
  const now = openness(hours, at(text));
  if (now.state === 'open') return `open until ${show(now.until)}`;
  return now.state === 'closed' ? `closed, opens ${show(now.opensAt)}` : 'unknown';
}
const windows = (hours: Hours | undefined, date: string) => {
  const found = windowsOf(hours, CalendarDay.parse(date));
  return typeof found === 'string' ? found : found.map((window) => `${window.opens_at}-${window.closes_at}${window.next_day ? '+' : ''}`).join(' ');
};

const office = hoursOf({
  schedules: [
    { days: ['mon'], windows: [{ opens_at: '07:30', closes_at: '17:00' }] },
    { days: ['tue', 'wed', 'thu'], windows: [{ opens_at: '07:30', closes_at: '15:30' }] },
    { days: ['fri'], windows: [{ opens_at: '07:30', closes_at: '14:00' }] },
  ],
  closed_days: ['sat', 'sun', 'holiday'],
});
const night = [{ opens_at: '18:00', closes_at: '08:00', next_day: true }];
const warmingRoom = hoursOf({
  schedules: [
    { days: workdays, windows: night },
    { days: ['sat', 'sun'], windows: [{ opens_at: '00:00', closes_at: '24:00' }] },
  ],
});
const winterNights = hoursOf({ schedules: [{ days: [...week, 'holiday'], windows: night, season: { from: '11-01', to: '03-31' } }], off_season: 'closed' });

test('an office is open in its hours and says when it opens again', () => {
  expect(answer(office, '2026-11-23 07:29')).toBe('closed, opens 2026-11-23 07:30');
  expect(answer(office, '2026-11-23 07:30')).toBe('open until 2026-11-23 17:00');
  expect(answer(office, '2026-11-23 16:59')).toBe('open until 2026-11-23 17:00');
  expect(answer(office, '2026-11-23 17:00')).toBe('closed, opens 2026-11-24 07:30');
  expect(answer(office, '2026-11-27 14:00')).toBe('closed, opens 2026-11-30 07:30');
});

test('an office closed on days off is closed over Christmas', () => {
  expect(answer(office, '2026-12-23 15:30')).toBe('closed, opens 2026-12-28 07:30');
  expect(answer(office, '2026-12-24 10:00')).toBe('closed, opens 2026-12-28 07:30');
});

test('without hours nothing is known', () => {
  expect(answer(undefined, '2026-11-24 10:00')).toBe('unknown');
  expect(answer(hoursOf({ schedules: [], note: 'po telefonie' }), '2026-11-24 10:00')).toBe('unknown');
  expect(windows(undefined, '2026-11-24')).toBe('unknown');
  expect(isOpenAt(undefined, at('2026-11-24 10:00'))).toBe(false);
  expect(opensNext(undefined, at('2026-11-24 10:00'))).toBeNull();
});

test('a day that nothing names is unknown, not closed', () => {
  const weekdaysOnly = hoursOf({ schedules: [{ days: workdays, windows: [{ opens_at: '08:00', closes_at: '16:00' }] }] });
  expect(answer(weekdaysOnly, '2026-11-28 10:00')).toBe('unknown');
  expect(answer(weekdaysOnly, '2026-11-27 16:00')).toBe('closed, opens null');
});

test('a night belongs to the day it begins and is seen after midnight', () => {
  expect(windows(warmingRoom, '2026-11-24')).toBe('18:00-08:00+');
  expect(answer(warmingRoom, '2026-11-25 03:00')).toBe('open until 2026-11-25 08:00');
  expect(answer(warmingRoom, '2026-11-25 08:00')).toBe('closed, opens 2026-11-25 18:00');
});

test('a night runs into a weekend round the clock without a closing', () => {
  expect(answer(warmingRoom, '2026-11-27 20:00')).toBe('open until 2026-11-30 00:00');
  expect(show(opensNext(warmingRoom, at('2026-11-27 20:00')))).toBe('2026-11-30 18:00');
});

test('a night that the next day continues until midnight is one opening', () => {
  const split = hoursOf({
    schedules: [
      { days: ['fri'], windows: night },
      { days: ['sat'], windows: [{ opens_at: '08:00', closes_at: '24:00' }] },
    ],
    closed_days: ['mon', 'tue', 'wed', 'thu', 'sun'],
  });
  expect(answer(split, '2026-11-27 23:00')).toBe('open until 2026-11-29 00:00');
});

test('a night is seen in the morning of a closed or an unknown day', () => {
  const friday = { schedules: [{ days: ['fri'] as ScheduleDay[], windows: night }] };
  expect(answer(hoursOf({ ...friday, closed_days: ['sat'] }), '2026-11-28 07:59')).toBe('open until 2026-11-28 08:00');
  expect(answer(hoursOf(friday), '2026-11-28 07:59')).toBe('open until 2026-11-28 08:00');
  expect(answer(hoursOf(friday), '2026-11-28 08:00')).toBe('unknown');
  const shut = hoursOf({ ...friday, exceptions: [{ from: '2026-11-28', to: '2026-11-28', windows: [] }] });
  expect(answer(shut, '2026-11-28 07:59')).toBe('open until 2026-11-28 08:00');
});

test('round the clock never closes at midnight, not on days off either', () => {
  const always = daily('00:00', '24:00');
  for (const text of ['2026-11-24 23:59', '2026-12-24 00:00', '2027-03-28 02:00', '2026-10-25 02:30']) expect(answer(always, text)).toBe('open until null');
  expect(opensNext(always, at('2026-11-24 10:00'))).toBeNull();
  const inTwoShifts = hoursOf({ schedules: [{ days: week, windows: [{ opens_at: '08:00', closes_at: '18:00' }, ...night] }] });
  expect(answer(inTwoShifts, '2026-12-25 03:00')).toBe('open until null');
});

test('round the clock that ends within a week tells when', () => {
  const closing = hoursOf({ ...daily('00:00', '24:00'), exceptions: [{ from: '2026-12-01', to: '2026-12-02', windows: [] }] });
  expect(answer(closing, '2026-11-23 12:00')).toBe('open until null');
  expect(answer(closing, '2026-11-25 12:00')).toBe('open until 2026-12-01 00:00');
  expect(answer(closing, '2026-12-01 12:00')).toBe('closed, opens 2026-12-03 00:00');
});

test('a day off that nothing names is unknown, even for a place open daily', () => {
  expect(answer(daily('08:00', '20:00'), '2026-11-11 10:00')).toBe('unknown');
  expect(answer(daily('08:00', '20:00'), '2026-11-10 20:00')).toBe('closed, opens null');
  expect(answer(daily('08:00', '20:00'), '2026-11-12 05:00')).toBe('closed, opens 2026-11-12 08:00');
});

test('a week with one minute left out is not round the clock', () => {
  const almost = hoursOf({
    schedules: [
      { days: week.slice(0, 6), windows: [{ opens_at: '00:00', closes_at: '24:00' }] },
      { days: ['sun'], windows: [{ opens_at: '00:00', closes_at: '23:59' }] },
    ],
  });
  expect(windows(almost, '2026-11-11')).toBe('unknown');
});

test('the morning after an unknown day is unknown while a night could still last', () => {
  const nightly = hoursOf({ schedules: [{ days: week, windows: night }] });
  expect(answer(nightly, '2026-11-11 07:00')).toBe('open until 2026-11-11 08:00');
  expect(answer(nightly, '2026-11-11 20:00')).toBe('unknown');
  expect(answer(nightly, '2026-11-12 07:59')).toBe('unknown');
  expect(answer(nightly, '2026-11-12 08:00')).toBe('closed, opens 2026-11-12 18:00');
});

test('rows for days off hold on them, whatever the weekday', () => {
  const withHolidays = hoursOf({
    schedules: [
      { days: week, windows: [{ opens_at: '08:00', closes_at: '20:00' }] },
      { days: ['holiday'], windows: [{ opens_at: '10:00', closes_at: '12:00' }] },
    ],
  });
  expect(windows(withHolidays, '2026-12-24')).toBe('10:00-12:00');
  expect(windows(withHolidays, '2027-03-28')).toBe('10:00-12:00');
});

test('an exception goes before everything, the shortest first', () => {
  const hours = hoursOf({
    ...office,
    exceptions: [
      { from: '2026-12-24', to: '2026-12-24', windows: [{ opens_at: '09:00', closes_at: '11:00' }] },
      { from: '2026-12-21', to: '2027-01-03', windows: [] },
    ],
  });
  expect(windows(hours, '2026-12-24')).toBe('09:00-11:00');
  expect(windows(hours, '2026-12-23')).toBe('closed');
  expect(windows(hours, '2027-01-04')).toBe('07:30-17:00');
});

test('a winter place is closed off season and open in a season that crosses the new year', () => {
  expect(windows(winterNights, '2026-10-31')).toBe('closed');
  expect(windows(winterNights, '2026-11-01')).toBe('18:00-08:00+');
  expect(windows(winterNights, '2026-12-31')).toBe('18:00-08:00+');
  expect(windows(winterNights, '2027-03-31')).toBe('18:00-08:00+');
  expect(windows(winterNights, '2027-04-01')).toBe('closed');
  expect(answer(winterNights, '2027-04-01 07:00')).toBe('open until 2027-04-01 08:00');
  expect(windows(winterNights, '2026-08-15')).toBe('closed');
  expect(answer(winterNights, '2026-08-15 20:00')).toBe('closed, opens null');
});

test('without a word on the rest of the year a winter place is unknown in summer', () => {
  expect(windows(hoursOf({ schedules: winterNights.schedules }), '2026-07-01')).toBe('unknown');
});

test('rows of the season go before rows of the year, only on the days they name', () => {
  const summer = hoursOf({
    schedules: [
      { days: workdays, windows: [{ opens_at: '08:00', closes_at: '16:00' }] },
      { days: ['mon'], windows: [{ opens_at: '10:00', closes_at: '12:00' }], season: { from: '07-01', to: '08-31' } },
    ],
  });
  expect(windows(summer, '2026-07-06')).toBe('10:00-12:00');
  expect(windows(summer, '2026-07-07')).toBe('08:00-16:00');
  expect(windows(summer, '2026-09-07')).toBe('08:00-16:00');
});

test('29 February is in a season that ends with it, and the season ends a day earlier in other years', () => {
  const toLeapDay = hoursOf({ schedules: [{ days: week, windows: night, season: { from: '12-01', to: '02-29' } }], off_season: 'closed' });
  expect(windows(toLeapDay, '2028-02-29')).toBe('18:00-08:00+');
  expect(windows(toLeapDay, '2027-02-28')).toBe('18:00-08:00+');
  expect(windows(toLeapDay, '2027-03-01')).toBe('closed');
});

test('a season with exact dates does not come back', () => {
  const once = hoursOf({ schedules: [{ days: week, windows: night, season: { from: '2025-11-01', to: '2026-03-31' } }], off_season: 'closed' });
  expect(windows(once, '2026-01-15')).toBe('18:00-08:00+');
  expect(windows(once, '2026-11-24')).toBe('closed');
});

test('windows of several rows add up', () => {
  const twice = hoursOf({
    schedules: [
      {
        days: ['mon'],
        windows: [
          { opens_at: '12:00', closes_at: '16:00' },
          { opens_at: '18:00', closes_at: '20:00' },
        ],
      },
      { days: ['mon'], windows: [{ opens_at: '08:00', closes_at: '12:30' }] },
    ],
  });
  expect(windows(twice, '2026-11-23')).toBe('08:00-16:00 18:00-20:00');
});

test('a night lasts 13 hours when the clocks go forward and 15 when they go back', () => {
  const nightly = hoursOf({ schedules: [{ days: week, windows: night }] });
  const length = (evening: string) => {
    const now = openness(nightly, at(evening));
    return now.state === 'open' && now.until !== null ? (now.until - at(evening)) / 3_600_000 : undefined;
  };
  expect(length('2026-03-28 18:00')).toBe(13);
  expect(length('2026-10-24 18:00')).toBe(15);
  expect(length('2026-11-24 18:00')).toBe(14);
});

test('a place that closes at 02:30 stays open until the second 02:30 of the autumn night', () => {
  const late = hoursOf({ schedules: [{ days: week, windows: [{ opens_at: '20:00', closes_at: '02:30', next_day: true }] }] });
  const secondHalfPastTwo = Date.parse('2026-10-25T01:30Z');
  expect(isOpenAt(late, secondHalfPastTwo - 60_000)).toBe(true);
  expect(isOpenAt(late, secondHalfPastTwo)).toBe(false);
});

test('an hour that the spring night skips opens nothing', () => {
  const skipped = daily('02:00', '03:00');
  expect(answer(skipped, '2027-03-27 04:00')).toBe('closed, opens null');
  expect(windows(skipped, '2026-03-29')).toBe('02:00-03:00');
  expect(answer(skipped, '2026-03-29 00:30')).toBe('closed, opens 2026-03-30 02:00');
});

test('an opening two weeks ahead is found, one after that is not guessed', () => {
  const shut = (to: string) => hoursOf({ ...office, exceptions: [{ from: '2027-01-11', to, windows: [] }] });
  expect(answer(shut('2027-01-24'), '2027-01-11 10:00')).toBe('closed, opens 2027-01-25 07:30');
  expect(answer(shut('2027-01-25'), '2027-01-11 10:00')).toBe('closed, opens null');
});
