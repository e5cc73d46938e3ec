import type { Category } from '../directory/taxonomy-term.ts';
import type { Guide } from './guide.schema.ts';
import type { GuideText } from './guide-content.ts';

/** What the search knows of a guide. */
export interface GuideSummary extends Pick<Guide, 'title' | 'description' | 'audience' | 'categories'> {
  readonly slug: string;
}

/** The guides in Polish, without their texts: the server needs no more. */
export const summarize = (guides: readonly GuideText[]): readonly GuideSummary[] =>
  guides
    .filter(({ language }) => language === 'pl')
    .map(({ slug, title, description, audience, categories }) => ({ slug, title, description, audience, categories }));

/** Guides that put a kind of help highest among what they lead to; at most three. Professionals have a page of their own. */
export function guidesExplaining<T extends Pick<Guide, 'audience' | 'categories'>>(guides: readonly T[], category: Category): readonly T[] {
  const rank = (guide: T) => guide.categories.indexOf(category);
  const fitting = guides.filter((guide) => rank(guide) >= 0 && guide.audience !== 'professionals');
  const best = Math.min(...fitting.map(rank));
  // Of guides that put a need equally high, the one with fewer other needs is more about it.
  return fitting
    .filter((guide) => rank(guide) === best)
    .sort((one, other) => one.categories.length - other.categories.length)
    .slice(0, 3);
}
