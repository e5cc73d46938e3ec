import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Directory } from '#domain/directory/directory.ts';
import { fold } from '#domain/kernel/fold.ts';
import { paths } from '#paths';
import { builtPage, builtPages, client } from '../support/built-pages.ts';
import { withheldHashes } from './withheld-hashes.ts';
import { detector, hashOf, wordsOf } from './withheld-words.ts';

const dist = join(client, '..');
const directory = JSON.parse(readFileSync(join(dist, 'directory.json'), 'utf8')) as Directory;
const veiled = [directory.organizations, directory.services, directory.locations].flat().filter(({ secrecy }) => secrecy === 'all');
const secretPages = [
  ...directory.organizations.filter(({ secrecy }) => secrecy === 'all').map(({ id }) => paths.organization(id)),
  ...directory.services.filter(({ secrecy }) => secrecy === 'all').map(({ id, organization }) => paths.service(organization, id)),
];

test('no file of the build, for readers or for the server, holds a value of a secret place', () => {
  const find = detector();
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|json|js|mjs|css|xml|txt|svg|webmanifest)$/.test(name));
  expect(files.length).toBeGreaterThan(400);
  const found = files.filter((name) => {
    const text = readFileSync(join(dist, name), 'utf8');
    return find(text) + find(text.replace(/<[^>]*>/g, '')) > 0;
  });
  expect(found).toEqual([]);
}, 120_000);

test('a planted value is found in prose, in an address, in markup and in escapes', () => {
  const planted = [3, hashOf(wordsOf('Dom przy Tajnej'))] as const;
  const looks = [
    'Tu jest <b>dom przy Tajnej</b> 5.',
    'https://dom.przy.tajnej/',
    'DOM-PRZY-TAJNĘJ',
    'dom%20przy%20tajnej',
    '"dom przy tajn\\u0119j"',
    'dom przy tajn&#281;j',
  ];
  for (const text of looks) expect.soft(detector([planted])(text), text).toBe(1);
  expect(detector([planted])('Dom przy Jawnej')).toBe(0);
});

test('the list of withheld values is whole', () => {
  expect(withheldHashes.length).toBeGreaterThanOrEqual(10);
  expect(withheldHashes.filter(([count, hash]) => count < 2 || !/^[0-9a-f]{64}$/.test(hash))).toEqual([]);
  expect(new Set(withheldHashes.map(([, hash]) => hash)).size).toBe(withheldHashes.length);
});

test('the page of a secret place names no town, gmina or powiat, links to no other site and shows no map or address', () => {
  expect(secretPages.length).toBeGreaterThan(4);
  for (const path of secretPages) {
    const main = builtPage(path).root.querySelector('main');
    expect.soft(placesIn(apart(main?.innerHTML ?? '')), path).toEqual([]);
    const links = main?.querySelectorAll('a[href^="http"], a[href^="geo:"], a[href^="sms:"], a[href^="mailto:"], address') ?? [];
    expect.soft(links.map(String), path).toEqual([]);
  }
});

test('a card that leads to a secret place names no place either', () => {
  const cards = builtPages().flatMap(({ path, root }) => root.querySelectorAll('article').map((card) => ({ path, card })));
  const secret = cards.filter(({ card }) => card.querySelectorAll('a[href]').some((link) => secretPages.includes(link.getAttribute('href') ?? '')));
  expect(secret.length).toBeGreaterThan(4);
  expect(
    secret.filter(({ card }) => placesIn(apart(card.innerHTML)).length > 0).map(({ path, card }) => `${path}: ${placesIn(apart(card.innerHTML))}`),
  ).toEqual([]);
});

test('secret places stand on no page of a gmina or powiat, where their presence would tell where they are', () => {
  const local = builtPages().filter(({ path }) => /^\/(gmina|powiat)\/./.test(path));
  const counts = secretPages.map((secret) => local.filter(({ html }) => html.includes(`href="${secret}"`)).length);
  const whole = local.length;
  expect(counts.filter((count) => count !== 0 && count !== local.filter(({ path }) => path.startsWith('/gmina/')).length && count !== whole)).toEqual([]);
});

test('the data that leave with the server hold no place of a secret record', () => {
  expect(veiled.length).toBeGreaterThan(4);
  for (const record of veiled) expect.soft(placesIn(JSON.stringify({ ...record, id: '', organization: '' })), record.id).toEqual([]);
});

test('a town is found in any of its forms', () => {
  expect(placesIn('Dom w Zielonej Górze')).not.toEqual([]);
  expect(placesIn('Miejsce w Żarach')).not.toEqual([]);
  expect(placesIn(apart('<h1>Dom</h1><p>Żary</p>'))).not.toEqual([]);
  expect(placesIn(apart('<a href="/gmina/zary-081102">gmina</a>'))).not.toEqual([]);
  expect(placesIn('Zadzwoń pod bezpłatny numer, województwo lubuskie')).toEqual([]);
});

/** The words of markup, those of neighbouring parts not run together; addresses inside tags stay, for they may tell as well. */
const apart = (html: string): string =>
  html.replace(/<[^>]*>/g, (tag) => ` ${[...tag.matchAll(/(?:href|alt|title|aria-label|props)="([^"]*)"/g)].map(([, value]) => value).join(' ')} `);

/** Towns and gminy that a text names, by the stem of each name. */
function placesIn(text: string): readonly string[] {
  const words = wordsOf(text);
  return stems.filter((parts) => words.some((_, at) => parts.every((stem, offset) => words[at + offset]?.startsWith(stem)))).map((parts) => parts.join(' '));
}

/** Names lose their last letter, which changes with the case: "Zielona Góra" is looked for as "zielon" and "gor". */
const stems: readonly (readonly string[])[] = [
  ...new Set([
    ...directory.localities.filter(({ kind }) => kind === 'town').map(({ name }) => name),
    ...directory.municipalities.map(({ name }) => name),
    ...directory.counties.filter(({ kind }) => kind === 'city').map(({ name }) => name),
  ]),
].map((name) =>
  fold(name)
    .split(/[^a-z]+/)
    .map((word) => word.slice(0, Math.max(3, word.length - 1))),
);
