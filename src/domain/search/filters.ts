import type { Listing } from '../directory/directory-index.ts';
import { hoursOf } from '../directory/listing-places.ts';
import { openness } from '../directory/opening-hours.ts';
import { serves } from '../directory/service-area.ts';
import type { Audience, Category } from '../directory/taxonomy-term.ts';
import type { Instant } from '../kernel/warsaw-time.ts';

/** What a reader wants the results to be. Absent: it does not matter. */
export interface Filters {
  readonly category?: Category | undefined;
  /** Six digits of a gmina or four of a powiat. */
  readonly area?: string | undefined;
  readonly audience?: Audience | undefined;
  readonly openNow?: boolean | undefined;
  readonly withoutReferral?: boolean | undefined;
  readonly withoutId?: boolean | undefined;
  readonly free?: boolean | undefined;
}

/** Known to fit, known not to fit, or nobody knows: unknown is never yes or no (design decision 11). */
export type Fit = 'yes' | 'no' | 'unknown';

/** Whether a service fits all filters. One "no" decides; else one "unknown" does. */
export function fits(listing: Listing, filters: Filters, now: Instant): Fit {
  const answers = (Object.keys(rules) as (keyof typeof rules)[]).map((name) =>
    filters[name] === undefined || filters[name] === false ? 'yes' : rules[name](listing, filters, now),
  );
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

export const isFiltering = (filters: Filters): boolean => Object.values(filters).some((value) => value !== undefined && value !== false);

const rules = {
  category: ({ service }, { category }) => yesNo(category !== undefined && service.categories.includes(category)),
  area: (listing, { area = '' }) => yesNo(isIn(listing, area) || servesArea(listing, area)),
  audience: ({ service: { audiences } }, { audience }) =>
    audiences.length === 0 ? 'unknown' : yesNo(audiences.includes('everyone') || (audience !== undefined && audiences.includes(audience))),
  openNow: (listing, _filters, now) => ({ open: 'yes', closed: 'no', unknown: 'unknown' })[openness(hoursOf(listing), now).state] as Fit,
  withoutReferral: ({ service: { access } }) =>
    access.includes('ops_paper') || access.includes('referral') ? 'no' : access.includes('no_referral') || access.includes('walk_in') ? 'yes' : 'unknown',
  withoutId: ({ service: { eligibility, required_documents: documents = [] } }) => {
    if (eligibility?.id_document === true || documents.some(({ document }) => document === 'id_document')) return 'no';
    return eligibility?.id_document === false || documents.some(({ document }) => document === 'none') ? 'yes' : 'unknown';
  },
  free: ({ service: { cost_options: costs = [] } }) => (costs.length === 0 ? 'unknown' : yesNo(costs.some(({ option }) => option === 'free'))),
} satisfies { [Name in keyof Filters]-?: (listing: Listing, filters: Filters, now: Instant) => Fit };

const yesNo = (is: boolean): Fit => (is ? 'yes' : 'no');

/** Takes place there, as far as anybody may know. */
export const isIn = (listing: Listing, area: string): boolean => listing.municipalities.some((code) => code.startsWith(area));

/** Serves everybody of a gmina, or, for a powiat, at least somebody of it. */
function servesArea({ service: { service_area: served } }: Listing, area: string): boolean {
  if (area.length === 6) return serves(served, area);
  return serves(served, `${area}00`) || Boolean(served.municipalities?.some((code) => code.startsWith(area)));
}
