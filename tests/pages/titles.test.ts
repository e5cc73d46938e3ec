import { expect, test } from 'vitest';
import type { categories } from '#domain/directory/taxonomy-term.ts';
import { isTelling } from '#i18n/discreet-title.ts';
import { categorySlug } from '#paths';
import { type BuiltPage, builtPage, builtPages, findings, hiddenPages, origin, publicPages } from '../support/built-pages.ts';

const pages = publicPages();
const titleOf = ({ root }: BuiltPage) => root.querySelector('title')?.text.trim() ?? '';
const descriptionOf = ({ root }: BuiltPage) => root.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '';
const headingOf = ({ root }: BuiltPage) => root.querySelector('h1')?.text ?? '';

/** Pages whose titles must say less than their headings: a reader may have to share them with others. */
const delicate = new Set(['addiction', 'violence', 'violence_change', 'probation'].map((key) => `/uslugi/${categorySlug(key as (typeof categories)[number])}`));
const isDelicate = (page: BuiltPage) => delicate.has(page.path) || isTelling(headingOf(page));

test('every page has a title with the name of the site and a description of one sentence', () => {
  expect(
    findings(builtPages(), (page) => [
      ...(/\S – Most$|^Most – \S/.test(titleOf(page)) ? [] : [`title "${titleOf(page)}"`]),
      ...(descriptionOf(page).length >= 20 && descriptionOf(page).length <= 200 ? [] : [`description "${descriptionOf(page)}"`]),
    ]),
  ).toEqual([]);
});

test('no two pages share a title or a description, unless every word that would part them told too much', () => {
  const open = pages.filter((page) => !isDelicate(page));
  expect(shared(open.map(titleOf))).toEqual([]);
  expect(shared(open.map(descriptionOf))).toEqual([]);
});

test('no address, title or description of an organization or service speaks of violence, addiction or probation', () => {
  const records = pages.filter(({ path }) => /^\/(instytucje|uslugi)\/./.test(path));
  expect(findings(records, (page) => [titleOf(page), descriptionOf(page), page.path.replaceAll('-', ' ')].filter(isTelling))).toEqual([]);
});

test('pages for people in danger, and pages of an addiction or a sentence, have neutral titles and headings that name the thing', () => {
  expect(delicate.size).toBe(4);
  for (const path of delicate) expect.soft(isTelling(titleOf(builtPage(path))), path).toBe(false);
  expect(pages.filter(isDelicate).length).toBeGreaterThan(20);
});

test('people in danger can leave at once from the top of the page', () => {
  const safe = pages.filter((page) => /przemoc/i.test(headingOf(page)) || page.path === `/uslugi/${categorySlug('violence')}`);
  expect(safe.length).toBeGreaterThan(3);
  expect(findings(safe, ({ root }) => (root.querySelector('.quick-exit a[href="/wyjdz"]') ? [] : ['no way out']))).toEqual([]);
});

test('from every other page the way out is in the header, and the footer tells what stays behind', () => {
  expect(
    findings(builtPages(), ({ root }) => [
      ...(root.querySelectorAll('.quick-exit a[href="/wyjdz"], .site-header a[href="/wyjdz"]').length === 1 ? [] : ['not one way out at the top']),
      ...(root.querySelector('.site-footer a[href="/wyjdz/co-zostaje"]') ? [] : ['no word of what stays']),
    ]),
  ).toEqual([]);
});

test('every page names the one address it should be known by', () => {
  expect(
    findings(pages, ({ root, path }) => {
      const links = root.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href'));
      return links.length === 1 && links[0] === `${origin}${path}` ? [] : [`canonical ${links.join(' ')}`];
    }),
  ).toEqual([]);
});

test('pages that nobody looks for are not to be found by search engines, all others are', () => {
  const isHidden = ({ root }: BuiltPage) => root.querySelector('meta[name="robots"]')?.getAttribute('content') === 'noindex';
  expect(
    builtPages()
      .filter(isHidden)
      .map(({ path }) => path),
  ).toEqual(hiddenPages);
});

const shared = (texts: readonly string[]): readonly string[] =>
  [...Map.groupBy(texts, (text) => text)].filter(([, same]) => same.length > 1).map(([text]) => text);
