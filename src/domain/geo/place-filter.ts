import { type Category, categories } from '../directory/taxonomy-term.ts';
import { isOffice, type MapPlace } from './map-place.ts';

/** What a reader wants to see. Nothing chosen is everything. */
export interface PlaceFilter {
  readonly category?: Category | 'offices' | undefined;
  readonly county?: string | undefined;
}

/** The one rule for list and map, so that both show the same. */
export const fits = (place: Pick<MapPlace, 'kind' | 'categories' | 'counties'>, { category, county }: PlaceFilter): boolean =>
  (!category || (category === 'offices' ? isOffice(place.kind) : place.categories.includes(category))) && (!county || place.counties.includes(county));

/** A wish as it came; what is no category counts as not asked. */
export const readCategory = (text: string | undefined): PlaceFilter['category'] => [...categories, 'offices' as const].find((key) => key === text);
