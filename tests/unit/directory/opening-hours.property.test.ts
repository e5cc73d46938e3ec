import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpenAt, openness, opensNext, windowsOf } from '#domain/directory/opening-hours.ts';
import { type Hours, hoursSchema, type OpeningWindow, type ScheduleDay, type Season, scheduleDays } from '#domain/directory/schedule.schema.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { formatClockTime } from '#domain/kernel/clock-time.ts';

// biome-ignore format: two rows a year
const holidays = [
  '2025-01-01', '2025-01-06', '2025-04-20', '2025-04-21', '2025-05-01', '2025-05-03', '2025-06-08',
  '2025-06-19', '2025-08-15', '2025-11-01', '2025-11-11', '2025-12-24', '2025-12-25', '2025-12-26',
  '2026-01-01', '2026-01-06', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-03', '2026-05-24',
  '2026-06-04', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-24', '2026-12-25', '2026-12-26',
  '2027-01-01', '2027-01-06', '2027-03-28', '2027-03-29', '2027-05-01', '2027-05-03', '2027-05-16',
  '2027-05-27', '2027-08-15', '2027-11-01', '2027-11-11', '2027-12-24', '2027-12-25', '2027-12-26',
];
/** Milliseconds; a busy machine is slow, not wrong. */
const patience = 60_000;
const clockChanges = ['2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'];

// ---- Any hours an editor could write, with many edges at midnight and in the hours that change.

const time = fc.oneof(fc.constantFrom(0, 120, 135, 150, 180, 480, 1080, 1439), fc.integer({ min: 0, max: 1439 }));
const dayWindow = fc
  .tuple(time, fc.oneof(fc.constant(1440), time))
  .filter(([from, to]) => from < to)
  .map(([from, to]): OpeningWindow => ({ opens_at: formatClockTime(from), closes_at: formatClockTime(to) }));
const nightWindow = fc
  .tuple(time, time)
  .filter(([from, to]) => to <= from)
  .map(([from, to]): OpeningWindow => ({ opens_at: formatClockTime(from), closes_at: formatClockTime(to), next_day: true }));
const anyWindow = fc.oneof(dayWindow, nightWindow, fc.constant<OpeningWindow>({ opens_at: '00:00', closes_at: '24:00' }));
const anyDays = fc.oneof(
  fc.constantFrom<ScheduleDay[]>(['mon', 'tue', 'wed', 'thu', 'fri'], ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], [...scheduleDays]),
  fc.uniqueArray(fc.constantFrom(...scheduleDays), { minLength: 1 }),
);
const monthDay = fc.constantFrom('01-01', '02-28', '02-29', '03-28', '03-31', '04-30', '10-25', '11-01', '12-24', '12-31');
const anySeason: fc.Arbitrary<Season> = fc.oneof(
  fc.record({ from: monthDay, to: monthDay }),
  fc.record({ from: fc.constantFrom('2025-11-01', '2026-05-01'), to: fc.constantFrom('2026-03-29', '2026-12-24') }),
);
const hoursAround = (date: string): fc.Arbitrary<Hours> =>
  fc
    .record({
      schedules: fc.array(
        fc
          .tuple(anyDays, fc.array(anyWindow, { minLength: 1, maxLength: 3 }), fc.option(anySeason, { nil: undefined }))
          .map(([days, windows, season]) => (season ? { days, windows, season } : { days, windows })),
        { maxLength: 4 },
      ),
      closed: fc.subarray([...scheduleDays]),
      offSeason: fc.boolean(),
      exceptions: fc.array(
        fc.tuple(fc.integer({ min: -2, max: 2 }), fc.nat(3), fc.array(anyWindow, { maxLength: 2 })).map(([start, length, windows]) => {
          const from = CalendarDay.parse(date).plusDays(start);
          return { from: from.toString(), to: from.plusDays(length).toString(), windows };
        }),
        { maxLength: 2 },
      ),
    })
    .map(({ schedules, closed, offSeason, exceptions }) => {
      const named = schedules.filter((row) => !('season' in row)).flatMap((row) => row.days);
      const closed_days = closed.filter((day) => !named.includes(day));
      return hoursSchema.parse({ schedules, closed_days, exceptions, ...(offSeason ? { off_season: 'closed' } : {}) });
    });

