import { expect, test } from 'vitest';
import { openingWeek, roundTheClock } from '#domain/directory/opening-week.ts';
import { type Hours, hoursSchema, type ScheduleDay } from '#domain/directory/schedule.schema.ts';

const week: ScheduleDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const hoursOf = (hours: Hours): Hours => hoursSchema.parse(hours);
const table = (hours: Hours) =>
  openingWeek(hoursOf(hours)).map(({ days, windows, season }) => {
    const text = typeof windows === 'string' ? windows : windows.map((window) => `${window.opens_at}-${window.closes_at}`).join(' ');
    return `${season ? `[${season.from}/${season.to}] ` : ''}${days.join(' ')}: ${text}`;
  });
const allDay = [{ opens_at: '00:00', closes_at: '24:00' }];
const office = [{ opens_at: '07:30', closes_at: '15:30' }];
const night = [{ opens_at: '18:00', closes_at: '08:00', next_day: true }];

test('neighbouring days with the same hours share a line', () => {
  const hours: Hours = {
    schedules: [
      { days: ['tue', 'wed', 'thu'], windows: office },
      { days: ['mon'], windows: [{ opens_at: '07:30', closes_at: '17:00' }] },
      { days: ['fri'], windows: [{ opens_at: '07:30', closes_at: '14:00' }] },
    ],
    closed_days: ['sat', 'sun'],
  };
  expect(table(hours)).toEqual(['mon: 07:30-17:00', 'tue wed thu: 07:30-15:30', 'fri: 07:30-14:00', 'sat sun: closed', 'holiday: unknown']);
});

test('days with the same hours and others between them keep the order of the week', () => {
  const hours: Hours = { schedules: [{ days: ['mon', 'wed'], windows: office }], closed_days: ['tue', 'thu', 'fri', 'sat', 'sun', 'holiday'] };
  expect(table(hours)).toEqual(['mon: 07:30-15:30', 'tue: closed', 'wed: 07:30-15:30', 'thu fri sat sun holiday: closed']);
});

test('each season has its part, then comes the rest of the year', () => {
  const season = { from: '11-01', to: '03-31' };
  const hours: Hours = { schedules: [{ days: [...week, 'holiday'], windows: night, season }], off_season: 'closed' };
  expect(table(hours)).toEqual(['[11-01/03-31] mon tue wed thu fri sat sun holiday: 18:00-08:00', 'mon tue wed thu fri sat sun holiday: closed']);
});

test('a rest of the year of which nothing is known is left out', () => {
  const season = { from: '11-01', to: '03-31' };
  expect(table({ schedules: [{ days: week, windows: night, season }] })).toEqual([
    '[11-01/03-31] mon tue wed thu fri sat sun: 18:00-08:00',
    '[11-01/03-31] holiday: unknown',
  ]);
  expect(table({ schedules: [] })).toEqual([]);
});

test('in a season the days it does not name keep the hours of the year', () => {
  const hours: Hours = {
    schedules: [
      { days: ['mon', 'tue'], windows: office },
      { days: ['mon'], windows: [{ opens_at: '10:00', closes_at: '12:00' }], season: { from: '07-01', to: '08-31' } },
    ],
  };
  expect(table(hours).slice(0, 2)).toEqual(['[07-01/08-31] mon: 10:00-12:00', '[07-01/08-31] tue: 07:30-15:30']);
});

test('round the clock all week is one line, days off included', () => {
  expect(table({ schedules: [{ days: week, windows: allDay }] })).toEqual(['mon tue wed thu fri sat sun holiday: 00:00-24:00']);
});

test('a place is round the clock when no minute of the year is left out', () => {
  expect(roundTheClock({ schedules: [{ days: week, windows: allDay }] })).toBe(true);
  expect(roundTheClock({ schedules: [{ days: week, windows: [{ opens_at: '08:00', closes_at: '08:00', next_day: true }] }] })).toBe(true);
  expect(roundTheClock({ schedules: [{ days: week, windows: allDay }], exceptions: [{ from: '2026-12-01', to: '2026-12-01', windows: [] }] })).toBe(true);
});

test('a place is not round the clock when a day, a season or days off differ', () => {
  expect(roundTheClock({ schedules: [] })).toBe(false);
  expect(roundTheClock({ schedules: [{ days: week.slice(0, 6), windows: allDay }] })).toBe(false);
  expect(roundTheClock({ schedules: [{ days: week, windows: allDay }], closed_days: ['holiday'] })).toBe(false);
  expect(
    roundTheClock({
      schedules: [
        { days: week, windows: allDay },
        { days: ['holiday'], windows: office },
      ],
    }),
  ).toBe(false);
  expect(roundTheClock({ schedules: [{ days: week, windows: allDay, season: { from: '11-01', to: '03-31' } }] })).toBe(false);
  const shorterSummer: Hours = {
    schedules: [
      { days: week, windows: allDay },
      { days: ['sun'], windows: office, season: { from: '06-01', to: '08-31' } },
    ],
  };
  expect(roundTheClock(shorterSummer)).toBe(false);
});
