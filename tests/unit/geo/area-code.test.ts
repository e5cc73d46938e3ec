import { expect, test } from 'vitest';
import { areaCode, withoutArea } from '#domain/geo/area-code.ts';
import { municipality } from '../../support/content-factories.ts';

test.each([
  [{ JPT_KOD_JE: '0811043', JPT_NAZWA_: 'Lubsko' }, '081104'],
  [{ terc: '0811043' }, '081104'],
  [{ code: '081104' }, '081104'],
  [{ teryt: '0811_04_3' }, '081104'],
  [{ code: 811043 }, '811043'],
  [{ terc: '0811', name: 'a powiat' }, undefined],
  [{ JPT_KOD_JE: null, code: '081104' }, '081104'],
  [null, undefined],
])('%j is the gmina %s', (properties, code) => {
  expect(areaCode(properties)).toBe(code);
});

test('a gmina without an area is named', () => {
  const list = [municipality(), municipality({ code: '081102', terc: '0811022', name: 'Lasy' })];
  expect(withoutArea(new Set(['081101']), list).map(({ name }) => name)).toEqual(['Lasy']);
});
