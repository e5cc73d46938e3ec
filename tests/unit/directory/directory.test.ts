import { expect, test } from 'vitest';
import { joinDirectory } from '#domain/directory/directory.ts';
import { hotline, municipality, service, smallContent, source } from '../../support/content-factories.ts';
import { today } from '../../support/directory-factories.ts';

const join = (facts: Parameters<typeof smallContent>[0] = {}) => joinDirectory(smallContent(facts), today);

test('the directory carries the day it was made, and is a plain value', () => {
  const directory = join();
  expect(directory.built_on).toBe('2026-11-24');
  expect(JSON.parse(JSON.stringify(directory))).toEqual(JSON.parse(JSON.stringify(join())));
});

test('a service without a number of its own may be called about at its organization', () => {
  const old = { sources: [source({ date: '2023' })] };
  expect(join({ services: [service('a', old)] }).services[0]?.freshness.level).toBe('call_first');
  expect(join({ services: [service('a', { ...old, organization: 'pcpr-brzegi' })] }).services[0]?.freshness.level).toBe('unconfirmed');
});

test('hotlines come in their order, 112 first', () => {
  const lines = join({ hotlines: [hotline('b', { order: 5, phone: { number: '800109160' } }), hotline('a', { order: 0 })] }).hotlines;
  expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('gminy that share a name have addresses of their own', () => {
  const twins = [municipality({ name: 'Żary', seat: 'Żary' }), municipality({ code: '081110', terc: '0811102', name: 'Żary', seat: 'Żary', kind: 'rural' })];
  expect(join({ municipalities: twins }).municipalities.map(({ slug }) => slug)).toEqual(['zary-081101', 'zary-081110']);
});
