import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { paths } from '#paths';

/** The page of a result: engines return pages, the table names records. */
export function pageOf(id: string, index: DirectoryIndex): string {
  const [type, key = ''] = id.split(':');
  if (type === 'category') return paths.category(key as Parameters<typeof paths.category>[0]);
  if (type === 'municipality') return paths.municipality(index.municipality(key)?.slug ?? '');
  if (type === 'county') return paths.county(index.county(key)?.slug ?? '');
  if (type === 'service') return paths.service(index.listing(key)?.organization.id ?? '', key);
  if (type === 'guide') return paths.guide(key);
  if (type === 'prison') return paths.prison(key);
  return type === 'hotline' ? `${paths.hotlines()}#${key}` : paths.organization(key);
}
