import type { Directory } from '../directory/directory.ts';
import type { DirectoryIndex, Listing } from '../directory/directory-index.ts';
import { nearest } from '../directory/directory-index.ts';
import { openness } from '../directory/opening-hours.ts';
import { type OpennessView, viewOpenness } from '../directory/openness-view.ts';
import type { DayWindows } from '../directory/schedule-rules.ts';
import { tonight } from '../directory/tonight.ts';
import type { Vacancies, Vacancy } from '../directory/vacancy.ts';
import { CalendarDay } from '../kernel/calendar-day.ts';
import { type Instant, toWarsaw } from '../kernel/warsaw-time.ts';
import { plusWorkingDays } from '../kernel/working-days.ts';
import { type BeforeRelease, beforeRelease } from './before-release.ts';
import type { Place } from './place.ts';
import { type Alternative, type Article, type Proposal, type Rule, rules, type Uncertainty } from './propose-unit.ts';
import { type OfficeDay, officeDay } from './release-day.ts';

/** An office with all that is needed to go there. */
export interface OfficeAnswer {
  readonly place: Place;
  readonly municipality?: Directory['municipalities'][number];
  readonly county?: Directory['counties'][number];
  readonly office?: Directory['organizations'][number];
  readonly address?: Directory['locations'][number]['address'];
  readonly openness?: OpennessView;
}

/** What the public record leaves open. */
export type OfficeUncertainty = 'office-name-unconfirmed' | 'office-phone-unknown' | 'office-hours-unknown';

/** What follows from a proposal and the directory, for pages and machines alike. Days are YYYY-MM-DD. */
export interface ProposalFacts {
  readonly rule: Rule;
  readonly articles: readonly Article[];
  readonly proposed: OfficeAnswer;
  readonly alternatives: readonly (OfficeAnswer & Pick<Alternative, 'reason'>)[];
  /** The centre for the county's tasks; `same`: the proposed office does both. */
  readonly centre?: OfficeAnswer & { readonly same: boolean };
  readonly uncertain: readonly (Uncertainty | OfficeUncertainty)[];
  readonly before?: { readonly socialWorkFrom?: string; readonly isOpen: boolean };
}

/** The finder's answer, with the way of the day. */
export interface FinderResult extends ProposalFacts {
  readonly at: Instant;
  /** The day of the visit: of the release if it is known and ahead, else today. Absent: the release lies ahead on an unknown day. */
  readonly day?: {
    readonly date: string;
    readonly isRelease: boolean;
    readonly windows: DayWindows;
    readonly warning: OfficeDay['warning'];
    readonly next: string;
  };
  /** Targets for the first talk, counted from a visit on `from`. */
  readonly targets?: { readonly from: string; readonly urgent: string; readonly usual: string };
  readonly beds: readonly { readonly listing: Listing; readonly km: number; readonly openness: OpennessView; readonly vacancy?: Vacancy }[];
  readonly needsBed: boolean;
  readonly builtOn: string;
  readonly hotlines: Directory['hotlines'];
  readonly regions: Directory['regions'];
  readonly municipalities: Directory['municipalities'];
  /** The proposed office can be asked through Most; only storage knows. */
  readonly isReachable?: boolean;
}

interface Asked {
  readonly situation: string;
  readonly homeless?: boolean | undefined;
  readonly releaseDate?: string | undefined;
  readonly stay?: Place | undefined;
}

/** Dresses a proposal with what the directory knows, and plans the day. */
export function finderResult(proposal: Proposal, asked: Asked, index: DirectoryIndex, now: Instant, vacancies: Vacancies = new Map()): FinderResult {
  const facts = proposalFacts(proposal, asked, index, now);
  const { day: today, minutes } = toWarsaw(now);
  const isBefore = facts.before !== undefined;
  const visit = visitDay(isBefore, asked.releaseDate, today);
  const day = visit && officeDay(facts.proposed.office?.hours, visit, isBefore ? 0 : minutes);
  const from = day && (day.warning?.startsWith('closed') ? day.nextWorkingDay : day.day);
  const night = municipalityOf(asked.stay ?? proposal.place, index) ?? facts.proposed.municipality;
  return {
    ...facts,
    at: now,
    ...(day ? { day: { date: day.day.toString(), isRelease: isBefore, windows: day.windows, warning: day.warning, next: day.nextWorkingDay.toString() } } : {}),
    ...(from ? { targets: { from: from.toString(), urgent: plusWorkingDays(from, 2).toString(), usual: plusWorkingDays(from, 14).toString() } } : {}),
    beds: night ? nearestBeds(night, isBefore, index, now, vacancies) : [],
    needsBed: asked.situation === 'homeless' || asked.situation === 'urgent' || asked.homeless === true,
    builtOn: index.directory.built_on,
    hotlines: index.directory.hotlines,
    regions: index.directory.regions,
    municipalities: index.directory.municipalities,
  };
}

