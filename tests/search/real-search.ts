import { fileURLToPath } from 'node:url';
import { createSearch } from '#api/search/search.ts';
import { readFolder } from '#directory/read-folder.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { type DirectoryIndex, indexDirectory } from '#domain/directory/directory-index.ts';
import { summarize } from '#domain/guides/guide-summary.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import type { Hit } from '#domain/search/search-answer.ts';
import type { Relevant } from './judged.ts';

/** Noon of an ordinary Tuesday in Poland. */
export const noon = Date.UTC(2026, 10, 24, 11);

const today = CalendarDay.parse('2026-11-24');

/** The project's own content, as published on one day. */
export function realDirectory(): DirectoryIndex {
  const { content, guides } = readFolder(fileURLToPath(new URL('../../content', import.meta.url)), today);
  return indexDirectory(joinDirectory(content, today, summarize(guides.guides)));
}

export const realSearch = () => createSearch(realDirectory());

/** "service:noclegownia-gubin" */
export const idOf = (hit: Hit): string => `${hit.type}:${hit.id}`;

/** Whether a result fits any group that the judge listed. */
export function isRelevant(hit: Hit, relevant: Relevant): boolean {
  const { categories, municipalities, counties } = facetsOf(hit);
  return (
    Boolean(relevant.ids?.includes(idOf(hit))) ||
    categories.some((key) => (relevant.categories as readonly string[] | undefined)?.includes(key)) ||
    municipalities.some((code) => relevant.municipalities?.includes(code)) ||
    counties.some((code) => relevant.counties?.includes(code))
  );
}

function facetsOf(hit: Hit): { readonly categories: readonly string[]; readonly municipalities: readonly string[]; readonly counties: readonly string[] } {
  const at = (municipalities: readonly string[], counties: readonly string[] = [], categories: readonly string[] = []) => ({
    categories,
    municipalities,
    counties: [...counties, ...municipalities.map((code) => code.slice(0, 4))],
  });
  switch (hit.type) {
    case 'category':
      return at([], [], [hit.id]);
    case 'hotline':
      return at([], [], hit.value.hotline.categories);
    case 'guide':
      return at([], [], hit.value.guide.categories);
    case 'service':
      return at(hit.value.listing.municipalities, [], hit.value.listing.service.categories);
    case 'municipality':
      return at([hit.id]);
    case 'county':
      return at([], [hit.id]);
    case 'prison':
      return at([hit.value.prison.municipality]);
    case 'organization': {
      const { service_area: area, municipality } = hit.value.organization;
      return at([...(area.municipalities ?? []), ...(municipality ? [municipality] : [])], area.counties);
    }
  }
}
