import type { CalendarDay } from '../kernel/calendar-day.ts';
import { type Instant, toInstant, toWarsaw } from '../kernel/warsaw-time.ts';
import { isHoliday } from '../kernel/working-days.ts';
import { joinSpans, type Span, toSpan } from './opening-span.ts';
import type { Hours } from './schedule.schema.ts';
import { coversWholeWeek, type DayWindows, exceptionOn, type InForce, isInSeason, regularWindows } from './schedule-rules.ts';

export type Openness =
  /** `until` is where the known opening ends; null: it goes on for the next 7 days at least. */
  | { readonly state: 'open'; readonly until: Instant | null }
  /** `opensAt` is null when no opening is known within 14 days, or when an unknown day comes first. */
  | { readonly state: 'closed'; readonly opensAt: Instant | null }
  | { readonly state: 'unknown' };

/** Whether a place is open, as far as its hours tell. Sees what began yesterday and runs over midnight. */
export function openness(hours: Hours | undefined, instant: Instant): Openness {
  if (!hours) return { state: 'unknown' };
  const { day, minutes } = toWarsaw(instant);
  const nights = [day.plusDays(-1), day].flatMap((near) => openingsOn(hours, near));
  const current = joinSpans(nights).find((opening) => opening.from <= instant && instant < opening.to);
  if (current) return { state: 'open', until: endOf(hours, day, current, instant) };
  if (windowsOf(hours, day) === 'unknown') return { state: 'unknown' };
  // Yesterday is not known: where nights run over into the morning, nobody can say that this one does not.
  if (minutes < latestMorningClosing(hours) && windowsOf(hours, day.plusDays(-1)) === 'unknown') return { state: 'unknown' };
  return { state: 'closed', opensAt: nextOpening(hours, day, instant) };
}

/** True only when it is known to be open: false is not "closed". */
export function isOpenAt(hours: Hours | undefined, instant: Instant): boolean {
  return openness(hours, instant).state === 'open';
}

/** The next moment at which a place opens: after the present closing when it is open. Null rather than a guess. */
export function opensNext(hours: Hours | undefined, instant: Instant): Instant | null {
  const now = openness(hours, instant);
  if (now.state === 'closed') return now.opensAt;
  if (!hours || now.state === 'unknown' || now.until === null) return null;
  return nextOpening(hours, toWarsaw(instant).day, instant);
}

/**
 * The windows that begin on this day: by an exception, else on a statutory day off by the rows for these,
 * else by the rows of the season or of the whole year. A day off that nothing names is unknown,
 * unless the place is open round the clock all week.
 */
export function windowsOf(hours: Hours | undefined, day: CalendarDay): DayWindows {
  if (!hours) return 'unknown';
  const exception = exceptionOn(hours, day);
  if (exception) return exception;
  const inForce: InForce = (season) => isInSeason(season, day);
  if (!isHoliday(day)) return regularWindows(hours, day.weekday, inForce);
  const onHoliday = regularWindows(hours, 'holiday', inForce);
  return onHoliday === 'unknown' && coversWholeWeek(hours, inForce) ? regularWindows(hours, day.weekday, inForce) : onHoliday;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;
const searchedDays = 14;

/** A day's openings as instants. A window that the spring night skips as a whole is none. */
function openingsOn(hours: Hours, day: CalendarDay): readonly Span[] {
  const windows = windowsOf(hours, day);
  if (typeof windows === 'string') return [];
  return windows
    .map(toSpan)
    .map(({ from, to }) => ({ from: toInstant(day, from, 'opening'), to: toInstant(day, to, 'closing') }))
    .filter(({ from, to }) => from < to);
}

/** Follows an opening over midnight as long as the next day goes on without a gap. */
function endOf(hours: Hours, today: CalendarDay, opening: Span, instant: Instant): Instant | null {
  let end = opening.to;
  for (let ahead = 1; end < instant + weekMs; ahead += 1) {
    const joined = joinSpans([{ from: instant, to: end }, ...openingsOn(hours, today.plusDays(ahead))])[0]?.to ?? end;
    if (joined === end && end < toInstant(today.plusDays(ahead + 1), 0)) return end;
    end = joined;
  }
  return null;
}

function nextOpening(hours: Hours, today: CalendarDay, instant: Instant): Instant | null {
  let end = instant;
  for (let ahead = -1; ahead <= searchedDays; ahead += 1) {
    const day = today.plusDays(ahead);
    if (ahead >= 0 && windowsOf(hours, day) === 'unknown') return null;
    for (const opening of joinSpans(openingsOn(hours, day))) {
      if (opening.from > end) return opening.from;
      end = Math.max(end, opening.to);
    }
  }
  return null;
}

/** The latest minute of a day up to which a night that began the day before may last. */
function latestMorningClosing(hours: Hours): number {
  const nights = hours.schedules.flatMap((row) => row.windows).filter((window) => window.next_day);
  return Math.max(0, ...nights.map((window) => toSpan(window).to - 24 * 60));
}
