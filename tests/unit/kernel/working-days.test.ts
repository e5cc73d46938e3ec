import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { easterSunday, isHoliday, isWorkingDay, plusWorkingDays } from '#domain/kernel/working-days.ts';

const day = CalendarDay.parse;
const end = (from: string, workingDays: number) => plusWorkingDays(day(from), workingDays).toString();

function holidaysOf(year: number): readonly string[] {
  const first = CalendarDay.of(year, 1, 1);
  const days = Array.from({ length: first.daysUntil(CalendarDay.of(year, 12, 31)) + 1 }, (_, index) => first.plusDays(index));
  return days.filter(isHoliday).map(String);
}

test('a year has 14 statutory days off since Christmas Eve became one', () => {
  // biome-ignore format: a year to read across
  expect(holidaysOf(2026)).toEqual([
    '2026-01-01', '2026-01-06', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-03', '2026-05-24',
    '2026-06-04', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-24', '2026-12-25', '2026-12-26',
  ]);
  expect(isHoliday(day('2025-12-24'))).toBe(true);
  expect(isHoliday(day('2024-12-24'))).toBe(false);
});

test('Easter follows the moon', () => {
  // biome-ignore format: a list to read across
  const known = [
    '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28',
    '2028-04-16', '2029-04-01', '2030-04-21', '2038-04-25', '2008-03-23', '1818-03-22', '1954-04-18', '1981-04-19',
  ];
  for (const date of known) expect(easterSunday(day(date).year).toString()).toBe(date);
});

test('Easter is a Sunday between 22 March and 25 April in every year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
      const easter = easterSunday(year);
      expect(easter.weekday).toBe('sun');
      expect(easter.isBefore(CalendarDay.of(year, 3, 22)) || easter.isAfter(CalendarDay.of(year, 4, 25))).toBe(false);
    }),
  );
});

test('a request of 23 December waits over Christmas', () => {
  expect(end('2026-12-23', 1)).toBe('2026-12-28');
  expect(end('2026-12-23', 2)).toBe('2026-12-29');
  expect(end('2024-12-23', 2)).toBe('2024-12-27');
});

test('a request of Maundy Thursday still counts Good Friday, then waits over Easter', () => {
  expect(end('2027-03-25', 1)).toBe('2027-03-26');
  expect(end('2027-03-25', 2)).toBe('2027-03-30');
});

test('a request of the day before Corpus Christi begins to count on Friday', () => {
  expect(end('2027-05-26', 1)).toBe('2027-05-28');
  expect(end('2027-05-26', 2)).toBe('2027-05-31');
});

test('a request of 30 April waits over the days off of May', () => {
  expect(end('2026-04-30', 2)).toBe('2026-05-05');
  expect(end('2027-04-30', 2)).toBe('2027-05-05');
});

test('14 working days over Christmas and Epiphany take more than three weeks', () => {
  expect(end('2026-12-23', 14)).toBe('2027-01-18');
});

test('a limit of no days stays on a working day and leaves a day off', () => {
  expect(end('2026-11-24', 0)).toBe('2026-11-24');
  expect(end('2026-12-24', 0)).toBe('2026-12-28');
  expect(() => end('2026-11-24', -1)).toThrow('-1');
  expect(() => end('2026-11-24', 1.5)).toThrow('1.5');
});

test('a limit ends on a working day and holds exactly its number of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 18_000, max: 25_000 }), fc.integer({ min: 1, max: 40 }), (epochDay, limit) => {
      const start = CalendarDay.ofEpochDay(epochDay);
      const last = plusWorkingDays(start, limit);
      const after = Array.from({ length: start.daysUntil(last) }, (_, index) => start.plusDays(index + 1));
      expect(isWorkingDay(last)).toBe(true);
      expect(after.filter(isWorkingDay)).toHaveLength(limit);
    }),
  );
});
