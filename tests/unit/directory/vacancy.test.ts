import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAskingTime, linkUntil, vacancyKind, vacancyUntil } from '#domain/directory/vacancy.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { at } from '../../support/directory-factories.ts';

describe('how long an answer holds', () => {
  test.each([
    ['in the afternoon: until the next morning', '2026-11-25 15:05', '2026-11-26 08:00'],
    ['after midnight: until this morning', '2026-11-26 02:00', '2026-11-26 08:00'],
    ['in the morning after eight: until the next one', '2026-11-26 08:00', '2026-11-27 08:00'],
    ['over the autumn night, which has an hour more', '2026-10-24 16:00', '2026-10-25 08:00'],
    ['over the spring night, which has an hour less', '2026-03-28 16:00', '2026-03-29 08:00'],
  ])('%s', (_name, said, until) => {
    expect(vacancyUntil('night', at(said))).toBe(at(until));
  });

  test('of a flat seven days, by the clock on the wall', () => {
    expect(vacancyUntil('flat', at('2026-10-20 15:10'))).toBe(at('2026-10-27 15:10'));
  });

  test('a bed never for longer than a day and an hour, never past eight in the morning', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01 00:00'), max: at('2027-12-31 00:00') }), (said) => {
        const until = vacancyUntil('night', said);
        expect(until).toBeGreaterThan(said);
        expect(until - said).toBeLessThanOrEqual(25 * 3_600_000);
        expect(toWarsaw(until).minutes).toBe(480);
      }),
    );
  });
});

test('beds are asked every day from 15:00, flats once in seven days; what was missed is asked later', () => {
  expect(isAskingTime('night', null, at('2026-11-25 14:59'))).toBe(false);
  expect(isAskingTime('night', null, at('2026-11-25 15:00'))).toBe(true);
  expect(isAskingTime('night', '2026-11-25', at('2026-11-25 22:00'))).toBe(false);
  expect(isAskingTime('night', '2026-11-20', at('2026-11-25 22:00'))).toBe(true);
  expect(isAskingTime('flat', '2026-11-19', at('2026-11-25 15:00'))).toBe(false);
  expect(isAskingTime('flat', '2026-11-18', at('2026-11-25 15:00'))).toBe(true);
});

test('a link opens until the next question', () => {
  expect(linkUntil('night', at('2026-11-25 15:00'))).toBe(at('2026-11-26 15:00'));
  expect(linkUntil('flat', at('2026-11-25 00:00'))).toBe(at('2026-12-02 15:00'));
});

test('only places to sleep are asked, never one that must stay hidden', () => {
  expect(vacancyKind({ categories: ['food', 'shelter_tonight'], secrecy: 'none' })).toBe('night');
  expect(vacancyKind({ categories: ['housing'], secrecy: 'premises' })).toBe('flat');
  expect(vacancyKind({ categories: ['violence', 'shelter'], secrecy: 'all' })).toBeUndefined();
  expect(vacancyKind({ categories: ['food'], secrecy: 'none' })).toBeUndefined();
});