// ---- The model: the rules once more, slowly, over a list of minutes that the machine's own zone has named.

type ModelDay = readonly OpeningWindow[] | 'closed' | 'unknown';

function modelDay(hours: Hours, date: string): ModelDay {
  const exceptions = (hours.exceptions ?? []).filter(({ from, to }) => from <= date && date <= to);
  const lengths = exceptions.map(({ from, to }) => Date.parse(to) - Date.parse(from));
  const exception = exceptions[lengths.indexOf(Math.min(...lengths))];
  if (exception) return exception.windows.length ? exception.windows : 'closed';
  const runs = ({ from, to }: Season) => {
    const text = from.length === 5 ? date.slice(5) : date;
    return from <= to || from.length > 5 ? from <= text && text <= to : from <= text || text <= to;
  };
  const seasons = hours.schedules.flatMap((row) => row.season ?? []);
  const look = (day: ScheduleDay): ModelDay => {
    for (const seasonal of [true, false]) {
      const rows = hours.schedules.filter((row) => row.days.includes(day) && (row.season ? seasonal && runs(row.season) : !seasonal));
      if (rows.length) return rows.flatMap((row) => row.windows);
    }
    if (hours.closed_days?.includes(day)) return 'closed';
    return hours.off_season && seasons.length && !seasons.some(runs) ? 'closed' : 'unknown';
  };
  const weekday = scheduleDays[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon';
  if (!holidays.includes(date)) return look(weekday);
  const days = scheduleDays.slice(0, 7).map(look);
  const covered = new Uint8Array(7 * 1440);
  for (const [index, windows] of days.entries()) {
    for (const window of typeof windows === 'string' ? [] : windows) {
      for (let minute = minuteOf(window.opens_at); minute < minuteOf(window.closes_at) + (window.next_day ? 1440 : 0); minute += 1)
        covered[(index * 1440 + minute) % covered.length] = 1;
    }
  }
  const onHoliday = look('holiday');
  return onHoliday === 'unknown' && covered.every(Boolean) ? look(weekday) : onHoliday;
}

const minuteOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const plus = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const timelines = new Map<string, { readonly begins: number; readonly stamps: readonly string[] }>();
/** Every minute from the day before to the day after, as the wall clock names it. */
function timelineAround(date: string) {
  const begins = Date.parse(date) - 26 * 3_600_000;
  const timeline = timelines.get(date) ?? { begins, stamps: Array.from({ length: 76 * 60 }, (_, index) => wallClock.format(begins + index * 60_000)) };
  timelines.set(date, timeline);
  return timeline;
}

function modelOpenings(hours: Hours, date: string): readonly (readonly [number, number])[] {
  const { stamps } = timelineAround(date);
  return [plus(date, -1), date].flatMap((day) => {
    const windows = modelDay(hours, day);
    return (typeof windows === 'string' ? [] : windows).map((window) => {
      const closing = window.closes_at === '24:00' ? `${plus(day, 1)} 00:00` : `${window.next_day ? plus(day, 1) : day} ${window.closes_at}`;
      const last = stamps.lastIndexOf(closing);
      return [stamps.findIndex((stamp) => stamp >= `${day} ${window.opens_at}`), last >= 0 ? last : stamps.findIndex((stamp) => stamp > closing)] as const;
    });
  });
}

function modelState(hours: Hours, date: string, openings: readonly (readonly [number, number])[], index: number): string {
  if (openings.some(([from, to]) => from <= index && index < to)) return 'open';
  if (modelDay(hours, date) === 'unknown') return 'unknown';
  const minute = minuteOf(timelineAround(date).stamps[index]?.slice(11) ?? '');
  const nightMayLast = hours.schedules.some((row) => row.windows.some((window) => window.next_day && minute < minuteOf(window.closes_at)));
  return nightMayLast && modelDay(hours, plus(date, -1)) === 'unknown' ? 'unknown' : 'closed';
}

function compare(hours: Hours, date: string, step: number) {
  const { begins, stamps } = timelineAround(date);
  const openings = modelOpenings(hours, date);
  const edges = new Set(openings.flat().flatMap((edge) => [edge - 1, edge]));
  for (let index = stamps.indexOf(`${date} 00:00`); stamps[index]?.startsWith(date); index += 1) {
    if (index % step !== 0 && !edges.has(index)) continue;
    const now = openness(hours, begins + index * 60_000).state;
    if (now !== modelState(hours, date, openings, index))
      expect(`${stamps[index]} ${now}`).toBe(`${stamps[index]} ${modelState(hours, date, openings, index)}`);
  }
}

test.each(clockChanges)(
  'every minute of %s agrees with the model',
  (date) => {
    fc.assert(
      fc.property(hoursAround(date), (hours) => compare(hours, date, 1)),
      { numRuns: 12 },
    );
  },
  patience,
);

test(
  'all days off of three years and the days after them agree with the model',
  () => {
    for (const date of holidays.flatMap((holiday) => [holiday, plus(holiday, 1)])) {
      fc.assert(
        fc.property(hoursAround(date), (hours) => compare(hours, date, 37)),
        { numRuns: 6 },
      );
    }
  },
  patience,
);

// ---- What an answer promises, at any moment.

const anyMoment = fc.constantFrom(...holidays, ...clockChanges, '2026-07-14', '2028-02-29').chain((date) =>
  fc.tuple(
    hoursAround(date),
    fc.integer({ min: -36 * 60, max: 60 * 60 }).map((minute) => Date.parse(date) + minute * 60_000 + 17),
  ),
);

test(
  'an opening lasts until the moment it names and no longer',
  () => {
    fc.assert(
      fc.property(anyMoment, fc.float({ min: 0, max: 1, noNaN: true }), ([hours, instant], share) => {
        const now = openness(hours, instant);
        if (now.state !== 'open') return;
        const until = now.until ?? instant + 7 * 86_400_000;
        expect(until).toBeGreaterThan(instant);
        expect(isOpenAt(hours, until - 1)).toBe(true);
        expect(isOpenAt(hours, instant + Math.floor((until - 1 - instant) * share))).toBe(true);
        if (now.until !== null) expect(isOpenAt(hours, now.until)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  },
  patience,
);

test(
  'the next opening is the first one, with no unknown day before it',
  () => {
    fc.assert(
      fc.property(anyMoment, fc.float({ min: 0, max: 1, noNaN: true }), ([hours, instant], share) => {
        const now = openness(hours, instant);
        const next = opensNext(hours, instant);
        if (now.state === 'closed') expect(next).toBe(now.opensAt);
        if (now.state === 'unknown') expect(next).toBeNull();
        if (next === null || now.state === 'unknown') return;
        const shutFrom = now.state === 'open' ? (now.until ?? instant) : instant;
        expect(next).toBeGreaterThan(shutFrom);
        expect(next).toBeLessThan(instant + 15.1 * 86_400_000);
        expect(isOpenAt(hours, next)).toBe(true);
        expect(isOpenAt(hours, next - 1)).toBe(false);
        expect(isOpenAt(hours, shutFrom + Math.floor((next - 1 - shutFrom) * share))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  },
  patience,
);

test(
  "a day's windows cover the same minutes as the rows they come from, in order and without overlap",
  () => {
    const minutesOf = (windows: readonly OpeningWindow[]) => {
      const covered = new Set<number>();
      for (const window of windows)
        for (let minute = minuteOf(window.opens_at); minute < minuteOf(window.closes_at) + (window.next_day ? 1440 : 0); minute += 1) covered.add(minute);
      return covered;
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...holidays, '2026-07-14').chain((date) => fc.tuple(fc.constant(date), hoursAround(date))),
        ([date, hours]) => {
          const windows = windowsOf(hours, CalendarDay.parse(date));
          const model = modelDay(hours, date);
          if (typeof windows === 'string' || typeof model === 'string') {
            expect(windows).toBe(model);
            return;
          }
          expect(minutesOf(windows)).toEqual(minutesOf(model));
          expect(windows.map((window) => window.opens_at)).toEqual([...new Set(windows.map((window) => window.opens_at))].sort());
          expect(hoursSchema.safeParse({ schedules: [{ days: ['mon'], windows }] }).success).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  },
  patience,
);
