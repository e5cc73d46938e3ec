import { expect, test } from 'vitest';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { workingDaysBetween } from '#domain/kernel/working-days.ts';
import { reaches, reminderOf } from '#domain/referral/reminder.ts';

const day = (text: string) => CalendarDay.parse(text);
const said = (due: string, today: string) => reminderOf(day(due), day(today));

test('said once before the last day, on it, and on every working day after it', () => {
  expect(said('2026-11-27', '2026-11-25')).toBeUndefined();
  expect(said('2026-11-27', '2026-11-26')).toBe('soon');
  expect(said('2026-11-27', '2026-11-27')).toBe('today');
  expect(said('2026-11-27', '2026-11-30')).toBe('late-manager');
  expect(said('2026-11-27', '2026-12-01')).toBe('late-manager');
  expect(said('2026-11-27', '2026-12-02')).toBe('late-coordinator');
});

test('a weekend and a holiday are not counted: the last day after Christmas is "soon" on the day before Christmas Eve', () => {
  expect(said('2026-12-28', '2026-12-23')).toBe('soon');
  expect(said('2026-11-27', '2026-11-28')).toBe('late');
});

test('without a clock nothing is said; the coordinator hears only what the manager has heard before', () => {
  expect(reminderOf(undefined, day('2026-11-27'))).toBeUndefined();
  for (const reminder of ['soon', 'today', 'late'] as const) expect([reaches(reminder, 'manager'), reaches(reminder, 'coordinator')]).toEqual([false, false]);
  expect([reaches('late-manager', 'manager'), reaches('late-manager', 'coordinator')]).toEqual([true, false]);
  expect([reaches('late-coordinator', 'manager'), reaches('late-coordinator', 'coordinator')]).toEqual([true, true]);
});

test('working days between two days leave out weekends and the fourteen holidays', () => {
  expect(workingDaysBetween(day('2026-12-23'), day('2026-12-28'))).toBe(1);
  expect(workingDaysBetween(day('2026-11-30'), day('2026-11-27'))).toBe(0);
});
