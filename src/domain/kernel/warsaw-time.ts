import { CalendarDay } from './calendar-day.ts';
import { type ClockTime, minutesPerDay } from './clock-time.ts';

/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** What calendar and clock on the wall show in Poland; begun minutes are cut off. */
export interface WarsawTime {
  readonly day: CalendarDay;
  readonly minutes: ClockTime;
}

export function toWarsaw(instant: Instant): WarsawTime {
  const local = instant + offsetAt(instant);
  const epochDay = Math.floor(local / dayMs);
  return { day: CalendarDay.ofEpochDay(epochDay), minutes: Math.floor((local - epochDay * dayMs) / minuteMs) };
}

/**
 * The instant at which the wall clock shows this. Minutes from 1440 on belong to the following day.
 * In the spring night a time that is skipped means the moment of the change. In the autumn night a time
 * that comes twice means its first coming where something opens and its last where something closes.
 */
export function toInstant(day: CalendarDay, minutes: number, edge: 'opening' | 'closing' = 'opening'): Instant {
  const local = day.epochDay * dayMs + minutes * minuteMs;
  const { begins, ends } = summerTime(CalendarDay.ofEpochDay(day.epochDay + Math.floor(minutes / minutesPerDay)).year);
  const inSummer = local - 2 * hourMs;
  const inWinter = local - hourMs;
  const summerExists = begins <= inSummer && inSummer < ends;
  const winterExists = inWinter < begins || inWinter >= ends;
  if (summerExists && winterExists) return edge === 'opening' ? inSummer : inWinter;
  if (summerExists) return inSummer;
  return winterExists ? inWinter : begins;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function offsetAt(instant: Instant): number {
  const { begins, ends } = summerTime(CalendarDay.ofEpochDay(Math.floor(instant / dayMs)).year);
  return begins <= instant && instant < ends ? 2 * hourMs : hourMs;
}

/** Directive 2000/84/EC: from the last Sunday of March to the last Sunday of October, each at 01:00 UTC. Right from 1996 on. */
const summerTime = (year: number) => ({ begins: lastSunday(year, 3) + hourMs, ends: lastSunday(year, 10) + hourMs });

function lastSunday(year: number, month: 3 | 10): Instant {
  const { epochDay } = CalendarDay.of(year, month, 31);
  // 1970-01-04 was a Sunday.
  return (epochDay - ((((epochDay - 3) % 7) + 7) % 7)) * dayMs;
}