export function proposalFacts(proposal: Proposal, asked: Pick<Asked, 'situation' | 'releaseDate'>, index: DirectoryIndex, now: Instant): ProposalFacts {
  const { rule, place } = proposal;
  const proposed = officeAnswer(place, index, now);
  const before = asked.situation === 'before-release' ? beforeRelease(asked.releaseDate, toWarsaw(now).day) : undefined;
  const centre = proposed.municipality && index.countyCentreOf(proposed.municipality.county);
  return {
    rule,
    articles: rules[rule].articles,
    proposed,
    alternatives: proposal.alternatives.map((other) => ({ ...officeAnswer(other.place, index, now), reason: other.reason })),
    ...(centre ? { centre: { ...dressed(centre, index, now), place, same: centre.id === proposed.office?.id } } : {}),
    uncertain: [...proposal.uncertain, ...(before?.uncertain ?? []), ...doubtsOf(proposed)],
    ...(before ? { before: beforeFacts(before, toWarsaw(now).day) } : {}),
  };
}

function beforeFacts({ socialWorkFrom }: BeforeRelease, today: CalendarDay): ProposalFacts['before'] & object {
  return {
    ...(socialWorkFrom ? { socialWorkFrom: socialWorkFrom.toString() } : {}),
    isOpen: socialWorkFrom !== undefined && !socialWorkFrom.isAfter(today),
  };
}

/** The nearest places for the night: for tonight those that admit or may admit, for a later day any. */
function nearestBeds(
  from: Directory['municipalities'][number],
  isBefore: boolean,
  index: DirectoryIndex,
  now: Instant,
  vacancies: Vacancies,
): FinderResult['beds'] {
  const { admitting, ask } = tonight(index, {}, now);
  const mayAdmit = [...admitting, ...ask.filter(({ openness: state }) => state.state === 'unknown')].map(({ listing }) => listing);
  return nearest(isBefore ? index.listingsIn('shelter_tonight') : mayAdmit, from, 3).map(({ listing, km }) => ({
    listing,
    km,
    openness: viewOpenness(openness(listing.service.hours, now), now),
    ...vacancyIn(isBefore ? new Map() : vacancies, listing.service.id),
  }));
}

/** Of a later day nobody can say anything. */
function vacancyIn(vacancies: Vacancies, service: string): { readonly vacancy?: Vacancy } {
  const vacancy = vacancies.get(service);
  return vacancy ? { vacancy } : {};
}

/** A known day of release that is ahead, or today for who is free; undefined where the day is not known. */
function visitDay(isBefore: boolean, releaseDate: string | undefined, today: CalendarDay): CalendarDay | undefined {
  if (!isBefore) return today;
  if (!releaseDate || releaseDate.length < 10) return undefined;
  const day = CalendarDay.parse(releaseDate);
  return day.isBefore(today) ? undefined : day;
}

/** An organization by itself, with all that is needed to go there. */
export function officeFacts(id: string, index: DirectoryIndex, now: Instant): OfficeAnswer {
  const office = index.organization(id);
  const code = office?.service_area.municipalities?.[0];
  const place: Place = code ? { kind: 'known', code } : { kind: 'outside', code: null, name: null, county: null };
  const municipality = code ? index.municipality(code) : undefined;
  return { place, ...(municipality ? { municipality } : {}), ...(office ? dressed(office, index, now) : {}) };
}

function officeAnswer(place: Place, index: DirectoryIndex, now: Instant): OfficeAnswer {
  const municipality = municipalityOf(place, index);
  if (!municipality) return { place };
  const office = index.officeOf(municipality.code);
  const county = index.county(municipality.county);
  return { place, municipality, ...(county ? { county } : {}), ...(office ? dressed(office, index, now) : {}) };
}

function dressed(office: Directory['organizations'][number], index: DirectoryIndex, now: Instant) {
  const address = office.location ? index.location(office.location)?.address : undefined;
  return { office, ...(address ? { address } : {}), openness: viewOpenness(openness(office.hours, now), now) };
}

function doubtsOf({ office }: OfficeAnswer): readonly OfficeUncertainty[] {
  if (!office) return [];
  return [
    ...(office.name_status === 'descriptive' ? (['office-name-unconfirmed'] as const) : []),
    ...(office.phones?.length ? [] : (['office-phone-unknown'] as const)),
    ...(office.hours ? [] : (['office-hours-unknown'] as const)),
  ];
}

const municipalityOf = (place: Place, index: DirectoryIndex) => (place.kind === 'known' ? index.municipality(place.code) : undefined);
