import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { pl } from '#i18n/pl.ts';
import { ourFiles, root } from './source.ts';
import { unusedWords, type WordImports } from './unused-words.ts';

/** `pl` is all words; a file of `pl/` gives those of its exports that are the same value. */
const modules = new Map<string, Record<string, unknown>>();
for (const name of readdirSync(join(root, 'src/i18n/pl'))) modules.set(name, (await import(join(root, 'src/i18n/pl', name))) as Record<string, unknown>);

const imports: WordImports = (specifier, name) => {
  // `wordsOf(language)` gives the words too.
  if (['pl.ts', 'languages.ts'].includes(basename(specifier))) return ['pl', 'wordsOf'].includes(name) ? [] : undefined;
  const value = /\/pl\/[\w-]+\.ts$/.test(specifier) ? modules.get(basename(specifier))?.[name] : undefined;
  return value === undefined ? undefined : placeOf(value, pl, []);
};

function placeOf(value: unknown, inside: object, path: readonly string[]): readonly string[] | undefined {
  for (const [key, inner] of Object.entries(inside)) {
    if (inner === value) return [...path, key];
    const deeper = typeof inner === 'object' && inner !== null && path.length < 2 ? placeOf(value, inner, [...path, key]) : undefined;
    if (deeper) return deeper;
  }
  return undefined;
}

/** What reads words: not the words themselves, not what hands on all of them, not tests. */
const readers = ourFiles().filter(
  ({ path }) => /^(src|api)\/.+\.(ts|astro)$/.test(path) && !/^src\/i18n\/(pl\.ts$|pl\/|reader-texts\.ts$|languages\.ts$)/.test(path),
);

/** Written before their pages. An entry goes when its pages read all of it. */
const awaited = ['referral'] as const;

const unused = unusedWords(pl, readers, imports);
const below = (root: string) => (key: string) => key === root || key.startsWith(`${root}.`);
const isAwaited = (key: string) => awaited.some((root) => below(root)(key));

test('every text of the words is read somewhere', () => {
  expect(unused.filter((key) => !isAwaited(key))).toEqual([]);
});

test.each(awaited)('%s still waits for its pages; when they read all of it, its entry must go', (root) => {
  expect(unused.some(below(root))).toBe(true);
});

const words = { site: { name: 'Most', footer: { phones: 'Telefony', about: 'O nas' } }, kinds: { one: { label: 'a', hint: 'b' } }, list: ['x', 'y'] };
const unusedIn = (text: string, path = 'src/pages/sample.ts') =>
  unusedWords(words, [{ path, text: text.startsWith('---') ? text : `import { pl } from '#i18n/pl.ts';\n${text}` }], imports);

test('a text that nobody reads is named', () => {
  expect(unusedIn('use(pl.site.name, pl.kinds, pl.list);')).toEqual(['site.footer.phones', 'site.footer.about']);
});

test('a text is read through names given on the way, also above them', () => {
  const text = 'const show = () => [about, words.phones];\nconst { name, footer: words } = pl.site;\nconst { about } = words;\nuse(name, pl.kinds, pl.list);';
  expect(unusedIn(text)).toEqual([]);
});

test('a name that is given and never read reads nothing', () => {
  expect(unusedIn('const { name, footer } = pl.site;\nuse(name, pl.kinds, pl.list);')).toEqual(['site.footer.phones', 'site.footer.about']);
});

test('under a computed key every text of that name counts as read, and only that name', () => {
  expect(unusedIn('use(pl.kinds[kind].label, pl.list.map(show), pl.site);')).toEqual(['kinds.one.hint']);
});

test('the markup of a page reads words, its text does not', () => {
  const page =
    "---\nimport { pl } from '#i18n/pl.ts';\nconst { footer } = pl.site;\n---\n<!doctype html>\n<p class:list={['a']} title={footer.about}>{pl.site.name} footer.phones</p>\n{list.map((item) => <b>{pl.kinds[item].label}</b>)}\n<Part words={pl.list} />\n";
  expect(unusedIn(page, 'src/pages/sample.astro')).toEqual(['site.footer.phones', 'kinds.one.hint']);
});

test('a function that gives the words of a language reads none of them', () => {
  const text = "import { wordsOf } from '#i18n/languages.ts';\nconst words = wordsOf('pl');\nuse(words.site.name, wordsOf(language).kinds, words.list);";
  expect(unusedWords(words, [{ path: 'src/pages/sample.ts', text }], imports)).toEqual(['site.footer.phones', 'site.footer.about']);
});

test('words that are handed on count as read, also as what a function takes when nothing is given', () => {
  expect(unusedIn('const { footer } = pl.site;\nconst show = (words = footer) => words.about;\nuse(pl.kinds, pl.list, pl.site.name);')).toEqual([]);
});

test('types and keys of the same name read nothing', () => {
  expect(unusedIn('type Words = typeof pl.site;\nconst table = { pl: 1 };\nuse(pl.kinds, pl.list, pl.site.footer);')).toEqual(['site.name']);
});
