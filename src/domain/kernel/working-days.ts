import { CalendarDay } from './calendar-day.ts';

/**
 * A statutory day off: one of the 14 days of the act of 18 January 1951 on days off
 * (dni ustawowo wolne od pracy). Christmas Eve is one since 2025. Right from 2011 on.
 */
export function isHoliday(day: CalendarDay): boolean {
  const isFixed = fixedHolidays.some(([month, date, since]) => day.month === month && day.day === date && day.year >= since);
  return isFixed || daysAfterEaster.includes(easterSunday(day.year).daysUntil(day));
}

/** Monday to Friday, unless a statutory day off. That Saturday does not count is our reading, see DECISIONS 2. */
export function isWorkingDay(day: CalendarDay): boolean {
  return day.weekday !== 'sat' && day.weekday !== 'sun' && !isHoliday(day);
}

/** The last day of a limit of so many working days. The day of the event does not count; a limit of 0 ends on the first working day from then on. */
export function plusWorkingDays(day: CalendarDay, workingDays: number): CalendarDay {
  if (!Number.isInteger(workingDays) || workingDays < 0) throw new RangeError(`Not a number of working days: ${workingDays}`);
  let end = day;
  for (let left = workingDays; left > 0; ) {
    end = end.plusDays(1);
    if (isWorkingDay(end)) left -= 1;
  }
  while (!isWorkingDay(end)) end = end.plusDays(1);
  return end;
}

/** Working days after one day up to and with another; 0 where it does not lie later. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay): number {
  let count = 0;
  for (let day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** Easter Sunday of the Gregorian calendar, after the computus of Meeus, Jones and Butcher. */
export function easterSunday(year: number): CalendarDay {
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const golden = year % 19;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  return CalendarDay.of(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Month, day and the first year. */
const fixedHolidays: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 6, 2011],
  [5, 1, 0],
  [5, 3, 0],
  [8, 15, 0],
  [11, 1, 0],
  [11, 11, 0],
  [12, 24, 2025],
  [12, 25, 0],
  [12, 26, 0],
];

/** Easter Sunday and Monday, Pentecost Sunday, Corpus Christi. */
const daysAfterEaster: readonly number[] = [0, 1, 49, 60];
