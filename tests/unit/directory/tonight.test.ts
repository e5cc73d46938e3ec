import { expect, test } from 'vitest';
import { admits, tonight } from '#domain/directory/tonight.ts';
import { service, source } from '../../support/content-factories.ts';
import { at, directoryOf, nightContent, nights } from '../../support/directory-factories.ts';

const index = directoryOf(nightContent());
const namesAt = (moment: string, wish = {}) => tonight(index, wish, at(moment)).admitting.map(({ listing }) => listing.service.id);

test('a night ends at six: what opens later is no bed for tonight', () => {
  const early = directoryOf({
    ...nightContent(),
    services: [
      service('rano', { hours: nights({ opens_at: '06:30', closes_at: '06:00' }) }),
      service('noc', { hours: nights({ opens_at: '06:00', closes_at: '05:00' }) }),
    ],
  });
  const { admitting, ask } = tonight(early, {}, at('2026-11-25 05:30'));
  expect(admitting.map(({ listing }) => listing.service.id)).toEqual(expect.arrayContaining(['noc']));
  expect([...admitting, ...ask]).toHaveLength(2);
});

test('at six in the morning the night to come begins', () => {
  expect(namesAt('2026-11-25 05:59')).toHaveLength(3);
  expect(namesAt('2026-11-25 06:00')).toHaveLength(3);
  const { admitting } = tonight(index, {}, at('2026-11-25 08:00'));
  expect(admitting.every(({ openness }) => openness.state === 'closed')).toBe(true);
});

test('beside each other, places that open at once stand by how far they are proven', () => {
  const proven = directoryOf({
    ...nightContent(),
    services: [service('stara', { hours: nights(), sources: [source({ date: '2020' })] }), service('nowa', { hours: nights() })],
  });
  expect(tonight(proven, {}, at('2026-11-24 17:00')).admitting.map(({ listing }) => listing.service.id)).toEqual(['nowa', 'stara']);
});

test('somebody who is not known to be refused is not refused', () => {
  expect(admits({ women: true }, 'woman')).toBe(true);
  expect(admits({ women: false }, 'woman')).toBe(false);
  expect(admits({ men: true }, 'woman')).toBe('unknown');
  expect(admits(undefined, 'child')).toBe('unknown');
  expect(admits({ women: false }, undefined)).toBe(true);
});

test('a powiat without a night place is named whatever somebody asks for', () => {
  for (const wish of [{}, { county: '0811' }, { seeker: 'woman' as const }])
    expect(tonight(index, wish, at('2026-11-24 17:00')).countiesWithout).toEqual(['0813']);
});

test('in the night when clocks go back a place stays open through the hour that comes twice', () => {
  expect(namesAt('2026-10-25 02:30')).toContain('dla-mezczyzn');
  expect(namesAt('2027-03-28 03:30')).toContain('dla-mezczyzn');
});
