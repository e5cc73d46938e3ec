import { CalendarDay } from '../kernel/calendar-day.ts';
import { type Instant, toInstant, toWarsaw } from '../kernel/warsaw-time.ts';
import { monthsBefore } from '../residence/before-release.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long what is kept. Proposals of domain.md 5.1, not law; the controller decides. The table of content/legal is made from this. */
export const retention = {
  /** An unfinished form. */
  draftMs: 24 * hourMs,
  /** Number and code in readable form, unless "Mam to zapisane" comes first. */
  receiptShownMs: 30 * minuteMs,
  /** That this form was sent: a second press finds it. */
  receiptMs: 24 * hourMs,
  /** The content after the case was closed. */
  closedDays: 90,
  /** Without any event a case is closed: nobody waits for an answer that does not come. Before release it counts from the release. */
  silentDays: 90,
  /** An office that has read it may print its file before an erasure is carried out. */
  erasureDays: 14,
  cardDaysAfterRelease: 30,
  cardMonths: 7,
  linkDays: 14,
  /** A record that a mail went out. */
  mailDays: 30,
  /** Who read which case: the logs of a public system are kept two years (domain.md 5.6). */
  accessLogDays: 730,
} as const;

/** When the content of a closed case is destroyed. */
export const destroyAfterClosing = (closedAt: Instant): Instant => closedAt + retention.closedDays * dayMs;

/** When an erasure is carried out: at once while nobody in the office has opened it, else after the office had time for its own file. */
export const destroyAfterErasure = (askedAt: Instant, openedAt: Instant | null): Instant =>
  openedAt === null ? askedAt : askedAt + retention.erasureDays * dayMs;

/** From when silence closes a case. @param releaseDate "2026-12-31" or "2026-12". */
export function silentUntil(changedAt: Instant, releaseDate: string | undefined): Instant {
  const from = releaseDate ? Math.max(changedAt, endOfRelease(releaseDate)) : changedAt;
  return from + retention.silentDays * dayMs;
}

/** The last day of a card that a professional prepared: 30 days after the planned release, at most seven months from now. Without a date: seven months. */
export function cardUntil(today: CalendarDay, releaseDate: string | undefined): CalendarDay {
  const latest = monthsBefore(today, -retention.cardMonths);
  if (!releaseDate) return latest;
  const planned = toWarsaw(endOfRelease(releaseDate)).day.plusDays(retention.cardDaysAfterRelease);
  return planned.isAfter(latest) ? latest : planned;
}

/** Of a month its last day. */
function endOfRelease(releaseDate: string): Instant {
  if (releaseDate.length > 7) return toInstant(CalendarDay.parse(releaseDate), 0);
  return toInstant(monthsBefore(CalendarDay.parse(`${releaseDate}-01`), -1).plusDays(-1), 0);
}
