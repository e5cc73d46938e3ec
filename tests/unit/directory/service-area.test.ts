import { expect, test } from 'vitest';
import { type ServiceArea, serviceAreaSchema } from '#domain/directory/service-area.schema.ts';
import { type Competent, countyCentreOf, officeOf, serves } from '#domain/directory/service-area.ts';

const area = (facts: ServiceArea) => serviceAreaSchema.parse(facts);
const organization = (id: string, kind: Competent['kind'], facts: ServiceArea): Competent => ({ id, kind, service_area: area(facts) });

// Lubsko lies in powiat żarski (0811); the town of Gorzów is a powiat of its own (0861).
const lubsko = '081104';
const gorzow = '086101';
const organizations = [
  organization('centre', 'county_centre', { counties: ['0811'] }),
  organization('lubsko', 'municipal_office', { municipalities: [lubsko] }),
  organization('gorzow', 'municipal_office', { municipalities: [gorzow], counties: ['0861'] }),
  organization('kitchen', 'association', { municipalities: [lubsko], counties: ['0811', '0861'] }),
];

test('an area serves its gminy, powiaty, voivodeships or the whole country, and they add up', () => {
  expect(serves(area({ municipalities: [lubsko] }), lubsko)).toBe(true);
  expect(serves(area({ municipalities: [lubsko] }), gorzow)).toBe(false);
  expect(serves(area({ counties: ['0811'] }), lubsko)).toBe(true);
  expect(serves(area({ counties: ['0811'] }), gorzow)).toBe(false);
  expect(serves(area({ regions: ['08'] }), gorzow)).toBe(true);
  expect(serves(area({ regions: ['30'] }), gorzow)).toBe(false);
  expect(serves(area({ country: true }), '306401')).toBe(true);
  expect(serves(area({ counties: ['0811'], municipalities: [gorzow] }), gorzow)).toBe(true);
});

test('a gmina has the office that names it, and no other organization is one', () => {
  expect(officeOf(organizations, lubsko)?.id).toBe('lubsko');
  expect(officeOf(organizations, gorzow)?.id).toBe('gorzow');
  expect(officeOf(organizations, '081105')).toBeUndefined();
});

test('an office of a city with powiat rights is not the office of another gmina', () => {
  expect(officeOf([organization('city', 'municipal_office', { municipalities: [gorzow], counties: ['0861', '0811'] })], lubsko)).toBeUndefined();
});

test('a powiat has its centre, a city with powiat rights its own office', () => {
  expect(countyCentreOf(organizations, lubsko)?.id).toBe('centre');
  expect(countyCentreOf(organizations, gorzow)?.id).toBe('gorzow');
  expect(countyCentreOf(organizations, '080101')).toBeUndefined();
});
