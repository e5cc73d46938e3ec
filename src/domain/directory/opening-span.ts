import { formatClockTime, minutesPerDay, parseClockTime } from '../kernel/clock-time.ts';
import type { OpeningWindow } from './schedule.schema.ts';

/** From one number up to, not including, another: minutes after a midnight, or instants. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A window in minutes after the midnight that begins its day; what ends on the next day ends after 1440. */
export function toSpan(window: OpeningWindow): Span {
  return { from: parseClockTime(window.opens_at), to: parseClockTime(window.closes_at) + (window.next_day ? minutesPerDay : 0) };
}

/** The least windows that say the same: what overlaps or touches becomes one, as long as it can still be written as one window. */
export function joinWindows(windows: readonly OpeningWindow[]): readonly OpeningWindow[] {
  return joinSpans(windows.map(toSpan), minutesPerDay).map(toWindow);
}

/** Sorted, and joined where they overlap or touch, unless the whole would be longer than `longest`. */
export function joinSpans(spans: readonly Span[], longest = Number.POSITIVE_INFINITY): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = joined.at(-1);
    const to = Math.max(last?.to ?? 0, span.to);
    if (last && span.from <= last.to && to - last.from <= longest) joined[joined.length - 1] = { from: last.from, to };
    else joined.push(span);
  }
  return joined;
}

function toWindow(span: Span): OpeningWindow {
  const nextDay = span.to > minutesPerDay;
  const closes = formatClockTime(nextDay ? span.to - minutesPerDay : span.to);
  return { opens_at: formatClockTime(span.from), closes_at: closes, ...(nextDay ? { next_day: true } : {}) };
}
