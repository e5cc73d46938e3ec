import { expect, test } from 'vitest';
import { readGuides } from '#directory/read-guides.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { smallContent } from '../support/content-factories.ts';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';

const file = 'guides/pl/dowod-osobisty.md';
const text = `---
title: Dowód osobisty
description: Jak dostać nowy dowód.
moment: first_week
order: 10
audience: person
categories: [documents]
do_now:
  - Idź do urzędu gminy. Opłata to {{amount:dowod}}.
checked_date: 2026-11-01
sources:
  - { name: 'Ustawa o dowodach osobistych', url: 'https://prawo.example/dowod' }
register: guide
---
## Gdzie iść
Do {{term:urzad|urzędu}} każdej gminy. Tak mówi {{article:dowod-24}}.
`;

function guidesFolder(): ContentFolder {
  const folder = contentFolder();
  folder.write(file, text);
  folder.write('amounts/dowod.yaml', "value: 0\nunit: zl\nlabel: Opłata za dowód\nvalid_from: null\nvalid_to: null\nsources: [{ name: 'Ustawa' }]\n");
  folder.write('articles.yaml', "- { id: dowod-24, label: 'art. 24 ustawy', url: 'https://prawo.example/24' }\n");
  folder.write('glossary.yaml', "- { id: urzad, term: urząd gminy, meaning: 'Biuro gminy.' }\n");
  return folder;
}

function readFrom(folder: ContentFolder) {
  return readGuides(folder.path, { hotlines: smallContent().hotlines, today: CalendarDay.parse('2026-11-24') });
}

test('a guide is read with its language, its slug and its text', () => {
  const { guides, problems } = readFrom(guidesFolder());
  expect(problems.map(problemLine)).toEqual([]);
  expect(guides.guides).toHaveLength(1);
  expect(guides.guides[0]).toMatchObject({ language: 'pl', slug: 'dowod-osobisty', title: 'Dowód osobisty', categories: ['documents'] });
  expect(guides.guides[0]?.body).toMatch(/^## Gdzie iść\n/);
});

test('content without guides is no mistake', () => {
  expect(readFrom(contentFolder())).toEqual({ guides: { guides: [], amounts: [], articles: [], glossary: [] }, problems: [] });
});

test('lines that end as on another system are read alike', () => {
  const folder = guidesFolder();
  folder.write(file, text.replace(/\n/g, '\r\n'));
  expect(readFrom(folder).problems).toEqual([]);
});

const breaks: readonly (readonly [name: string, by: (folder: ContentFolder) => void, line: string])[] = [
  ['no front matter', (folder) => folder.write(file, '# Dowód\n'), `content/${file}: Poradnik zaczyna się od pól`],
  ['a front matter that is no YAML', (folder) => folder.replace(file, 'order: 10', 'order: ['), `content/${file}: Tego pliku nie da się odczytać`],
  ['a field that does not exist', (folder) => folder.replace(file, 'order: 10', 'order: 10\nautor: ja'), `content/${file}, autor: Nie ma takiego pola`],
  ['no step', (folder) => folder.write(file, text.replace(/do_now:\n.*\n/, 'do_now: []\n')), `content/${file}, do_now: Wpisz od jednego do trzech`],
  ['four steps', (folder) => folder.replace(file, 'do_now:\n', 'do_now: \n  - A.\n  - B.\n  - C.\n'), `content/${file}, do_now: Wpisz od jednego do trzech`],
  ['a moment that does not exist', (folder) => folder.replace(file, 'first_week', 'later'), `content/${file}, moment: Moment to:`],
  ['no sources', (folder) => folder.write(file, text.replace(/sources:\n.*\n/, 'sources: []\n')), `content/${file}, sources: Wpisz przynajmniej jedno źródło`],
  ['an empty text', (folder) => folder.write(file, text.slice(0, text.indexOf('## Gdzie'))), `content/${file}, body: Wpisz tekst`],
  ['a language that we do not have', (folder) => folder.write('guides/de/a.md', text), 'content/guides/de: Poradniki leżą w folderach'],
  ['a name with Polish letters', (folder) => folder.write('guides/pl/dowód.md', text), 'content/guides/pl/dowód.md: Identyfikator to małe litery'],
  ['an amount of words', (folder) => folder.replace('amounts/dowod.yaml', 'value: 0', 'value: nic'), 'content/amounts/dowod.yaml, value: Wartość to liczba'],
  [
    'an amount without a source',
    (folder) => folder.replace('amounts/dowod.yaml', "[{ name: 'Ustawa' }]", '[]'),
    'content/amounts/dowod.yaml, sources: Wpisz przynajmniej',
  ],
  [
    'an amount that is gone',
    (folder) => folder.remove('amounts/dowod.yaml'),
    `content/${file}, do_now.0: Nie ma takiego pliku w content/amounts. Sprawdź nazwę. (jest: Opłata to {{amount:dowod}}.)`,
  ],
  ['a provision without a page', (folder) => folder.replace('articles.yaml', ", url: 'https://prawo.example/24'", ''), 'content/articles.yaml, 0.url: '],
  ['a word without a meaning', (folder) => folder.replace('glossary.yaml', "'Biuro gminy.'", "''"), 'content/glossary.yaml, 0.meaning: Wpisz tekst'],
];

test.each(breaks)('%s is found, with file, field and what to write instead', (_name, by, line) => {
  const folder = guidesFolder();
  by(folder);
  expect(readFrom(folder).problems.map(problemLine).join('\n')).toContain(line);
});
