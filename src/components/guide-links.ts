import type { LinkedPage } from '#domain/guides/guide-content.ts';
import type { GuideShelf } from '#domain/guides/guide-shelf.ts';
import type { GuideLanguage } from '#domain/guides/guide-term.ts';
import type { NamedLink } from '#domain/guides/references.ts';
import { type Language, wordsOf } from '#i18n/languages.ts';
import { type CategoryKey, paths } from '#paths';
import type { GuideLink } from './guide-html.ts';

/** Where links by name lead from a guide in Polish or in Polish that is easy to read: to the same kind where it exists. */
export function linksFrom(shelf: GuideShelf, own: Extract<GuideLanguage, 'pl' | 'etr'>): (link: NamedLink) => GuideLink {
  return ({ kind, id }) => {
    if (kind === 'page') return { href: pages[id as LinkedPage] };
    if (kind === 'category') return { href: paths.category(id as CategoryKey) };
    // A guide may exist in one of the two only.
    const language = shelf.guide(own, id) ? own : own === 'pl' ? 'etr' : 'pl';
    return { href: language === 'etr' ? paths.easyGuide(id) : paths.guide(id) };
  };
}

/** From a guide in another language: to the same language where the page exists in it, else to the Polish page, with its mark. */
export function linksFromForeign(shelf: GuideShelf, own: Exclude<Language, 'pl'>): (link: NamedLink) => GuideLink {
  const polish = linksFrom(shelf, 'pl');
  const mark = wordsOf(own).language.inPolish;
  return (link) => {
    if (link.kind === 'guide' && shelf.guide(own, link.id)) return { href: paths.guide(link.id, own) };
    if (link.kind === 'page' && link.id === 'hotlines') return { href: paths.hotlines(own) };
    if (link.kind === 'page' && link.id === 'finder') return { href: paths.finder('situation', own) };
    return { ...polish(link), mark };
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
  request: paths.request(),
};
