import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { type BuiltPage, builtPage, builtPages, findings } from '../support/built-pages.ts';

const guides = builtPages().filter(({ path }) => /^\/(poradnik|latwo-czytac)\/./.test(path));
const textOf = ({ root }: BuiltPage, selector: string) => root.querySelectorAll(selector).map((element) => element.text.replace(/\s+/g, ' ').trim());

test('every guide begins with one to three steps to do now, before any other text', () => {
  expect(
    findings(guides, (page) => {
      const steps = page.root.querySelectorAll('.do-now li').length;
      const second = page.root.querySelectorAll('main h1, main h2')[1];
      return [
        ...(steps >= 1 && steps <= 3 ? [] : [`${steps} steps`]),
        ...(second?.parentNode?.classList.contains('do-now') ? [] : ['the steps are not first']),
      ];
    }),
  ).toEqual([]);
});

test('every guide says when it was checked and where it was read', () => {
  expect(
    findings(guides, (page) => [
      ...(/^\d{4}-\d{2}-\d{2}$/.test(page.root.querySelector('[data-checked]')?.getAttribute('data-checked') ?? '') ? [] : ['no date']),
      ...(textOf(page, '.sources li').length > 0 ? [] : ['no source']),
    ]),
  ).toEqual([]);
});

test('every amount of a page stands in its list with a source', () => {
  expect(
    findings(guides, (page) => page.root.querySelectorAll('.amounts > div').flatMap((row) => (row.querySelectorAll('dd span').length >= 2 ? [] : [row.text]))),
  ).toEqual([]);
});

test('no reference is left unresolved', () => {
  expect(
    findings(guides, ({ html, root }) => [
      ...(html.match(/\{\{[^{}]*\}\}/g) ?? []),
      ...root.querySelectorAll('a').flatMap((link) => link.getAttribute('href')?.match(/^(guide|category|page|term):.*/)?.[0] ?? []),
    ]),
  ).toEqual([]);
});

test('the list of guides leads to every guide, and the list of easy pages to every easy page', () => {
  const linked = ['/poradnik', '/latwo-czytac'].flatMap((path) =>
    builtPage(path)
      .root.querySelectorAll('main a')
      .map((link) => link.getAttribute('href')),
  );
  expect(guides.map(({ path }) => path).filter((path) => !linked.includes(path))).toEqual([]);
});

test('an official word leads to its entry in the glossary', () => {
  const entries = builtPage('/slownik')
    .root.querySelectorAll('dl > div')
    .map((entry) => `/slownik#${entry.id}`);
  expect(
    findings(guides, (page) => page.root.querySelectorAll('a.term').flatMap((link) => (entries.includes(link.getAttribute('href') ?? '') ? [] : [link.text]))),
  ).toEqual([]);
});

test('a guide that is also written easily says so, and the easy page leads back', () => {
  const easy = guides.filter(({ path }) => path.startsWith('/latwo-czytac/'));
  const pairs = easy.flatMap((page) => guides.filter(({ path }) => path === page.path.replace('/latwo-czytac/', '/poradnik/')).map((full) => ({ page, full })));
  expect(pairs.length).toBeGreaterThan(0);
  for (const { page, full } of pairs) {
    expect.soft(full.root.querySelector(`.easier a[href="${page.path}"]`), full.path).toBeTruthy();
    expect.soft(page.root.querySelector(`.easier a[href="${full.path}"]`), page.path).toBeTruthy();
  }
});

test('a page with the way out at the top is one that may have to be left at once', () => {
  expect(builtPage('/poradnik/bezpieczny-dom').root.querySelector('.quick-exit a')).toBeTruthy();
  expect(parse(builtPage('/poradnik/dowod-osobisty').html).querySelector('.quick-exit')).toBeNull();
});
