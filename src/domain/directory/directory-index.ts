import type { Directory } from './directory.ts';
import { distanceKm } from './distance.ts';
import type { Phone } from './phone.schema.ts';
import { serves } from './service-area.ts';
import type { Category } from './taxonomy-term.ts';

type Organization = Directory['organizations'][number];
type Service = Directory['services'][number];
type Location = Directory['locations'][number];
type Municipality = Directory['municipalities'][number];

/** A service with all that a reader needs to use it. */
export interface Listing {
  readonly service: Service;
  readonly organization: Organization;
  /** Where it takes place, as far as it may be shown. */
  readonly places: readonly Location[];
  /** Numbers to call: of the service, else of its place, else of its organization. */
  readonly phones: readonly Phone[];
  /** True when the numbers are the organization's and not the place's own. */
  readonly phonesOfOrganization: boolean;
  /** Gminy where it takes place; empty when unknown or kept secret. */
  readonly municipalities: readonly string[];
}

/** The directory with its records at hand. Built once, read by pages and server alike. */
export interface DirectoryIndex {
  readonly directory: Directory;
  readonly listings: readonly Listing[];
  readonly organization: (id: string) => Organization | undefined;
  readonly location: (id: string) => Location | undefined;
  readonly municipality: (code: string) => Municipality | undefined;
  readonly county: (code: string) => Directory['counties'][number] | undefined;
  readonly listing: (serviceId: string) => Listing | undefined;
  readonly listingsOf: (organizationId: string) => readonly Listing[];
  readonly listingsIn: (category: Category) => readonly Listing[];
  readonly listingsServing: (municipalityCode: string) => readonly Listing[];
  readonly officeOf: (municipalityCode: string) => Organization | undefined;
  readonly countyCentreOf: (countyCode: string) => Organization | undefined;
}

export function indexDirectory(directory: Directory): DirectoryIndex {
  const organizations = new Map(directory.organizations.map((record) => [record.id, record]));
  const locations = new Map(directory.locations.map((record) => [record.id, record]));
  const municipalities = new Map(directory.municipalities.map((record) => [record.code, record]));
  const counties = new Map(directory.counties.map((record) => [record.code, record]));
  const listings = directory.services.flatMap((service) => {
    const organization = organizations.get(service.organization);
    return organization ? [toListing(service, organization, locations)] : [];
  });
  const byService = new Map(listings.map((listing) => [listing.service.id, listing]));
  const byOrganization = Map.groupBy(listings, (listing) => listing.organization.id);
  const byCategory = group(listings, (listing) => listing.service.categories);
  const offices = directory.organizations.filter((record) => record.kind === 'municipal_office');
  const officeByMunicipality = group(offices, (record) => record.service_area.municipalities ?? []);
  const centres = [...directory.organizations.filter((record) => record.kind === 'county_centre'), ...offices];
  const centreByCounty = group(centres, (record) => record.service_area.counties ?? []);
  return {
    directory,
    listings,
    organization: (id) => organizations.get(id),
    location: (id) => locations.get(id),
    municipality: (code) => municipalities.get(code),
    county: (code) => counties.get(code),
    listing: (id) => byService.get(id),
    listingsOf: (id) => byOrganization.get(id) ?? [],
    listingsIn: (category) => byCategory.get(category) ?? [],
    listingsServing: (code) => listings.filter((listing) => serves(listing.service.service_area, code)),
    officeOf: (code) => officeByMunicipality.get(code)?.[0],
    countyCentreOf: (code) => centreByCounty.get(code)?.[0],
  };
}

/** The nearest listings that have a point, with the distance in kilometres as the crow flies. */
export function nearest(
  listings: readonly Listing[],
  from: { latitude: number; longitude: number },
  count: number,
): readonly { listing: Listing; km: number }[] {
  return listings
    .flatMap((listing) => {
      const distances = listing.places.flatMap((place) =>
        place.latitude === undefined || place.longitude === undefined ? [] : [distanceKm(from, { latitude: place.latitude, longitude: place.longitude })],
      );
      return distances.length > 0 ? [{ listing, km: Math.min(...distances) }] : [];
    })
    .sort((one, other) => one.km - other.km)
    .slice(0, count);
}

/** The offices of the gminy around a point, nearest seat first. The gmina's own office is the first of them. */
export function nearestOffices(index: DirectoryIndex, from: { latitude: number; longitude: number }, count: number) {
  return index.directory.municipalities
    .flatMap((municipality) => {
      const office = index.officeOf(municipality.code);
      return office ? [{ municipality, office, km: distanceKm(from, municipality) }] : [];
    })
    .sort((one, other) => one.km - other.km)
    .slice(0, count);
}

function toListing(service: Service, organization: Organization, locations: ReadonlyMap<string, Location>): Listing {
  const places = (service.service_at_locations ?? []).flatMap((place) => locations.get(place.location) ?? []);
  const own = [...(service.phones ?? []), ...(service.service_at_locations ?? []).flatMap((place) => place.phones ?? [])];
  const ofOrganization = organization.phones ?? organization.substitute_contact?.phones ?? [];
  const codes = [service.municipality, ...places.map((place) => place.municipality)].filter((code) => code !== undefined);
  return {
    service,
    organization,
    places,
    phones: own.length > 0 ? own : ofOrganization,
    phonesOfOrganization: own.length === 0 && ofOrganization.length > 0,
    municipalities: [...new Set(codes)],
  };
}

function group<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const found = groups.get(key);
      if (found) found.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
