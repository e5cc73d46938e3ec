import type { Directory } from './directory.ts';
import type { Listing } from './directory-index.ts';
import { trustRank } from './freshness.ts';
import { countiesOf } from './listing-places.ts';

type County = Directory['counties'][number];

/** Listings as a reader looks for them: by the powiat where one goes, or by no place at all. */
export interface CountyGroups {
  readonly counties: readonly { readonly county: County; readonly listings: readonly Listing[] }[];
  /** Without a known place: by phone, for the whole region or country, or at an unknown address. */
  readonly wide: readonly Listing[];
  /** Places whose address must stay secret. */
  readonly veiled: readonly Listing[];
  /** Powiaty where no such place is known. */
  readonly without: readonly County[];
}

export function groupByCounty(listings: readonly Listing[], counties: readonly County[]): CountyGroups {
  const open = listings.filter((listing) => listing.service.secrecy !== 'all');
  const placed = counties.map((county) => ({ county, listings: open.filter((listing) => placesOf(listing).includes(county.code)).sort(byTrust) }));
  return {
    counties: placed.filter((group) => group.listings.length > 0),
    wide: open.filter((listing) => placesOf(listing).length === 0).sort(byTrust),
    veiled: listings.filter((listing) => listing.service.secrecy === 'all').sort(byTrust),
    without: placed.filter((group) => group.listings.length === 0).map(({ county }) => county),
  };
}

/** Where it takes place; else the powiaty that it serves by name. */
function placesOf(listing: Listing): readonly string[] {
  const places = countiesOf(listing);
  if (places.length > 0) return places;
  const { municipalities = [], counties = [] } = listing.service.service_area;
  return [...new Set([...counties, ...municipalities.map((code) => code.slice(0, 4))])];
}

const byTrust = (one: Listing, other: Listing) => trustRank(one.service.freshness) - trustRank(other.service.freshness);
