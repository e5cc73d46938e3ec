import type { MapPlace } from '#domain/geo/map-place.ts';
import { categories, organizationKinds } from './pl/terms.ts';

/** What a place is: of a service the help it is mainly for. */
export function placeLabel({ kind, categories: [main] }: Pick<MapPlace, 'kind' | 'categories'>): string {
  if (kind !== 'service') return organizationKinds[kind];
  return main ? categories[main].label : '';
}
