import type { Outcome } from './outcome.ts';

/** Minutes since midnight by the clock on the wall: 0 to 1440, where 1440 is "24:00", the end of the day. */
export type ClockTime = number;

export const minutesPerDay = 1440;

/** "07:30" as minutes since midnight. */
export function readClockTime(text: string): Outcome<ClockTime, 'hours.time-wrong'> {
  const parts = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(text);
  if (!parts) return { ok: false, code: 'hours.time-wrong' };
  return { ok: true, value: text === '24:00' ? minutesPerDay : Number(parts[1]) * 60 + Number(parts[2]) };
}

/** A time that has been checked before; anything else is a bug. */
export function parseClockTime(text: string): ClockTime {
  const outcome = readClockTime(text);
  if (!outcome.ok) throw new RangeError(`Not a time of day: "${text}"`);
  return outcome.value;
}

export function formatClockTime(minutes: ClockTime): string {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > minutesPerDay) throw new RangeError(`Not a time of day: ${minutes} minutes`);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
