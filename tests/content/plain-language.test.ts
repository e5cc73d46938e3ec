import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { readPlainLanguage } from '#directory/read-plain-language.ts';
import { wordingFindings } from '#domain/plain-language/judge-wording.ts';
import { problemAt, problemLine } from '#i18n/problem-line.ts';
import { readerTexts } from '#i18n/reader-texts.ts';
import { contentFolder } from '../support/content-folder.ts';
import { judge } from '../support/plain-words.ts';

const folder = join(import.meta.dirname, '..', '..', 'content');

test('the guides and the sentences of records are plain', () => {
  const { problems, warnings } = readPlainLanguage(folder, readContent(folder).content);
  expect([...problems, ...warnings].map(problemLine)).toEqual([]);
});

test("the site's own words are plain", () => {
  const lines = wordingFindings(judge, readerTexts()).map(({ key, finding }) => problemAt(key, { ...finding, code: `plain.${finding.rule}` }));
  expect(lines).toEqual([]);
});

test('every text that a reader meets is judged, words of stewards and editors are not', () => {
  const keys = readerTexts().map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['tonight.callText', 'aboutPage.notList.0', 'terms.categories.food.label', 'search.results.one']));
  expect(keys.filter((key) => /^(steward|officeList|problems|plain|areas)\b/.test(key))).toEqual([]);
});

const guide = (body: string, register = 'guide') =>
  `---\ntitle: Jedzenie\ndescription: Gdzie zjeść.\nregister: ${register}\ndo_now:\n  - Zadzwoń.\n---\n${body}\n`;

function judged(files: Readonly<Record<string, string>>) {
  const made = contentFolder();
  for (const [file, text] of Object.entries(files)) made.write(file, text);
  made.write('taxonomies/plain-words.yaml', plainWordsFile);
  return readPlainLanguage(made.path, readContent(made.path).content);
}

const plainWordsFile = `abbreviations: { within: [ul], either: [r] }
names: [OPS]
easy: [telefon*]
office: [{ find: ['uiści*'], say: zapłacić }]
branding: [{ find: ['osadzon*'], say: osoba w zakładzie }]
`;

test('a word that brands stops the build and names file, field, sentence and what to write', () => {
  const { problems } = judged({ 'guides/pl/jedzenie.md': guide('Weź talon.\n\nOsadzony dostanie obiad.') });
  expect(problems.map(problemLine)).toEqual([
    'content/guides/pl/jedzenie.md, body: To słowo przylepia ludziom etykietę. Napisz: osoba w zakładzie. (jest: Osadzony) Zdanie: Osadzony dostanie obiad.',
  ]);
});

test('an office word stops the build in a guide and is a warning in a record', () => {
  const record = contentFolder()
    .read('services/noclegownia.yaml')
    .replace(/^name: .*/m, 'name: Trzeba uiścić opłatę');
  const { problems, warnings } = judged({ 'guides/etr/jedzenie.md': guide('Trzeba uiścić opłatę'), 'services/noclegownia.yaml': record });
  expect(problems.map(({ file, code }) => [file, code])).toEqual([['guides/etr/jedzenie.md', 'plain.office']]);
  expect(warnings.map(({ file, code }) => [file, code])).toEqual([['services/noclegownia.yaml', 'plain.office']]);
});

test('a long sentence and a gendered form stop the build in a record too', () => {
  const long = `name: Czy byłeś tu, ${Array.from({ length: 20 }, () => 'dom').join(' ')}`;
  const record = contentFolder()
    .read('services/noclegownia.yaml')
    .replace(/^name: .*/m, long);
  expect(judged({ 'services/noclegownia.yaml': record }).problems.map(({ code }) => code)).toEqual(['plain.sentence', 'plain.gendered']);
});

test('a guide in another language is not judged by Polish rules', () => {
  expect(judged({ 'guides/en/jedzenie.md': guide('Osadzony uiści.') }).guides).toEqual([]);
});
