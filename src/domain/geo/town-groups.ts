import type { Directory } from '../directory/directory.ts';
import type { MapPlace } from './map-place.ts';
import type { PlaceFilter } from './place-filter.ts';

/** The places of one town, offices first. */
export interface TownGroup {
  readonly name: string;
  /** Four digits: towns of the same name lie in different powiaty. */
  readonly county: string;
  readonly places: readonly MapPlace[];
}

/** What the page of the map asks the server for. */
export interface PlacesAnswer extends PlaceFilter {
  readonly builtOn: string;
  readonly hotlines: Directory['hotlines'];
  readonly counties: Directory['counties'];
  readonly regions: Directory['regions'];
  readonly towns: readonly TownGroup[];
  readonly count: number;
  /** Places that the list leaves out because it would be too long to read and to send. */
  readonly left: number;
}

export function groupByTown(places: readonly MapPlace[]): readonly TownGroup[] {
  const groups = Map.groupBy(places, (place) => `${place.town} ${place.municipality.slice(0, 4)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ name: first.town, county: first.municipality.slice(0, 4), places: group.toSorted(byKind) }] : [];
  });
}

const byKind = (one: MapPlace, other: MapPlace) => order(one) - order(other);
const order = ({ kind }: MapPlace) => (kind === 'municipal_office' ? 0 : kind === 'county_centre' ? 1 : kind === 'service' ? 2 : 3);
