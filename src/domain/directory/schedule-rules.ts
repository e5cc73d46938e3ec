import { CalendarDay, weekdays } from '../kernel/calendar-day.ts';
import { minutesPerDay } from '../kernel/clock-time.ts';
import { joinSpans, joinWindows, toSpan } from './opening-span.ts';
import type { Hours, OpeningWindow, ScheduleDay, Season } from './schedule.schema.ts';

/** What is known of one day. `unknown` is never "closed" (design decision 11). */
export type DayWindows = readonly OpeningWindow[] | 'closed' | 'unknown';

/** Whether a season counts: by the day one asks about, or by the season a table shows. */
export type InForce = (season: Season) => boolean;

/**
 * What the rows say of a day of the week or of statutory days off, exceptions apart: rows of a season in force,
 * else rows of the whole year, else `closed_days`, else what holds off season, else unknown.
 */
export function regularWindows(hours: Hours, day: ScheduleDay, inForce: InForce): DayWindows {
  const rows = hours.schedules.filter((row) => row.days.includes(day));
  const seasonal = rows.filter((row) => row.season && inForce(row.season));
  const valid = seasonal.length > 0 ? seasonal : rows.filter((row) => !row.season);
  if (valid.length > 0) return joinWindows(valid.flatMap((row) => row.windows));
  if (hours.closed_days?.includes(day)) return 'closed';
  return hours.off_season === 'closed' && isOffSeason(hours, inForce) ? 'closed' : 'unknown';
}

/** True when the rows leave no minute of the week out. Such a place is open on statutory days off, too. */
export function coversWholeWeek(hours: Hours, inForce: InForce): boolean {
  const spans = weekdays.flatMap((day, index) => {
    const windows = regularWindows(hours, day, inForce);
    return typeof windows === 'string'
      ? []
      : windows.map(toSpan).map(({ from, to }) => ({ from: from + index * minutesPerDay, to: to + index * minutesPerDay }));
  });
  const week = weekdays.length * minutesPerDay;
  const withSundayBefore = [...spans, ...spans.map(({ from, to }) => ({ from: from - week, to: to - week }))];
  return joinSpans(withSundayBefore).some((span) => span.from <= 0 && span.to >= week);
}

/**
 * Whether a day lies in a season, both ends included. A season without a year returns every year and may cross
 * the new year; where it names 29 February, a year without that day begins on 1 March or ends on 28 February.
 */
export function isInSeason(season: Season, day: CalendarDay): boolean {
  const date = day.toString();
  if (season.from.length > 'MM-DD'.length) return season.from <= date && date <= season.to;
  const monthDay = date.slice('YYYY-'.length);
  const crossesNewYear = season.to < season.from;
  return crossesNewYear ? season.from <= monthDay || monthDay <= season.to : season.from <= monthDay && monthDay <= season.to;
}

/** What an exception says of this day; where several hold, the shortest one. `undefined`: none holds. */
export function exceptionOn(hours: Hours, day: CalendarDay): readonly OpeningWindow[] | 'closed' | undefined {
  const date = day.toString();
  const holding = (hours.exceptions ?? []).filter((exception) => exception.from <= date && date <= exception.to);
  const [shortest] = holding.sort((one, other) => lengthInDays(one) - lengthInDays(other));
  if (!shortest) return undefined;
  return shortest.windows.length > 0 ? joinWindows(shortest.windows) : 'closed';
}

const lengthInDays = ({ from, to }: { from: string; to: string }) => CalendarDay.parse(from).daysUntil(CalendarDay.parse(to));

function isOffSeason(hours: Hours, inForce: InForce): boolean {
  const seasons = hours.schedules.flatMap((row) => row.season ?? []);
  return seasons.length > 0 && !seasons.some(inForce);
}
