import { CalendarDay, daysInMonth } from '../kernel/calendar-day.ts';
import type { Service } from './service.schema.ts';
import type { Source } from './source.schema.ts';

/** `fresh` stands as it is, `call_first` and `unconfirmed` are shown with that mark, `withdrawn` is not listed. */
export const freshnessLevels = ['fresh', 'call_first', 'unconfirmed', 'withdrawn'] as const;
export type FreshnessLevel = (typeof freshnessLevels)[number];

export interface Freshness {
  readonly level: FreshnessLevel;
  /** The newest date that stands behind the record, as exact as it is known (YYYY, YYYY-MM or YYYY-MM-DD). */
  readonly asOf: string | null;
  /** True while our own confirmation is recent: then `asOf` is its day. */
  readonly confirmedByUs: boolean;
}

/** What a record must tell for its freshness to be known. */
export interface FreshnessRecord extends Pick<Service, 'evidence' | 'listing'> {
  readonly sources: readonly Source[];
  readonly assured_date?: string | undefined;
  readonly status?: string | undefined;
  readonly funding?: { readonly until?: string | undefined } | undefined;
  /** Whether a number is known that a reader can call about it: its own or its provider's. */
  readonly hasPhone: boolean;
  /** An office that exists by law. It is always listed, for a person must find it. */
  readonly statutory: boolean;
}

/**
 * How far a record may be trusted today. The first rule that fits decides (DECISIONS 4):
 * 1. withheld, defunct, or paid from a grant that has ended: withdrawn;
 * 2. confirmed by us within 180 days: fresh;
 * 3. one weak source: unconfirmed;
 * 4. the newest date is at most 24 months old: fresh;
 * 5. an undated page of the operator itself, or a date of at most 5 years: call first;
 * 6. older, or without any date: unconfirmed; but withdrawn when it is older than 8 years, no office
 *    and the operator's own page was never seen.
 * Nobody is told to call first where no number is known: that is unconfirmed.
 */
export function freshness(record: FreshnessRecord, today: CalendarDay): Freshness {
  const assured = record.assured_date === undefined ? undefined : CalendarDay.parse(record.assured_date);
  const hasHappened = assured !== undefined && !assured.isAfter(today);
  const isOurs = hasHappened && assured.daysUntil(today) <= confirmationDays;
  const newest = newestDate([...record.sources.map((source) => source.date), hasHappened ? assured.toString() : null], today);
  const level = isWithdrawn(record, today) ? 'withdrawn' : isOurs ? 'fresh' : levelByAge(record, newest?.day, today);
  return {
    level: level === 'call_first' && !record.hasPhone ? 'unconfirmed' : level,
    asOf: isOurs ? assured.toString() : (newest?.text ?? null),
    confirmedByUs: isOurs,
  };
}

/** For sorting: what is better proven comes first, nothing is hidden. */
export const trustRank = (freshness: Freshness): number => freshnessLevels.indexOf(freshness.level);

const confirmationDays = 180;
const freshYears = 2;
const usableYears = 5;
const listedYears = 8;

function isWithdrawn(record: FreshnessRecord, today: CalendarDay): boolean {
  const fundedUntil = record.funding?.until;
  return record.listing === 'withheld' || record.status === 'defunct' || (fundedUntil !== undefined && CalendarDay.parse(fundedUntil).isBefore(today));
}

function levelByAge(record: FreshnessRecord, newest: CalendarDay | undefined, today: CalendarDay): FreshnessLevel {
  const isWithin = (years: number) => newest !== undefined && !newest.isBefore(today.plusYears(-years));
  if (record.evidence === 'weak') return 'unconfirmed';
  if (isWithin(freshYears)) return 'fresh';
  if (isWithin(usableYears) || record.sources.some((source) => source.own_site && source.date === null)) return 'call_first';
  const isForgotten = newest !== undefined && !isWithin(listedYears) && !record.statutory && !record.sources.some((source) => source.own_site);
  return isForgotten ? 'withdrawn' : 'unconfirmed';
}

interface Dated {
  readonly text: string;
  readonly day: CalendarDay;
}

/** Of two that mean the same day the more exact one. */
function newestDate(dates: readonly (string | null)[], today: CalendarDay): Dated | undefined {
  const dated = dates.filter((date) => date !== null).map((text): Dated => ({ text, day: earlier(lastDayOf(text), today) }));
  return dated.sort((one, other) => other.day.compare(one.day) || other.text.length - one.text.length)[0];
}

/** "2024" is 2024-12-31. A day that a month does not have (a source may err) is the month's last. */
function lastDayOf(partial: string): CalendarDay {
  const [year = 0, month = 12, day = 31] = partial.split('-').map(Number);
  return CalendarDay.of(year, month, Math.min(day, daysInMonth(year, month)));
}

const earlier = (one: CalendarDay, other: CalendarDay) => (one.isBefore(other) ? one : other);
