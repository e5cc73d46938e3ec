import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { audiences, categories } from '#domain/directory/taxonomy-term.ts';
import type { Filters } from '#domain/search/filters.ts';

/** The filters of an address: keys of the taxonomies, codes of gminy and powiaty, "1" for a tick. */
export function readFilters(query: Readonly<Record<string, string | undefined>>, index: DirectoryIndex): Filters {
  const area = query['area'] ?? '';
  return {
    category: categories.find((key) => key === query['category']),
    area: index.municipality(area)?.code ?? index.county(area)?.code,
    audience: audiences.find((key) => key === query['audience']),
    openNow: query['open'] === '1',
    withoutReferral: query['no_referral'] === '1',
    withoutId: query['no_id'] === '1',
    free: query['free'] === '1',
  };
}
