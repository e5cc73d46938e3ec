import { CalendarDay, daysInMonth } from '../kernel/calendar-day.ts';
import type { ReleaseUncertainty } from './propose-unit.ts';

/** What a planned release means for social work in prison: allowed in the last three months (act on social assistance, art. 13) [UPS-13]. */
export interface BeforeRelease {
  /** The first day, or, where only the month of release is known, the day from which it is sure. Undefined: the date is not known. */
  readonly socialWorkFrom?: CalendarDay;
  readonly uncertain: readonly ReleaseUncertainty[];
}

/** @param releaseDate "2026-12-31", "2026-12", or undefined when it is not known. */
export function beforeRelease(releaseDate: string | undefined, today: CalendarDay): BeforeRelease {
  if (releaseDate === undefined) return { uncertain: ['release-date-unknown'] };
  const last = lastDayOf(releaseDate);
  if (last.isBefore(today)) return { uncertain: ['release-date-past'] };
  const socialWorkFrom = monthsBefore(last, 3);
  return { socialWorkFrom, uncertain: socialWorkFrom.isAfter(today) ? ['before-three-months'] : [] };
}

/** The same day of an earlier month, or that month's last day where there is none: three months before 31 May is 28 February. */
export function monthsBefore(day: CalendarDay, months: number): CalendarDay {
  const index = day.year * 12 + day.month - 1 - months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return CalendarDay.of(year, month, Math.min(day.day, daysInMonth(year, month)));
}

/** Of a month its last day: until then the person may still be in prison. */
function lastDayOf(date: string): CalendarDay {
  if (date.length > 7) return CalendarDay.parse(date);
  const [year = 0, month = 1] = date.split('-').map(Number);
  return CalendarDay.of(year, month, daysInMonth(year, month));
}
