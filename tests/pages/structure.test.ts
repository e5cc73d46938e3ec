import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { type BuiltPage, builtPages, findings, origin } from '../support/built-pages.ts';

const pages = builtPages();

test('the site has its pages', () => {
  expect(pages.length).toBeGreaterThan(300);
});

test('every page says in which language it is: that of its address, else Polish', () => {
  const languageOf = (path: string) => /^\/(uk|en|ru)(\/|$)/.exec(path)?.[1] ?? 'pl';
  expect(findings(pages, ({ root, path }) => (root.querySelector('html')?.getAttribute('lang') === languageOf(path) ? [] : ['not its language']))).toEqual([]);
});

test('every page has one first heading', () => {
  expect(
    findings(pages, ({ root }) => {
      const count = root.querySelectorAll('h1').length;
      return count === 1 ? [] : [`${count} h1`];
    }),
  ).toEqual([]);
});

test('headings follow each other without a skipped level, and none is empty', () => {
  expect(findings(pages, brokenHeadings)).toEqual([]);
});

test('a skipped level, an empty heading and a page that begins with a lower one are found', () => {
  const sample = (html: string) => brokenHeadings({ ...pages[0], root: parse(html) } as BuiltPage);
  expect(sample('<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>')).toEqual([]);
  expect(sample('<h1>A</h1><h3>B</h3>')).toEqual(['h3 "B" after h1']);
  expect(sample('<h2>A</h2>')).toEqual(['h2 "A" after h0']);
  expect(sample('<h1> </h1>')).toEqual(['h1 is empty']);
});

test('every page has a header, a navigation, one main part that the first link leads to, and a footer', () => {
  expect(
    findings(pages, ({ root }) => {
      const [first] = root.querySelectorAll('body a');
      const main = root.querySelectorAll('main');
      return [
        ...(first?.getAttribute('href') === `#${main[0]?.id}` ? [] : ['the first link does not skip to main']),
        ...(main.length === 1 ? [] : [`${main.length} main`]),
        ...['header nav[aria-label]', 'footer'].filter((selector) => !root.querySelector(selector)),
      ];
    }),
  ).toEqual([]);
});

test('nothing that a page loads comes from another host', () => {
  expect(findings(pages, loadsFromElsewhere)).toEqual([]);
});

test('a picture, a style or a script of another host is found', () => {
  const sample = (html: string) => loadsFromElsewhere({ ...pages[0], root: parse(html) } as BuiltPage);
  expect(sample('<img src="https://cdn.example/a.png"><link rel="stylesheet" href="//cdn.example/a.css"><a href="https://gov.pl">gov</a>')).toHaveLength(2);
});

test('no page carries a style attribute, a style element or an inline event handler: the policy forbids them', () => {
  expect(findings(pages, inlineParts)).toEqual([]);
});

test('inline styles and handlers are found', () => {
  const sample = (html: string) => inlineParts({ ...pages[0], root: parse(html) } as BuiltPage);
  expect(sample('<p style="color:red">a</p>')).toEqual(['style on p']);
  expect(sample('<button onclick="go()">a</button>')).toEqual(['onclick on button']);
  expect(sample('<a href="javascript:go()">a</a>')).toEqual(['javascript: on a']);
});

test('every page shows its three most important numbers, 112 first', () => {
  expect(
    findings(pages, ({ root }) => {
      const numbers = root.querySelectorAll('footer a[href^="tel:"]').map((link) => link.getAttribute('href'));
      return numbers[0] === 'tel:112' && numbers.length >= 3 ? [] : [`footer has ${numbers.join(' ')}`];
    }),
  ).toEqual([]);
});

test('structured data are JSON of schema.org, and hold nothing empty', () => {
  expect(
    findings(pages, ({ root }) =>
      root.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => {
        const data = JSON.parse(script.rawText) as Record<string, unknown>;
        const isEmpty = (value: unknown): boolean =>
          value === null || value === '' || (typeof value === 'object' && (Object.keys(value).length === 0 || Object.values(value).some(isEmpty)));
        return [
          ...(data['@context'] === 'https://schema.org' ? [] : ['@context']),
          ...(typeof data['@type'] === 'string' ? [] : ['@type']),
          ...(isEmpty(data) ? ['an empty value'] : []),
        ];
      }),
    ),
  ).toEqual([]);
});

test('organizations, services and the home page have structured data', () => {
  const needed = pages.filter(({ path }) => path === '/' || /^\/instytucje\/./.test(path));
  expect(findings(needed, ({ root }) => (root.querySelector('script[type="application/ld+json"]') ? [] : ['none']))).toEqual([]);
});

function brokenHeadings({ root }: BuiltPage): readonly string[] {
  let before = 0;
  return root.querySelectorAll('h1, h2, h3, h4, h5, h6').flatMap((heading) => {
    const level = Number(heading.tagName.slice(1));
    const name = heading.tagName.toLowerCase();
    const words = heading.text.trim();
    const problems = [...(words === '' ? [`${name} is empty`] : []), ...(level > before + 1 ? [`${name} "${words}" after h${before}`] : [])];
    before = level;
    return problems;
  });
}

function loadsFromElsewhere({ root, path }: BuiltPage): readonly string[] {
  return root
    .querySelectorAll('[src], [srcset], [poster], link[href], use[href], image[href], form[action]')
    .flatMap((element) => ['src', 'srcset', 'poster', 'href', 'action'].map((name) => element.getAttribute(name)))
    .filter((value) => value !== undefined && URL.parse(value, `${origin}${path}`)?.origin !== origin && !value.startsWith('data:'))
    .map(String);
}

function inlineParts({ root }: BuiltPage): readonly string[] {
  return root.querySelectorAll('*').flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const attributes = Object.entries(element.attributes);
    return [
      ...(name === 'style' && element.rawText.trim() !== '' ? ['style element'] : []),
      ...attributes.filter(([key]) => key === 'style' || /^on[a-z]+$/.test(key)).map(([key]) => `${key} on ${name}`),
      ...attributes.filter(([, value]) => /^\s*javascript:/i.test(value)).map(() => `javascript: on ${name}`),
    ];
  });
}
