import { minutesPerDay } from '../kernel/clock-time.ts';
import { type Instant, toInstant, toWarsaw } from '../kernel/warsaw-time.ts';
import type { Directory } from './directory.ts';
import type { DirectoryIndex, Listing } from './directory-index.ts';
import type { Eligibility } from './eligibility.schema.ts';
import { trustRank } from './freshness.ts';
import { countiesOf, hoursOf } from './listing-places.ts';
import { type Openness, openness } from './opening-hours.ts';
import type { Hours } from './schedule.schema.ts';
import { type Vacancies, type Vacancy, vacancyRank } from './vacancy.ts';

/** Who looks for a bed. */
export const seekers = ['woman', 'man', 'child'] as const;
export type Seeker = (typeof seekers)[number];

export interface NightPlace {
  readonly listing: Listing;
  readonly hours: Hours | undefined;
  readonly openness: Openness;
  /** Whether this seeker is admitted; unknown is neither yes nor no. */
  readonly admits: boolean | 'unknown';
  /** What those who run it say of its beds; absent: nothing, or too long ago. */
  readonly vacancy?: Vacancy;
}

/** The beds of tonight, as far as anybody knows without calling. */
export interface Tonight {
  /** Open now or opening before the night ends, and not known to refuse this seeker. */
  readonly admitting: readonly NightPlace[];
  /** Hours unknown, or closed tonight as far as known: worth a call. */
  readonly ask: readonly NightPlace[];
  /** Known not to admit this seeker. */
  readonly refusing: readonly NightPlace[];
  /** Powiaty (codes) without any night place. */
  readonly countiesWithout: readonly string[];
}

/** What the page of tonight asks the server for. */
export interface TonightAnswer extends Tonight {
  readonly at: Instant;
  readonly seeker?: Seeker;
  readonly county?: string;
  readonly builtOn: string;
  readonly hotlines: Directory['hotlines'];
  readonly counties: Directory['counties'];
  readonly regions: Directory['regions'];
}

/**
 * Who admits tonight. A night ends at 06:00: what opens later is no bed for tonight.
 * Open places come first, then those that open soonest; beside that those that are better proven. What says that it is full comes last.
 */
export function tonight(
  index: DirectoryIndex,
  wish: { readonly seeker?: Seeker | undefined; readonly county?: string | undefined },
  now: Instant,
  vacancies: Vacancies = new Map(),
): Tonight {
  const everywhere = index.listingsIn('shelter_tonight');
  const near = everywhere.filter((listing) => wish.county === undefined || countiesOf(listing).includes(wish.county));
  const places = near.map((listing) => nightPlace(listing, wish.seeker, now, vacancies));
  const willing = places.filter((place) => place.admits !== false);
  const isTonight = (place: NightPlace) => opensAt(place, now) <= endOfNight(now);
  const served = new Set(everywhere.flatMap(countiesOf));
  return {
    admitting: willing
      .filter(isTonight)
      .sort((one, other) => isFull(one) - isFull(other) || opensAt(one, now) - opensAt(other, now) || beds(one) - beds(other) || rank(one) - rank(other)),
    ask: willing.filter((place) => !isTonight(place)).sort((one, other) => beds(one) - beds(other) || rank(one) - rank(other)),
    refusing: places.filter((place) => place.admits === false),
    countiesWithout: index.directory.counties.map((county) => county.code).filter((code) => !served.has(code)),
  };
}

/** Whether somebody is admitted, as far as the conditions tell. */
export function admits(eligibility: Eligibility | undefined, seeker: Seeker | undefined): boolean | 'unknown' {
  if (seeker === undefined) return true;
  return eligibility?.[seekerKeys[seeker]] ?? 'unknown';
}

const seekerKeys = { woman: 'women', man: 'men', child: 'parents_with_children' } as const;

function nightPlace(listing: Listing, seeker: Seeker | undefined, now: Instant, vacancies: Vacancies): NightPlace {
  const hours = hoursOf(listing);
  const vacancy = vacancies.get(listing.service.id);
  return { listing, hours, openness: openness(hours, now), admits: admits(listing.service.eligibility, seeker), ...(vacancy ? { vacancy } : {}) };
}

function opensAt(place: NightPlace, now: Instant): Instant {
  if (place.openness.state === 'open') return now;
  return place.openness.state === 'closed' && place.openness.opensAt !== null ? place.openness.opensAt : Number.POSITIVE_INFINITY;
}

function endOfNight(now: Instant): Instant {
  const { day, minutes } = toWarsaw(now);
  const morning = 6 * 60;
  return minutes < morning ? toInstant(day, morning) : toInstant(day, minutesPerDay + morning);
}

const beds = ({ vacancy }: NightPlace) => vacancyRank(vacancy);
const isFull = ({ vacancy }: NightPlace) => (vacancy?.state === 'full' ? 1 : 0);
const rank = (place: NightPlace) => trustRank(place.listing.service.freshness);
