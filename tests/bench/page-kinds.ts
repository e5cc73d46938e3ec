import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface PageKind {
  readonly kind: string;
  readonly path: string;
}

/** One page of every kind: where there are many, the largest. */
export function pageKinds(dist: string): readonly PageKind[] {
  const client = join(dist, 'client');
  const largest = (folder: string, pattern = /^[^/]+\.html\.br$/): string => {
    const names = readdirSync(join(client, folder), { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name));
    const sized = names.map((name) => ({ name, size: statSync(join(client, folder, name)).size })).sort((one, other) => other.size - one.size);
    if (!sized[0]) throw new Error(`The build has no page in ${folder}.`);
    return `/${folder}/${sized[0].name.replace('.html.br', '')}`;
  };
  return [
    { kind: 'home', path: '/' },
    { kind: 'tonight', path: '/dzis' },
    { kind: 'categories', path: '/uslugi' },
    { kind: 'category', path: largest('uslugi') },
    { kind: 'gminy', path: '/gmina' },
    { kind: 'gmina', path: largest('gmina') },
    { kind: 'powiat', path: largest('powiat') },
    { kind: 'organizations', path: '/instytucje' },
    { kind: 'organization', path: largest('instytucje') },
    { kind: 'service', path: largest('instytucje', /^[^/]+\/[^/]+\.html\.br$/) },
    { kind: 'prisons', path: '/zaklady' },
    { kind: 'prison', path: largest('zaklady') },
    { kind: 'hotlines', path: '/telefony' },
    { kind: 'guides', path: '/poradnik' },
    { kind: 'guide', path: largest('poradnik') },
    { kind: 'glossary', path: '/slownik' },
    { kind: 'easy guide', path: largest('latwo-czytac') },
    { kind: 'relatives', path: '/dla-bliskich' },
    { kind: 'professionals', path: '/dla-specjalistow' },
    { kind: 'about', path: '/o-serwisie' },
    { kind: 'not found', path: '/404' },
  ];
}

/** Every prerendered page of a build by its address. */
export function builtPages(client: string): ReadonlyMap<string, string> {
  const names = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return new Map(names.map((name) => [`/${name.replace(/(^|\/)index\.html$|\.html$/, '')}`, readFileSync(join(client, name), 'utf8')]));
}
