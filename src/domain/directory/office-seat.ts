import { fold } from '../kernel/fold.ts';
import type { Content, Keyed } from './content.ts';
import type { Location } from './location.schema.ts';
import type { OfficeRow, RecordEdit } from './office-difference.ts';
import { addSource, confirmation } from './office-source.ts';

/** What a row changes about where an office sits: in its own record and in the record of its place. */
export interface SeatDifference {
  readonly id?: string;
  readonly isNew: boolean;
  readonly organization: RecordEdit;
  readonly location?: RecordEdit;
}

/**
 * An office with a street has a place of its own, named after the office; one with a town only keeps it in `city`.
 * The point is the middle of the town (decision 8 of content), so it moves only with the town; a point that was the
 * door is dropped with the street.
 */
export function seatDifference(row: OfficeRow, place: Keyed<Location> | undefined, content: Content): SeatDifference {
  const { office, cells, city, sits, source } = row;
  if (!city || !(cells.street || cells.city || cells.postal_code)) return { isNew: false, organization: {} };
  const existing = place ?? content.locations.find(({ id }) => id === office.id);
  if (!existing && !cells.street) return { isNew: false, organization: { city, ...(sits ? { municipality: sits } : {}) } };
  const old = existing?.address;
  const moves = old !== undefined && old.city !== city;
  const street = cells.street ?? (moves ? undefined : old?.street);
  const postalCode = cells.postal_code ?? (moves ? undefined : old?.postal_code);
  const isDoorLost = existing?.precision === 'address' && street !== old?.street;
  const told = source
    ? { sources: addSource(existing?.sources ?? [], source, ['address'], office.website), evidence: 'sourced', ...confirmation(existing ?? {}, source) }
    : {};
  return {
    id: existing?.id ?? office.id,
    isNew: existing === undefined,
    organization: { location: existing?.id ?? office.id, city: undefined, municipality: moves ? sits : (office.municipality ?? sits) },
    location: {
      address: { ...(street ? { street } : {}), city, ...(postalCode ? { postal_code: postalCode } : {}) },
      municipality: moves ? sits : (existing?.municipality ?? sits),
      ...(!existing || moves || isDoorLost ? pointOf(city, sits, content) : {}),
      ...told,
      ...(existing ? {} : { listing: 'public', secrecy: 'none' }),
    },
  };
}

function pointOf(city: string, municipality: string | undefined, content: Content): RecordEdit {
  const town = content.localities.find((row) => row.municipality === municipality && fold(row.name) === fold(city) && row.latitude !== null);
  if (!town) return { latitude: undefined, longitude: undefined, precision: undefined };
  return { latitude: town.latitude, longitude: town.longitude, precision: 'locality' };
}
