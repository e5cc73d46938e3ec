import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { createLocalityFinder, localityEntries } from '#domain/residence/locality-finder.ts';

const { content } = readContent(join(import.meta.dirname, '../../../content'));
const entries = localityEntries(content.localities, content.municipalities);
const finder = createLocalityFinder(entries);
const found = (typed: string) => finder.find(typed).map(({ name, municipality }) => `${name} ${municipality}`);

describe('every locality', () => {
  test('yields exactly one office', () => {
    const offices = content.organizations.filter(({ kind }) => kind === 'municipal_office');
    for (const { name, municipality } of entries) {
      const serving = offices.filter(({ service_area: area }) => area.municipalities?.includes(municipality));
      expect(serving, `${name} ${municipality}`).toHaveLength(1);
    }
  });

  test('has an id of its own and is found by its whole name', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const entry of entries) {
      expect(finder.byId(entry.id)).toBe(entry);
      expect(finder.named(entry.name)).toContain(entry);
    }
  });

  test('is among the suggestions for its name, however it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.constantFrom('upper', 'plain', 'spaced'), (entry, way) => {
        const typed = way === 'upper' ? entry.name.toUpperCase() : way === 'plain' ? entry.name.normalize('NFD').replace(/\p{M}/gu, '') : `  ${entry.name} `;
        expect(finder.find(typed, 20)).toContain(entry);
      }),
    );
  });
});

test('the beginning of any word is enough', () => {
  expect(found('odrz')).toEqual(['Bytom Odrzański 080402', 'Krosno Odrzańskie 080206']);
  expect(found('zielona g')).toContain('Zielona Góra 086201');
});

test('the whole name comes before longer ones, towns before villages', () => {
  expect(found('gubin').slice(0, 2)).toEqual(['Gubin 080201', 'Gubin 080205']);
  expect(found('dabrowa')[0]).toBe('Dąbrowa 080909');
});

test.each(['66-620', '66620', ' 66 620 '])('a postal code finds its places: "%s"', (typed) => {
  expect(finder.find(typed, 50).map(({ name }) => name)).toContain('Bieżyce');
});

test.each(['Gubin', 'Nowa Sól', 'Żagań', 'Żary'])('%s asks for the town and for the villages around it apart', (name) => {
  const kinds = finder.named(name).map(({ kind }) => kind);
  expect(kinds).toContain('town');
  expect(kinds).toContain('rural_municipality');
  expect(new Set(finder.named(name).map(({ municipality }) => municipality)).size).toBe(2);
});

test('another form of the name and a slip of the hand are asked about, never decided', () => {
  expect(finder.named('Żarach')).toEqual([]);
  expect(finder.near('w Żarach', 8).map(({ name }) => name)).toContain('Żary');
  expect(finder.near('Ziellona Gora', 8).map(({ name }) => name)).toContain('Zielona Góra');
  expect(finder.near('Poznań', 8).map(({ name }) => name)).not.toContain('Zielona Góra');
});

test('nothing typed finds nothing', () => {
  expect(finder.find('')).toEqual([]);
  expect(finder.find(' - ')).toEqual([]);
  expect(finder.find('(*)[')).toEqual([]);
});
