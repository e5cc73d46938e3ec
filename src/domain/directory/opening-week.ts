import { formatClockTime, minutesPerDay } from '../kernel/clock-time.ts';
import type { Hours, OpeningWindow, ScheduleDay, Season } from './schedule.schema.ts';
import { coversWholeWeek, type DayWindows, type InForce, regularWindows } from './schedule-rules.ts';

/** A line of a table of hours: neighbouring days with the same windows. */
export interface OpeningWeekRow {
  readonly days: readonly ScheduleDay[];
  readonly windows: DayWindows;
  /** Absent: all year, or, below rows with a season, outside every season. */
  readonly season?: Season;
}

/**
 * The hours as a table from Monday to statutory days off: each season in the order of the file, then what holds
 * without one. Exceptions are not in it. A part of which nothing is known is left out, a day of which nothing is known is not.
 */
export function openingWeek(hours: Hours): readonly OpeningWeekRow[] {
  const parts = [...seasonsOf(hours), undefined].map((season) => partOf(hours, season));
  return parts.filter((rows) => rows.some((row) => row.windows !== 'unknown')).flat();
}

/** Open at every minute of the year, as far as the hours tell. A closure by exception does not change what the place is. */
export function roundTheClock(hours: Hours): boolean {
  return [...seasonsOf(hours), undefined].every((season) => {
    const inForce = only(season);
    const onHolidays = holidayWindows(hours, inForce);
    return coversWholeWeek(hours, inForce) && onHolidays !== 'closed' && onHolidays !== 'unknown' && isWholeDay(onHolidays);
  });
}

const week: readonly ScheduleDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'];
const wholeDay: readonly OpeningWindow[] = [{ opens_at: '00:00', closes_at: formatClockTime(minutesPerDay) }];

function partOf(hours: Hours, season: Season | undefined): readonly OpeningWeekRow[] {
  const inForce = only(season);
  const rows: { days: ScheduleDay[]; windows: DayWindows; season?: Season }[] = [];
  for (const day of week) {
    const windows = day === 'holiday' ? holidayWindows(hours, inForce) : regularWindows(hours, day, inForce);
    const last = rows.at(-1);
    if (last && isSame(last.windows, windows)) last.days.push(day);
    else rows.push({ days: [day], windows, ...(season ? { season } : {}) });
  }
  return rows;
}

/** A place that is open round the clock all week is so on statutory days off (see `windowsOf`). */
function holidayWindows(hours: Hours, inForce: InForce): DayWindows {
  const windows = regularWindows(hours, 'holiday', inForce);
  return windows === 'unknown' && coversWholeWeek(hours, inForce) ? wholeDay : windows;
}

/** Seasons are compared by their ends: two rows may name the same one. */
function seasonsOf(hours: Hours): readonly Season[] {
  const named = hours.schedules.flatMap((row) => row.season ?? []);
  return [...new Map(named.map((season) => [`${season.from}/${season.to}`, season])).values()];
}

const only =
  (shown: Season | undefined): InForce =>
  (season) =>
    season.from === shown?.from && season.to === shown.to;

const isSame = (one: DayWindows, other: DayWindows) => JSON.stringify(one) === JSON.stringify(other);

const isWholeDay = (windows: readonly OpeningWindow[]) => isSame(windows, wholeDay);
