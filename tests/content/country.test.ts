import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { contentFolder } from '../support/content-folder.ts';
import { country } from '../support/country.ts';

const small = { counties: 12, municipalities: 30, services: 120, localities: 2 };

test('a generated country is content without a problem, and reads back as it was made', () => {
  const made = country(small);
  const { content, problems } = readContent(contentFolder(made).path);
  expect(problems.map(problemLine)).toEqual([]);
  expect(content).toEqual(JSON.parse(JSON.stringify(made)));
});

test('the same seed gives the same country, another one another', () => {
  expect(country(small, 7)).toEqual(country(small, 7));
  expect(country(small, 7)).not.toEqual(country(small, 8));
});

test('a generated country is as big as it was asked to be and has something of everything', () => {
  const { municipalities, counties, services, localities, organizations } = country(small);
  expect([municipalities.length, counties.length, services.length, localities.length]).toEqual([30, 12, 120, 60]);
  expect(new Set(services.flatMap((service) => service.categories)).size).toBe(21);
  expect(services.some(({ secrecy }) => secrecy === 'all')).toBe(true);
  expect(organizations.some(({ listing }) => listing === 'withheld')).toBe(true);
  expect(organizations.some(({ notes }) => notes)).toBe(true);
});
