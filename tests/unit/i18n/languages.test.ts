import { expect, test } from 'vitest';
import { fill } from '#i18n/format.ts';
import { foreignLanguages, isLanguage, type Language, languages, wordsOf } from '#i18n/languages.ts';

type Words = ReadonlyMap<string, string>;

/** Values that may be the same as in Polish, by the end of their key, and why. */
const same: readonly { readonly key: RegExp; readonly why: string }[] = [
  { key: /^site\.(name|title)$/, why: 'a name' },
  { key: /\.url$/, why: 'an address' },
  { key: /^(time\.hours\.(window|exception)|municipalitiesPage\.twoKinds|record\.smsPlace|finder\.locality\.line(County)?)$/, why: 'nothing but places' },
  { key: /^municipalityPage\.inCounty$/, why: 'English has no word for a powiat; it stands on every paper' },
  { key: /^guidePage\.(sourceDated|units\.percent\.\w+)$/, why: 'a figure and its sign' },
];

/** Names of the trade that a reader must know by sight; everything else in Latin letters is Polish left over. */
const latinNames = /\b(Most|Shift|SMS|OPS|CUS|PCPR|CIS|PLN|KPA|SKO|NFZ|cookie|meldunek|wychowawca|Zary|Kunice|Kleszczewo)\b/g;

test.each(foreignLanguages)('every word of %s has been translated', (language) => {
  const source = flat('pl');
  const untranslated = [...flat(language)].filter(([key, text]) => text === source.get(key) && !same.some((known) => known.key.test(key)));
  expect(untranslated).toEqual([]);
});

test.each(foreignLanguages)('%s has the keys of Polish, none more', (language) => {
  const source = flat('pl');
  expect([...flat(language).keys()].filter((key) => !source.has(key))).toEqual([]);
});

test.each(foreignLanguages)('%s fills the same places', (language) => {
  const source = flat('pl');
  const places = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  const differing = [...flat(language)].filter(([key, text]) => String(places(text)) !== String(places(source.get(key))));
  expect(differing).toEqual([]);
});

test.each(foreignLanguages)('no Polish letter is left in %s', (language) => {
  expect([...flat(language)].filter(([, text]) => /[ąćęłńóśźż]/i.test(text))).toEqual([]);
});

test.each(['uk', 'ru'] as const)('%s is written in its own letters, names of the trade apart', (language) => {
  const latin = [...flat(language)].filter(([key, text]) => !key.endsWith('.url') && /[a-z]/i.test(text.replace(/\{\w+\}/g, '').replace(latinNames, '')));
  expect(latin.filter(([key]) => !same.some((known) => known.key.test(key)))).toEqual([]);
});

test('Ukrainian has no letter of Russian, Russian none of Ukrainian', () => {
  expect([...flat('uk')].filter(([, text]) => /[ыэъё]/i.test(text))).toEqual([]);
  expect([...flat('ru')].filter(([, text]) => /[іїєґ]/i.test(text))).toEqual([]);
});

test.each([
  ['uk', /(?<!\p{L})(ти|тебе|тобі|твій|твоя|твоє|твої)(?!\p{L})/iu],
  ['ru', /(?<!\p{L})(ты|тебя|тебе|твой|твоя|твоё|твои)(?!\p{L})/iu],
] as const)('%s speaks to a grown-up, in a form without gender', (language, familiar) => {
  const twoGenders = /\p{L}\/(ла|а)(?!\p{L})|\((ла|а)\)/u;
  expect([...flat(language)].filter(([, text]) => familiar.test(text) || twoGenders.test(text))).toEqual([]);
});

test('a word left in Polish, a lost place and a Polish letter would be found', () => {
  const source = flat('pl');
  expect(source.get('finder.next')).toBe('Dalej');
  expect(source.get('finderResult.takeList.0')).toMatch(/\S/);
  expect(source.size).toBeGreaterThan(300);
});

test('only the languages of the site are languages', () => {
  expect([...languages].every(isLanguage)).toBe(true);
  expect(['de', '', 'PL', 'uslugi'].some(isLanguage)).toBe(false);
});

test('a sentence of the finder names the place in every language', () => {
  for (const language of languages) expect(fill(wordsOf(language).finderResult.explanations.residence, { place: 'Lubsko' })).toContain('Lubsko');
});

/** Every text of a language under its path: "finder.home.question". Of Polish all words, also those that only Polish needs. */
function flat(language: Language): Words {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(wordsOf(language), '');
  return texts;
}
