import type { Directory } from '../directory/directory.ts';
import type { DirectoryIndex, Listing } from '../directory/directory-index.ts';
import type { Freshness } from '../directory/freshness.ts';
import type { OrganizationKind } from '../directory/organization.schema.ts';
import type { Phone } from '../directory/phone.schema.ts';
import type { Category } from '../directory/taxonomy-term.ts';
import { spread } from './spread.ts';

/** A place that may be shown: a service where it takes place, or an office at its seat. */
export interface MapPlace {
  /** Unique among places; an id of the page's markup too. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'service' | OrganizationKind;
  /** Empty for an office: what the law asks of it is no point on the map (design decision 11). */
  readonly categories: readonly Category[];
  readonly town: string;
  readonly municipality: string;
  /** Powiaty in which it lies, of an office also those that it serves. */
  readonly counties: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** `locality`: somewhere in the town; the reader sees "położenie przybliżone". */
  readonly precision: 'address' | 'locality';
  readonly organization: string;
  readonly service: string | null;
  readonly phones: readonly Phone[];
  readonly freshness: Freshness;
}

type Organization = Directory['organizations'][number];
type Location = Directory['locations'][number];
type Spot = Pick<MapPlace, 'town' | 'municipality' | 'latitude' | 'longitude' | 'precision'>;

/** Every place with a known town, each with a point of its own. What has any secrecy is never among them. */
export function mapPlaces(index: DirectoryIndex): readonly MapPlace[] {
  const towns = new Map(index.directory.localities.map((row) => [`${row.municipality} ${row.name}`, row]));
  const middleOf = (municipality: string, city: string | undefined): readonly Spot[] => {
    const seat = index.municipality(municipality);
    if (!seat) return [];
    const town = city ?? seat.seat;
    const known = towns.get(`${municipality} ${town}`);
    const { latitude, longitude } = known ?? seat;
    return [{ town, municipality, latitude: latitude ?? seat.latitude, longitude: longitude ?? seat.longitude, precision: 'locality' }];
  };
  const services = index.listings.filter(isOpen).flatMap((listing) => placesOfService(listing, middleOf));
  const organizations = index.directory.organizations
    .filter((record) => record.secrecy === 'none' && (isOffice(record.kind) || index.listingsOf(record.id).length === 0))
    .flatMap((record) => placeOfOrganization(record, index, middleOf));
  return spread([...services, ...organizations].sort((one, other) => (one.id < other.id ? -1 : 1)));
}

export const isOffice = (kind: MapPlace['kind']): boolean => kind === 'municipal_office' || kind === 'county_centre';

const isOpen = ({ service, organization }: Listing) => service.secrecy === 'none' && organization.secrecy === 'none';

type MiddleOf = (municipality: string, city: string | undefined) => readonly Spot[];

function placesOfService({ service, organization, places, phones }: Listing, middleOf: MiddleOf): readonly MapPlace[] {
  const known = places.flatMap((place) => spotOf(place, middleOf));
  const spots = known.length > 0 || !service.municipality || places.some(isSecret) ? known : middleOf(service.municipality, service.city);
  return spots.map((spot, position) => ({
    ...spot,
    id: position === 0 ? `s-${service.id}` : `s-${service.id}-${position + 1}`,
    name: service.name,
    kind: 'service',
    categories: service.categories,
    counties: [spot.municipality.slice(0, 4)],
    organization: organization.id,
    service: service.id,
    phones,
    freshness: service.freshness,
  }));
}

function placeOfOrganization(record: Organization, index: DirectoryIndex, middleOf: MiddleOf): readonly MapPlace[] {
  const seat = record.location ? index.location(record.location) : undefined;
  if (seat && isSecret(seat)) return [];
  const area = record.service_area;
  // An office of a gmina whose address nobody knows yet sits, as far as known, at the seat of its gmina.
  const municipality = record.municipality ?? (record.kind === 'municipal_office' ? area.municipalities?.[0] : undefined);
  const [spot] = [...(seat ? spotOf(seat, middleOf) : []), ...(municipality ? middleOf(municipality, record.city) : [])];
  if (!spot) return [];
  const served = isOffice(record.kind) ? [...(area.counties ?? []), ...(area.municipalities ?? []).map((code) => code.slice(0, 4))] : [];
  return [
    {
      ...spot,
      id: `o-${record.id}`,
      name: record.name,
      kind: record.kind,
      categories: [],
      counties: [...new Set([spot.municipality.slice(0, 4), ...served])],
      organization: record.id,
      service: null,
      phones: record.phones ?? record.substitute_contact?.phones ?? [],
      freshness: record.freshness,
    },
  ];
}

function spotOf(place: Location, middleOf: MiddleOf): readonly Spot[] {
  const { latitude, longitude, precision, municipality, address } = place;
  if (isSecret(place) || !municipality) return [];
  if (latitude === undefined || longitude === undefined) return middleOf(municipality, address?.city);
  return middleOf(municipality, address?.city).map(({ town }) => ({ town, municipality, latitude, longitude, precision: precision ?? 'locality' }));
}

const isSecret = (place: Location) => place.secrecy !== 'none';
