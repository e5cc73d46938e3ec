import { windowsOf } from '../directory/opening-hours.ts';
import { toSpan } from '../directory/opening-span.ts';
import type { Hours } from '../directory/schedule.schema.ts';
import type { DayWindows } from '../directory/schedule-rules.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import { isHoliday, isWorkingDay, plusWorkingDays } from '../kernel/working-days.ts';

/** What to know about an office on the day somebody comes out. */
export interface OfficeDay {
  readonly day: CalendarDay;
  readonly windows: DayWindows;
  /**
   * `closed-now`: it was open today and is no more. `closed-weekend`, `closed-holiday`: offices do not work. `closed-day`: this office is closed by its own hours.
   * `last-working-day`: it works, and the next days are free, so that what is missed today waits.
   */
  readonly warning: 'closed-now' | 'closed-weekend' | 'closed-holiday' | 'closed-day' | 'last-working-day' | null;
  /** The next day on which offices work; the day itself is not counted. */
  readonly nextWorkingDay: CalendarDay;
}

/** @param minutes the time of day from which on it is asked for, in minutes after midnight. */
export function officeDay(hours: Hours | undefined, day: CalendarDay, minutes = 0): OfficeDay {
  const windows = windowsOf(hours, day);
  return { day, windows, warning: warningOf(windows, day, minutes), nextWorkingDay: plusWorkingDays(day, 1) };
}

function warningOf(windows: DayWindows, day: CalendarDay, minutes: number): OfficeDay['warning'] {
  const isOpen = windows !== 'closed' && windows !== 'unknown';
  if (!isOpen) {
    if (isHoliday(day)) return 'closed-holiday';
    if (!isWorkingDay(day)) return 'closed-weekend';
    if (windows === 'closed') return 'closed-day';
  }
  if (isOpen && windows.every((window) => toSpan(window).to <= minutes)) return 'closed-now';
  return isWorkingDay(day.plusDays(1)) ? null : 'last-working-day';
}
