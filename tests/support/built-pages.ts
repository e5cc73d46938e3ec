import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** The folder of the build that goes out as it is. */
export const client = join(import.meta.dirname, '..', '..', 'dist', 'client');

/** The address that the build was made for: absolute links start with it. */
export const origin = new URL(process.env['MOST_ORIGIN'] || 'http://localhost:4321').origin;

export interface BuiltPage {
  /** Below `dist/client`: "gmina/zary-081110.html". */
  readonly file: string;
  /** As a reader asks for it: "/gmina/zary-081110". */
  readonly path: string;
  readonly html: string;
  readonly root: HTMLElement;
}

/** Files of the build by the end of their name, precompressed ones left out. */
export const builtFiles = (pattern: RegExp): readonly string[] =>
  readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort();

let pages: readonly BuiltPage[] | undefined;

/** Every page of the build, parsed once for each file of tests. */
export function builtPages(): readonly BuiltPage[] {
  pages ??= builtFiles(/\.html$/).map((file) => {
    const html = readFileSync(join(client, file), 'utf8');
    return { file, path: file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`, html, root: parse(html) };
  });
  return pages;
}

/** Pages for errors, and the search that waits for the network to go away: nobody looks for them. */
export const hiddenPages: readonly string[] = ['/404', '/500', '/szukaj/bez-sieci'];

/** Pages that a search engine may find. */
export const publicPages = (): readonly BuiltPage[] => builtPages().filter(({ path }) => !hiddenPages.includes(path));

export function builtPage(path: string): BuiltPage {
  const page = builtPages().find((candidate) => candidate.path === path);
  if (!page) throw new Error(`The build has no page ${path}`);
  return page;
}

/** Names each page where `find` finds something: what a test compares with nothing. */
export const findings = (list: readonly BuiltPage[], find: (page: BuiltPage) => readonly string[]): readonly string[] =>
  list.flatMap((page) => find(page).map((found) => `${page.path}: ${found}`));
