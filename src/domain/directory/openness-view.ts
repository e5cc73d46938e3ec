import type { Weekday } from '../kernel/calendar-day.ts';
import { formatClockTime } from '../kernel/clock-time.ts';
import { type Instant, toWarsaw } from '../kernel/warsaw-time.ts';
import type { Openness } from './opening-hours.ts';

/** A moment as somebody in Poland would say it from where they stand now. */
export interface Moment {
  /** "HH:MM" */
  readonly time: string;
  readonly day: 'today' | 'tomorrow' | Weekday | 'later';
  /** YYYY-MM-DD */
  readonly date: string;
}

/** Whether a place is open, with its times by the clock on the wall. `null`: not known, or not within a week. */
export type OpennessView =
  | { readonly state: 'open'; readonly until: Moment | null }
  | { readonly state: 'closed'; readonly opensAt: Moment | null }
  | { readonly state: 'unknown' };

export function viewOpenness(openness: Openness, now: Instant): OpennessView {
  if (openness.state === 'open') return { state: 'open', until: momentOf(openness.until, now) };
  if (openness.state === 'closed') return { state: 'closed', opensAt: momentOf(openness.opensAt, now) };
  return openness;
}

function momentOf(instant: Instant | null, now: Instant): Moment | null {
  if (instant === null) return null;
  const { day, minutes } = toWarsaw(instant);
  const ahead = toWarsaw(now).day.daysUntil(day);
  const name = ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : ahead < 7 ? day.weekday : 'later';
  return { time: formatClockTime(minutes), day: name, date: day.toString() };
}
