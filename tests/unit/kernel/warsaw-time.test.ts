import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toInstant, toWarsaw } from '#domain/kernel/warsaw-time.ts';

const day = CalendarDay.parse;
const utc = (text: string) => Date.parse(`${text}Z`);
const show = (instant: number) => new Date(instant).toISOString().slice(0, 16);

const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Warsaw',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
function byIntl(instant: number): string {
  const parts = Object.fromEntries(wallClock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']} ${Number(parts['hour']) * 60 + Number(parts['minute'])}`;
}
const byUs = (instant: number) => `${toWarsaw(instant).day} ${toWarsaw(instant).minutes}`;

const anyInstant = fc.integer({ min: utc('2020-01-01T00:00'), max: utc('2035-12-31T23:59') });

test('in winter Poland is one hour ahead of UTC, in summer two', () => {
  expect(byUs(utc('2026-11-24T12:00'))).toBe('2026-11-24 780');
  expect(byUs(utc('2026-07-01T22:30'))).toBe('2026-07-02 30');
  expect(show(toInstant(day('2026-11-24'), 13 * 60))).toBe('2026-11-24T12:00');
  expect(show(toInstant(day('2026-07-01'), 1440))).toBe('2026-07-01T22:00');
});

test('in the spring night a time that is skipped means the moment of the change', () => {
  const night = day('2027-03-28');
  expect(show(toInstant(night, 119))).toBe('2027-03-28T00:59');
  for (const minutes of [120, 150, 179, 180]) {
    expect(show(toInstant(night, minutes, 'opening'))).toBe('2027-03-28T01:00');
    expect(show(toInstant(night, minutes, 'closing'))).toBe('2027-03-28T01:00');
  }
});

test('in the autumn night an opening means the first coming of a time, a closing the last', () => {
  const night = day('2026-10-25');
  expect(show(toInstant(night, 119, 'closing'))).toBe('2026-10-24T23:59');
  expect(show(toInstant(night, 150, 'opening'))).toBe('2026-10-25T00:30');
  expect(show(toInstant(night, 150, 'closing'))).toBe('2026-10-25T01:30');
  expect(show(toInstant(night, 180, 'opening'))).toBe('2026-10-25T02:00');
});

test('the night after midnight counted from the evening before is the same night', () => {
  expect(toInstant(day('2026-10-24'), 1440 + 150, 'closing')).toBe(toInstant(day('2026-10-25'), 150, 'closing'));
  expect(toInstant(day('2026-12-31'), 1440 + 60)).toBe(toInstant(day('2027-01-01'), 60));
});

test('day and minute agree with the zone of the machine from 2020 to 2035', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => void expect(byUs(instant)).toBe(byIntl(instant))),
    { numRuns: 3000 },
  );
});

test('every minute around both changes of the clock agrees with the zone of the machine', () => {
  for (let year = 2020; year <= 2035; year += 1) {
    for (const month of [3, 10]) {
      const last = CalendarDay.of(year, month, 31);
      const sunday = last.plusDays(-['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(last.weekday));
      const change = sunday.epochDay * 86_400_000 + 3_600_000;
      for (let minute = -70; minute <= 70; minute += 1) {
        const instant = change + minute * 60_000;
        expect(byUs(instant)).toBe(byIntl(instant));
      }
    }
  }
});

test('what the clock shows leads back to the instant, or in the autumn hour to its twin', () => {
  fc.assert(
    fc.property(anyInstant, (any) => {
      const instant = Math.floor(any / 60_000) * 60_000;
      const { day: shown, minutes } = toWarsaw(instant);
      expect([toInstant(shown, minutes, 'opening'), toInstant(shown, minutes, 'closing')]).toContain(instant);
    }),
    { numRuns: 3000 },
  );
});
