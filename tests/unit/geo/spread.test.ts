import { expect, test } from 'vitest';
import { distanceKm } from '#domain/directory/distance.ts';
import { spread } from '#domain/geo/spread.ts';

const middle = { latitude: 51.9354, longitude: 15.5062, precision: 'locality' } as const;
const many = (count: number) => Array.from({ length: count }, () => ({ ...middle }));

test('a point alone in its town stays in the middle', () => {
  expect(spread([middle])).toEqual([middle]);
});

test('fifty points of one town lie apart, and none leaves the town', () => {
  const points = spread(many(50));
  const apart = points.flatMap((one, position) => points.slice(position + 1).map((other) => distanceKm(one, other)));
  expect(Math.min(...apart)).toBeGreaterThan(0.1);
  expect(Math.max(...points.map((point) => distanceKm(point, middle)))).toBeLessThan(1.2);
});

test('the same places always lie in the same spots', () => {
  expect(spread(many(9))).toEqual(spread(many(9)));
});

test('a known address is never moved, and moves nobody', () => {
  const address = { ...middle, precision: 'address' } as const;
  expect(spread([address, middle, address])).toEqual([address, middle, address]);
});
