import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { isTelling } from '#i18n/discreet-title.ts';
import { foreignLanguages, languages, wordsOf } from '#i18n/languages.ts';
import { inLanguage, inPolish, paths } from '#paths';
import { type BuiltPage, builtPage, builtPages, findings, hiddenPages, origin } from '../support/built-pages.ts';

const languageOf = (path: string) => foreignLanguages.find((language) => path === `/${language}` || path.startsWith(`/${language}/`)) ?? 'pl';
const foreign = builtPages().filter(({ path }) => languageOf(path) !== 'pl');
const alternatesOf = ({ root }: BuiltPage) =>
  root.querySelectorAll('link[rel="alternate"][hreflang]').map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? ''] as const);

test('home, hotlines and the urgent guides exist in every language', () => {
  const wanted = [paths.home(), paths.hotlines(), ...['pierwsze-24-godziny', 'miejsce-do-spania', 'bezpieczny-dom'].map((slug) => paths.guide(slug))].flatMap(
    (path) => foreignLanguages.map((language) => inLanguage(language, path)),
  );
  expect(foreign.map(({ path }) => path).sort()).toEqual(wanted.sort());
});

test('a page names every language it exists in, and each of them names it back', () => {
  const translated = builtPages().filter((page) => alternatesOf(page).length > 0);
  expect(translated.length).toBeGreaterThan(foreign.length);
  expect(
    findings(translated, (page) => {
      const alternates = alternatesOf(page);
      const named = alternates.filter(([language]) => language !== 'x-default');
      const backs = named.filter(([, href]) => String(alternatesOf(builtPage(new URL(href).pathname))) !== String(alternates));
      return [
        ...(named.some(([language, href]) => language === languageOf(page.path) && href === `${origin}${page.path === '/' ? '/' : page.path}`)
          ? []
          : ['not itself']),
        ...(alternates.some(([language, href]) => language === 'x-default' && new URL(href).pathname === inPolish(page.path)) ? [] : ['no default']),
        ...backs.map(([language]) => `${language} does not name it back`),
      ];
    }),
  ).toEqual([]);
});

test('every page has one switch of languages, which keeps the page where it exists and never leads nowhere', () => {
  const known = new Set(builtPages().map(({ path }) => path));
  const shown = builtPages().filter(({ path }) => !hiddenPages.includes(path));
  expect(
    findings(shown, (page) => {
      const own = new Map(alternatesOf(page).map(([language, href]) => [language, new URL(href).pathname]));
      const links = page.root.querySelectorAll('.languages a');
      const wanted = languages.map((language) => own.get(language) ?? (language === languageOf(page.path) ? page.path : paths.home(language)));
      const found = links.map((link) => link.getAttribute('href') ?? '');
      return [
        ...(String(found) === String(wanted) ? [] : [`switch to ${found.join(' ')}`]),
        ...found.filter((href) => !known.has(href)),
        ...links.filter((link) => link.getAttribute('lang') !== link.getAttribute('hreflang')).map((link) => `${link.text} says no language`),
      ];
    }),
  ).toEqual([]);
});

test('no page is mixed: what is Polish on a page of another language says so', () => {
  expect(findings(foreign, ({ root }) => polishTexts(root))).toEqual([]);
});

test('Polish words without their mark are found, marked ones are not', () => {
  expect(polishTexts(parse('<p>Дзвоніть <b>do ośrodka</b>, <i lang="pl">ośrodek</i> допоможе</p>'))).toEqual(['do ośrodka']);
  expect(polishTexts(parse('<a title="Zadzwoń">112</a>'))).toEqual(['Zadzwoń']);
});

test('in Ukrainian and Russian nothing but names, numbers and what is marked as Polish stands in Latin letters', () => {
  const cyrillic = foreign.filter(({ path }) => languageOf(path) !== 'en');
  const names = /\b(Most|OPS|CUS|NFZ|Shift|lubuskie)\b|<!DOCTYPE html>/g;
  expect(findings(cyrillic, ({ root }) => textsOf(root).filter((text) => /[a-z]{3}/i.test(text.replace(names, ''))))).toEqual([]);
});

test('a link from another language to a Polish page says so before anybody goes', () => {
  expect(
    findings(foreign, ({ root, path }) => {
      const mark = wordsOf(languageOf(path)).language.inPolish;
      return root
        .querySelectorAll('a[href^="/"]')
        .filter((link) => {
          const href = link.getAttribute('href') ?? '';
          if (languageOf(href) !== 'pl' || href === paths.exit() || link.closest('.languages')) return false;
          return link.getAttribute('hreflang') !== 'pl' || !link.text.includes(`(${mark})`);
        })
        .map((link) => link.toString().slice(0, 120));
    }),
  ).toEqual([]);
});

test('titles of the pages for people in danger say nothing in any language, and the way out is at the top', () => {
  const delicate = foreign.filter(({ path }) => path.endsWith('/bezpieczny-dom'));
  expect(delicate.length).toBe(foreignLanguages.length);
  const telling = /насил|жорсток|violen|abuse|побо/i;
  expect(
    findings(delicate, ({ root }) => [
      ...[root.querySelector('title')?.text ?? '', root.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''].filter(
        (text) => telling.test(text) || isTelling(text),
      ),
      ...(root.querySelector('.quick-exit a[href="/wyjdz"]') ? [] : ['no way out']),
    ]),
  ).toEqual([]);
});

test('every hotline says in the language of the page when to call it', () => {
  const pages = foreign.filter(({ path }) => path.endsWith(paths.hotlines()));
  expect(findings(pages, ({ root }) => root.querySelectorAll('.phone strong span[lang="pl"]').map(({ text }) => text))).toEqual([]);
});

/** Texts and spoken attributes outside lang="pl" that have a Polish letter. The switch names each language in its own. */
const polishTexts = (root: HTMLElement): readonly string[] => textsOf(root).filter((text) => /[ąćęłńóśźż]/i.test(text));

function textsOf(root: HTMLElement): readonly string[] {
  const isOwn = (element: HTMLElement | null): boolean => !element?.closest?.('script, style, [lang="pl"], .languages');
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      if (isOwn(node.parentNode) && node.text.trim() !== '') texts.push(node.text.trim());
      return;
    }
    const element = node as HTMLElement;
    if (element.attributes && isOwn(element))
      for (const name of ['title', 'aria-label', 'alt', 'placeholder', 'content', 'data-two-more', 'data-one-more', 'data-blank-title'])
        if (element.getAttribute(name) && !element.closest('meta[http-equiv], meta[name="viewport"]')) texts.push(element.getAttribute(name) ?? '');
    for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return texts;
}
