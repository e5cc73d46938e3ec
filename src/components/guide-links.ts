import type { LinkedPage } from '#domain/guides/guide-content.ts';
import type { GuideShelf } from '#domain/guides/guide-shelf.ts';
import type { GuideLanguage } from '#domain/guides/guide-term.ts';
import type { NamedLink } from '#domain/guides/references.ts';
import { type CategoryKey, paths } from '#paths';

/** Where links by name lead from a guide in Polish or in Polish that is easy to read: to the same kind where it exists. */
export function linksFrom(shelf: GuideShelf, own: Extract<GuideLanguage, 'pl' | 'etr'>): (link: NamedLink) => string {
  return ({ kind, id }) => {
    if (kind === 'page') return pages[id as LinkedPage];
    if (kind === 'category') return paths.category(id as CategoryKey);
    // A guide may exist in one of the two only.
    const language = shelf.guide(own, id) ? own : own === 'pl' ? 'etr' : 'pl';
    return language === 'etr' ? paths.easyGuide(id) : paths.guide(id);
  };
}

const pages: Readonly<Record<LinkedPage, string>> = {
  home: paths.home(),
  tonight: paths.tonight(),
  map: paths.map(),
  search: paths.search(),
  categories: paths.categories(),
  organizations: paths.organizations(),
  municipalities: paths.municipalities(),
  prisons: paths.prisons(),
  hotlines: paths.hotlines(),
  relatives: paths.relatives(),
  professionals: paths.professionals(),
  about: paths.about(),
  guides: paths.guides(),
  glossary: paths.glossary(),
  easy: paths.easyGuides(),
  finder: paths.finder(),
};
