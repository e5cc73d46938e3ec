import type { Outcome } from './outcome.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A day of the Gregorian calendar, 0000-01-01 to 9999-12-31, without a time or a zone. One that exists does exist. */
export class CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Days since 1970-01-01. */
  readonly epochDay: number;

  private constructor(year: number, month: number, day: number, epochDay: number) {
    this.year = year;
    this.month = month;
    this.day = day;
    this.epochDay = epochDay;
  }

  /** What a person typed or a file holds: "2026-11-24". */
  static read(text: string): Outcome<CalendarDay, 'date.wrong'> {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!parts) return { ok: false, code: 'date.wrong' };
    const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return { ok: false, code: 'date.wrong' };
    return { ok: true, value: new CalendarDay(year, month, day, toEpochDay(year, month, day)) };
  }

  /** What has been checked before; anything else is a bug. */
  static parse(text: string): CalendarDay {
    const outcome = CalendarDay.read(text);
    if (!outcome.ok) throw new RangeError(`Not a calendar day: "${text}"`);
    return outcome.value;
  }

  static of(year: number, month: number, day: number): CalendarDay {
    return CalendarDay.parse(iso(year, month, day));
  }

  static ofEpochDay(epochDay: number): CalendarDay {
    const [year, month, day] = fromEpochDay(epochDay);
    if (!Number.isInteger(epochDay) || year < 0 || year > 9999) throw new RangeError(`Not a calendar day: ${epochDay} days since 1970-01-01`);
    return new CalendarDay(year, month, day, epochDay);
  }

  get weekday(): Weekday {
    // 1970-01-01 was a Thursday.
    return weekdays[(((this.epochDay + 3) % 7) + 7) % 7] ?? 'mon';
  }

  plusDays(days: number): CalendarDay {
    return CalendarDay.ofEpochDay(this.epochDay + days);
  }

  /** The same day of another year; 29 February becomes 28 February where there is none. */
  plusYears(years: number): CalendarDay {
    const year = this.year + years;
    return CalendarDay.of(year, this.month, Math.min(this.day, daysInMonth(year, this.month)));
  }

  daysUntil(other: CalendarDay): number {
    return other.epochDay - this.epochDay;
  }

  /** Negative when this day is earlier, as sorting wants it. */
  compare(other: CalendarDay): number {
    return this.epochDay - other.epochDay;
  }

  isBefore(other: CalendarDay): boolean {
    return this.epochDay < other.epochDay;
  }

  isAfter(other: CalendarDay): boolean {
    return this.epochDay > other.epochDay;
  }

  equals(other: CalendarDay): boolean {
    return this.epochDay === other.epochDay;
  }

  toString(): string {
    return iso(this.year, this.month, this.day);
  }

  toJSON(): string {
    return this.toString();
  }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const iso = (year: number, month: number, day: number) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const daysIn400Years = 146_097;
/** From 0000-03-01 to 1970-01-01. Years are counted from March, so that the leap day comes last. */
const daysFromMarchOfYear0 = 719_468;

function toEpochDay(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - daysFromMarchOfYear0;
}

function fromEpochDay(epochDay: number): readonly [number, number, number] {
  const shifted = epochDay + daysFromMarchOfYear0;
  const era = Math.floor(shifted / daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return [era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day];
}
