import type { Listing } from './directory-index.ts';
import type { Hours } from './schedule.schema.ts';

/** Hours of the service, else of its first place that tells any. */
export const hoursOf = (listing: Listing): Hours | undefined =>
  listing.service.hours ?? listing.service.service_at_locations?.find((place) => place.hours)?.hours;

/** Powiaty in which a listing takes place; empty when that is unknown or kept secret. */
export const countiesOf = (listing: Listing): readonly string[] => [...new Set(listing.municipalities.map((code) => code.slice(0, 4)))];
