import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inPolish, paths } from '#paths';
import { type BuiltPage, builtPages, client, findings, hiddenPages, origin } from '../support/built-pages.ts';

/** Made on request: no file stands behind them. `/wyjdz` leaves the site. */
const onRequest = new Set(['/dzis', '/szukaj', '/mapa', '/wyjdz', '/sprawdz']);
/** Also the finder in every language, the form of the request, the question about each office, and the free beds of each place. */
const isOnRequest = (path: string) =>
  onRequest.has(path) ||
  inPolish(path) === paths.finder() ||
  path === paths.request() ||
  ['/glos', '/miejsca'].some((end) => path.endsWith(end) && idsByPath.has(path.slice(0, -end.length)));

const pages = builtPages();
const idsByPath = new Map(pages.map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map((element) => element.id))]));

test('every link inside the site leads to something', () => {
  expect(findings(pages, deadLinks)).toEqual([]);
});

test('a dead link, a dead anchor and a link to a file that is not there are found', () => {
  const sample = (href: string) => deadLinks({ ...first(), root: first().root.clone() as BuiltPage['root'] }, [href]);
  expect(sample('/nie-ma')).toEqual(['/nie-ma']);
  expect(sample('#nie-ma')).toEqual(['#nie-ma']);
  expect(sample('/telefony#nie-ma')).toEqual(['/telefony#nie-ma']);
  expect(sample('/_a/nie-ma.css')).toEqual(['/_a/nie-ma.css']);
  expect(sample('/gmina/')).toEqual(['/gmina/']);
  expect(sample('/instytucje/nie-ma/nie-ma/miejsca')).toEqual(['/instytucje/nie-ma/nie-ma/miejsca']);
  expect(sample('/telefony#tresc')).toEqual([]);
});

test('every page is reached by links from home', () => {
  const reached = new Set(['/']);
  const queue = ['/'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const href of linksOf(path)) {
      const next = new URL(href, `${origin}${path}`);
      if (next.origin !== origin || reached.has(next.pathname)) continue;
      reached.add(next.pathname);
      queue.push(next.pathname);
    }
  }
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path) && !hiddenPages.includes(path))).toEqual([]);
});

test('a link to another site says that it leaves, and gives that site no hold on this one', () => {
  expect(
    findings(pages, ({ root }) =>
      root
        .querySelectorAll('a[href^="http"]')
        .filter((link) => {
          const rel = (link.getAttribute('rel') ?? '').split(' ');
          return !['external', 'noopener'].every((word) => rel.includes(word));
        })
        .map((link) => link.toString().slice(0, 120)),
    ),
  ).toEqual([]);
});

test('phones, mails, messages and maps are addressed as a phone understands them', () => {
  const forms = [/^tel:\+?\d{3,12}(,\d+)?$/, /^mailto:[\w.+-]+@[\w.-]+\.\w+$/, /^sms:\?(&)?body=\S+$/, /^geo:[\d.,]+(\?q=\S+)?$/];
  expect(
    findings(pages, ({ root }) =>
      root
        .querySelectorAll('a[href]')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => /^[a-z]+:/.test(href) && !/^https?:/.test(href) && !forms.some((form) => form.test(href))),
    ),
  ).toEqual([]);
});

test('a message to send says a place without gaps', () => {
  expect(
    findings(pages, ({ root }) =>
      root
        .querySelectorAll('a[href^="sms:"]')
        .map((link) => decodeURIComponent((link.getAttribute('href') ?? '').replace(/^.*body=/, '')))
        .filter((text) => /^$|, ?\.|undefined|null/.test(text)),
    ),
  ).toEqual([]);
});

function first(): BuiltPage {
  const [page] = pages;
  if (!page) throw new Error('The build has no page');
  return page;
}

function linksOf(path: string): readonly string[] {
  const page = pages.find((candidate) => candidate.path === path);
  return page ? page.root.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '') : [];
}

/** Addresses of this site in `href`, `src`, `action` that lead nowhere. Redirects count as nowhere: the one address is known. */
function deadLinks(page: BuiltPage, hrefs = addressesOf(page)): readonly string[] {
  return hrefs.filter((href) => {
    const url = URL.parse(href, `${origin}${page.path}`);
    if (!url) return true;
    if (url.origin !== origin) return false;
    if (isOnRequest(url.pathname) || url.pathname.startsWith('/api/')) return false;
    const ids = idsByPath.get(decodeURIComponent(url.pathname));
    if (!ids) return url.pathname.endsWith('/') || !existsSync(join(client, decodeURIComponent(url.pathname)));
    return url.hash !== '' && !ids.has(decodeURIComponent(url.hash.slice(1)));
  });
}

function addressesOf({ root }: BuiltPage): readonly string[] {
  const attributes = ['href', 'src', 'action', 'component-url', 'renderer-url'];
  return attributes
    .flatMap((name) => root.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? ''))
    .filter((href) => !/^(tel|mailto|sms|geo|data):/.test(href));
}
