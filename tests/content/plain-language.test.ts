import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { readGuides } from '#directory/read-guides.ts';
import { readPlainLanguage, readPlainWords } from '#directory/read-plain-language.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { judgeContent } from '#domain/plain-language/judge-content.ts';
import { wordingFindings } from '#domain/plain-language/judge-wording.ts';
import { problemAt, problemLine } from '#i18n/problem-line.ts';
import { readerTexts } from '#i18n/reader-texts.ts';
import { service, smallContent } from '../support/content-factories.ts';
import { contentFolder } from '../support/content-folder.ts';
import { guide, guideContent } from '../support/guide-factories.ts';
import { judge, plainWords } from '../support/plain-words.ts';

const folder = join(import.meta.dirname, '..', '..', 'content');

test('guides, glossary, amounts and the sentences of records are plain', () => {
  const { content } = readContent(folder);
  const { guides } = readGuides(folder, { hotlines: content.hotlines, today: CalendarDay.parse('2026-11-24') });
  const report = readPlainLanguage(folder, content, guides);
  expect(report.guides.length).toBeGreaterThanOrEqual(30);
  expect(report.problems.map(problemLine)).toEqual([]);
});

test("the site's own words have no long sentence, no form with a gender and no word that brands", () => {
  const findings = wordingFindings(judge, readerTexts()).filter(({ finding }) => finding.rule !== 'office');
  const lines = findings.map(({ key, finding }) => problemAt(key, { ...finding, code: `plain.${finding.rule}` }));
  expect(lines).toEqual([]);
});

test('every text that a reader meets is judged, words of stewards and editors are not', () => {
  const keys = readerTexts().map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['tonight.callText', 'aboutPage.notList.0', 'terms.categories.food.label', 'search.results.one']));
  expect(keys.filter((key) => /^(steward|officeList|problems|plain|areas)\b/.test(key))).toEqual([]);
});

test('a word that brands stops the build and names file, field, sentence and what to write', () => {
  const { problems } = judgeContent(
    plainWords,
    smallContent(),
    guideContent({ guides: [guide({ slug: 'jedzenie', body: 'Weź talon.\n\nOsadzony dostanie obiad.' })] }),
  );
  expect(problems.map(problemLine)).toEqual([
    'content/guides/pl/jedzenie.md, body: To słowo przylepia ludziom etykietę. Napisz: osoba w zakładzie. (jest: Osadzony) Zdanie: Osadzony dostanie obiad.',
  ]);
});

test('an office word stops the build in a guide and is a warning in a record', () => {
  const content = { ...smallContent(), services: [service('obiad', { description: 'Trzeba uiścić opłatę.' })] };
  const { problems, warnings } = judgeContent(
    plainWords,
    content,
    guideContent({ guides: [guide({ language: 'etr', slug: 'obiad', do_now: ['Uiść opłatę.'] })] }),
  );
  expect(problems.map(({ file, field, code }) => [file, field, code])).toEqual([['guides/etr/obiad.md', 'do_now.0', 'plain.office']]);
  expect(warnings.map(({ file, field, code }) => [file, field, code])).toEqual([['services/obiad.yaml', 'description', 'plain.office']]);
});

test('a long sentence and a gendered form stop the build in a record too', () => {
  const content = { ...smallContent(), services: [service('obiad', { description: `Czy byłeś tu, ${'dom '.repeat(20).trim()}?` })] };
  expect(judgeContent(plainWords, content, guideContent()).problems.map(({ code }) => code)).toEqual(['plain.sentence', 'plain.gendered']);
});

test('what is not shown is not judged: withheld records and notes', () => {
  const hidden = service('obiad', { description: 'Dla osadzonych.', listing: 'withheld', withheld_reason: 'stale' });
  const noted = service('zupa', { description: 'Zupa.', notes: 'Pytać osadzonych, czy byłeś tam.' });
  expect(judgeContent(plainWords, { ...smallContent(), services: [hidden, noted] }, guideContent()).problems).toEqual([]);
});

test('the glossary may explain a word that brands, and must still be short', () => {
  const glossary = [{ id: 'osadzony', term: 'osadzony', meaning: 'Tak urzędy nazywają skazanych i aresztowanych.' }];
  expect(judgeContent(plainWords, smallContent(), guideContent({ glossary })).problems).toEqual([]);
  const long = [{ id: 'ops', term: 'OPS', meaning: `To ${'dom '.repeat(20).trim()}.` }];
  expect(judgeContent(plainWords, smallContent(), guideContent({ glossary: long })).problems.map(({ field, code }) => [field, code])).toEqual([
    ['ops.meaning', 'plain.sentence'],
  ]);
});

test('a guide in another language is not judged by Polish rules', () => {
  const { guides, problems } = judgeContent(plainWords, smallContent(), guideContent({ guides: [guide({ language: 'uk', body: 'Osadzony uiści.' })] }));
  expect([guides, problems]).toEqual([[], []]);
});

test('a broken table of words is a problem of its file', () => {
  const made = contentFolder();
  made.write('taxonomies/plain-words.yaml', 'names: []\n');
  const { words, problems } = readPlainWords(made.path);
  expect(words).toBeUndefined();
  expect(problems.map(({ file, field }) => [file, field])).toContainEqual(['taxonomies/plain-words.yaml', 'office']);
});
