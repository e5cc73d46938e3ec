import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { countyCentreOf, officeOf } from '#domain/directory/service-area.ts';
import { categories } from '#domain/directory/taxonomy-term.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { problemLine } from '#i18n/problem-line.ts';

const { content, problems } = readContent(join(import.meta.dirname, '..', '..', 'content'));
const isListed = (record: { readonly listing: string }) => record.listing === 'public';

test('the content has no problem', () => {
  expect(problems.map(problemLine)).toEqual([]);
});

test('all 82 gminy and 14 powiaty of Lubuskie are there, with their full codes', () => {
  expect(content.municipalities).toHaveLength(82);
  expect(content.counties).toHaveLength(14);
  for (const { code, terc, county } of content.municipalities) {
    expect(terc.slice(0, 6)).toBe(code);
    expect(code.slice(0, 4)).toBe(county);
  }
});

test('somebody in any gmina finds a listed office and a centre of the powiat', () => {
  const listed = content.organizations.filter(isListed);
  const left = content.municipalities.filter(({ code }) => !officeOf(listed, code) || !countyCentreOf(listed, code));
  expect(left).toEqual([]);
});

test('no office serves two gminy, and each of the 12 centres serves its powiat', () => {
  const offices = content.organizations.filter(({ kind }) => kind === 'municipal_office');
  expect(offices.map(({ service_area }) => service_area.municipalities?.length)).toEqual(offices.map(() => 1));
  expect(content.organizations.filter(({ kind }) => kind === 'county_centre')).toHaveLength(12);
});

test('towns with two gminy have two offices', () => {
  for (const name of ['Gubin', 'Nowa Sól', 'Żagań', 'Żary']) {
    const twins = content.municipalities.filter((row) => row.name === name).map(({ code }) => officeOf(content.organizations, code)?.id);
    expect(new Set(twins).size).toBe(2);
  }
});

test('all 8 prison units are there, one of them historical and never listed', () => {
  expect(content.prisons).toHaveLength(8);
  const historical = content.prisons.filter(({ status }) => status === 'historical');
  expect(historical).toHaveLength(1);
  expect(historical.every((unit) => !isListed(unit))).toBe(true);
});

test('every listed prison has a phone or an address, and the office of its town as partner', () => {
  for (const unit of content.prisons.filter(isListed)) {
    expect.soft(unit.phones?.length || unit.address, unit.id).toBeTruthy();
    expect.soft(content.organizations.find(({ id }) => id === unit.partner_organization)?.kind, unit.id).toBe('municipal_office');
  }
});

test("112 comes first, and the voivode's line for a bed tonight is listed", () => {
  const lines = content.hotlines.filter(isListed).sort((one, other) => one.order - other.order);
  expect(lines[0]?.phone.number).toBe('112');
  expect(lines.find(({ phone }) => phone.number === '800109160')?.categories).toContain('shelter_tonight');
});

test('one number is one hotline', () => {
  const numbers = content.hotlines.map(({ phone }) => phone.number);
  expect(numbers).toEqual([...new Set(numbers)]);
});

test('no source lies in the future of the day on which the content was collected or confirmed', () => {
  const today = CalendarDay.ofEpochDay(Math.floor(Date.now() / 86_400_000) + 1).toString();
  const records = [content.organizations, content.services, content.locations, content.prisons, content.hotlines].flat();
  const ahead = records.flatMap(({ id, sources, assured_date }) =>
    [...sources.map(({ date }) => date ?? ''), assured_date ?? ''].filter((date) => date > today).map((date) => `${id} ${date}`),
  );
  expect(ahead).toEqual([]);
});

test('a source names fields that its record has, so that a reader sees where each fact comes from', () => {
  const alias: Readonly<Record<string, readonly string[]>> = { address: ['location', 'city', 'substitute_contact'], city: ['city', 'location'] };
  for (const organization of content.organizations) {
    const fields = organization.sources.flatMap((source) => source.fields);
    const absent = fields.filter((field) => !(alias[field] ?? [field]).some((key) => key in organization));
    expect.soft(absent, organization.id).toEqual([]);
  }
});

test('every category of listed help is one of the 21', () => {
  for (const service of content.services.filter(isListed)) {
    expect(service.categories.every((category) => categories.includes(category))).toBe(true);
  }
});

test('no link leads to a mirror of another site', () => {
  const text = JSON.stringify(content);
  expect(text).not.toMatch(/https?:\/\/[^"]*(web\.archive\.org|archive\.ph|wikizero|wiki2\.org|translate\.goog)/);
});
