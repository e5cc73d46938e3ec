import type { MapPlace } from '#domain/geo/map-place.ts';

/** A place as the map gets it, with its words: the browser needs no dictionary. */
export interface MapPoint
  extends Pick<MapPlace, 'id' | 'name' | 'kind' | 'categories' | 'counties' | 'town' | 'municipality' | 'latitude' | 'longitude' | 'precision'> {
  /** What it is, in a word or two. */
  readonly label: string;
  /** How old, as written on every card. */
  readonly age: string;
  /** The page of the place. */
  readonly path: string;
}
