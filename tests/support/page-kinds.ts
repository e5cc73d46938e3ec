import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages } from './built-pages.ts';

const pagesFolder = join(import.meta.dirname, '..', '..', 'src', 'pages');

/** Pages made on request that a reader may open, as far as they exist. */
export const requestedPages: readonly string[] = ['/dzis', '/szukaj', '/mapa'].filter((path) => existsSync(join(pagesFolder, `${path}.astro`)));

/** One address for each kind of page; of pages made from records the longest, which has most that can go wrong. */
export const pageKinds: readonly string[] = [
  ...['/', '/uslugi', '/uslugi/nocleg-na-dzis', '/uslugi/bezpieczne-miejsce', '/instytucje', '/gmina', '/zaklady', '/telefony'],
  ...['/dla-bliskich', '/dla-specjalistow', '/o-serwisie', '/wyjdz/co-zostaje', '/poradnik', '/slownik', '/latwo-czytac', '/nie-ma-takiej-strony'],
  '/druk/dla-twoich-bliskich',
  ...['/uk', '/en/telefony', '/ru/poradnik/miejsce-do-spania', '/uk/poradnik/bezpieczny-dom', '/uk/gdzie-mam-isc'],
  ...[/^\/instytucje\/[^/]+$/, /^\/instytucje\/[^/]+\/[^/]+$/, /^\/gmina\/./, /^\/powiat\/./, /^\/zaklady\/./, /^\/poradnik\/./, /^\/latwo-czytac\/./].map(
    longest,
  ),
  ...['/instytucje/mgops-lubsko/glos', '/instytucje/mgops-lubsko/glos?odpowiedz=odeslali'],
  ...requestedPages.map((path) => (path === '/dzis' ? '/dzis?kto=mezczyzna' : path === '/szukaj' ? '/szukaj?q=nocleg' : path)),
];

function longest(pattern: RegExp): string {
  const [page] = builtPages()
    .filter(({ path }) => pattern.test(path))
    .sort((one, other) => other.html.length - one.html.length);
  if (!page) throw new Error(`The build has no page like ${pattern}`);
  return page.path;
}
