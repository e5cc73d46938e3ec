import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { readGuides } from '#directory/read-guides.ts';
import { amountsOf } from '#domain/guides/guide-upkeep.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { isTelling } from '#i18n/discreet-title.ts';
import { problemLine } from '#i18n/problem-line.ts';

const folder = join(import.meta.dirname, '..', '..', 'content');
const { guides, problems } = readGuides(folder, { hotlines: readContent(folder).content.hotlines, today: toWarsaw(Date.now()).day });
const inPolish = guides.guides.filter(({ language }) => language === 'pl');

test('the guides have no problem today', () => {
  expect(problems.map(problemLine)).toEqual([]);
});

test('every page of the plan is there (domain.md 8)', () => {
  const plan = [
    ...['przed-wyjsciem-6-miesiecy', 'przed-wyjsciem-3-miesiace', 'przed-wyjsciem-1-miesiac', 'pierwsze-24-godziny', 'pierwszy-tydzien', 'pierwszy-miesiac'],
    ...['gdzie-jest-moj-ops', 'miejsce-do-spania', 'dowod-osobisty', 'lekarz-bez-ubezpieczenia', 'urzad-pracy', 'pieniadze-z-ops', 'jedzenie'],
    ...['pomoc-z-funduszu', 'dlugi-i-komornik', 'alimenty', 'bezplatna-pomoc-prawna', 'dobry-dzien', 'bezpieczny-dom', 'spokoj-w-domu', 'dla-bliskich'],
    ...['cudzoziemcy', 'dla-specjalistow', 'odmowa-i-odwolanie', 'pierwsza-rozmowa-w-ops', 'dla-twoich-bliskich'],
  ];
  expect(plan.filter((slug) => !inPolish.some((guide) => guide.slug === slug))).toEqual([]);
});

test('four pages are also written so that they are easy to read', () => {
  const easy = guides.guides.filter(({ language }) => language === 'etr').map(({ slug }) => slug);
  expect(easy).toEqual(expect.arrayContaining(['pierwsze-24-godziny', 'gdzie-jest-moj-ops', 'miejsce-do-spania', 'co-z-moja-prosba']));
});

test('every amount is named by a guide', () => {
  const named = new Set(guides.guides.flatMap(amountsOf));
  expect(guides.amounts.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
});

test('no title and no address of a guide tells an onlooker what its reader lives through', () => {
  expect(guides.guides.filter(({ title, slug }) => isTelling(title) || isTelling(slug.replaceAll('-', ' '))).map(({ slug }) => slug)).toEqual([]);
});

test('pages for people who may have to leave at once have the way out', () => {
  const delicate = guides.guides.filter(({ audience }) => audience === 'safety');
  expect(delicate.filter((guide) => !guide.quick_exit).map(({ slug }) => slug)).toEqual([]);
});

test('a page about violence leads to no bed for the night and to no place where a person could be followed', () => {
  const delicate = guides.guides.filter(({ audience }) => audience === 'safety');
  expect(delicate.filter(({ categories }) => categories.some((key) => key === 'shelter_tonight' || key === 'shelter')).map(({ slug }) => slug)).toEqual([]);
});
