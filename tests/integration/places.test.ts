import { expect, test } from 'vitest';
import type { PlacesAnswer } from '#domain/geo/town-groups.ts';
import { appAt } from '../support/directory-factories.ts';

async function ask(query: string): Promise<PlacesAnswer> {
  const response = await appAt('2026-11-24 17:00').request(`/api/places${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return (await response.json()) as PlacesAnswer;
}

test('places come by town, counted', async () => {
  const { towns, count, left, builtOn } = await ask('');
  expect(towns.flatMap(({ places }) => places)).toHaveLength(count);
  expect(count).toBeGreaterThan(1);
  expect(left).toBe(0);
  expect(builtOn).toBe('2026-11-24');
});

test('a need and a powiat narrow them', async () => {
  const everything = await ask('');
  const shelters = await ask('?category=shelter_tonight');
  expect(shelters.category).toBe('shelter_tonight');
  expect(shelters.count).toBeLessThan(everything.count);
  const there = await ask('?category=shelter_tonight&county=0812');
  expect(there.county).toBe('0812');
  expect(there.towns.every(({ county }) => county === '0812')).toBe(true);
});

test('what does not exist counts as not asked', async () => {
  const { count } = await ask('');
  const answer = await ask('?category=nothing&county=9999');
  expect(answer.count).toBe(count);
  expect(answer).not.toHaveProperty('category');
  expect(answer).not.toHaveProperty('county');
});
