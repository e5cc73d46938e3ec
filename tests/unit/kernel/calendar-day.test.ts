import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDay, weekdays } from '#domain/kernel/calendar-day.ts';

const day = CalendarDay.parse;
const anyEpochDay = fc.integer({ min: -719_528, max: 2_932_896 });

test('a day that does not exist cannot be made', () => {
  for (const text of ['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '26-01-01', '2026-1-1', '', '2026-11-24 ']) {
    expect(CalendarDay.read(text)).toEqual({ ok: false, code: 'date.wrong' });
    expect(() => day(text)).toThrow(text);
  }
  expect(() => CalendarDay.of(2026, 2, 29)).toThrow('2026-02-29');
  expect(() => CalendarDay.ofEpochDay(0.5)).toThrow('0.5');
  expect(() => day('9999-12-31').plusDays(1)).toThrow(RangeError);
});

test('a leap day exists every four years, but not in 2100', () => {
  expect(day('2028-02-29').plusDays(1).toString()).toBe('2028-03-01');
  expect(day('2000-02-29').weekday).toBe('tue');
  expect(day('2100-02-28').plusDays(1).toString()).toBe('2100-03-01');
});

test('24 November 2026 is a Tuesday', () => {
  expect(day('2026-11-24')).toMatchObject({ year: 2026, month: 11, day: 24, weekday: 'tue' });
});

test('the same day of another year, and 28 February where there is no 29th', () => {
  expect(day('2028-02-29').plusYears(-1).toString()).toBe('2027-02-28');
  expect(day('2028-02-29').plusYears(4).toString()).toBe('2032-02-29');
  expect(day('2026-11-24').plusYears(-5).toString()).toBe('2021-11-24');
});

test('days are ordered and counted', () => {
  const eve = day('2026-12-31');
  const newYear = day('2027-01-01');
  expect(eve.isBefore(newYear)).toBe(true);
  expect(newYear.isAfter(eve)).toBe(true);
  expect(eve.isBefore(eve)).toBe(false);
  expect(eve.equals(day('2026-12-31'))).toBe(true);
  expect(eve.daysUntil(newYear)).toBe(1);
  expect([newYear, eve].sort((one, other) => one.compare(other))).toEqual([eve, newYear]);
  expect(JSON.stringify({ day: eve })).toBe('{"day":"2026-12-31"}');
});

test('days agree with the calendar of the machine', () => {
  fc.assert(
    fc.property(anyEpochDay, (epochDay) => {
      const ours = CalendarDay.ofEpochDay(epochDay);
      const theirs = new Date(epochDay * 86_400_000);
      expect(ours.toString()).toBe(theirs.toISOString().slice(0, 10));
      expect(weekdays.indexOf(ours.weekday)).toBe((theirs.getUTCDay() + 6) % 7);
      expect(day(ours.toString())).toEqual(ours);
    }),
    { numRuns: 2000 },
  );
});

test('so many days on and so many days back is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -9999, max: 9999 }), (epochDay, days) => {
      const start = CalendarDay.ofEpochDay(epochDay);
      expect(start.plusDays(days).plusDays(-days).equals(start)).toBe(true);
      expect(start.daysUntil(start.plusDays(days))).toBe(days);
    }),
  );
});
