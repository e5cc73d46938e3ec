import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toInstant, toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import { cardUntil, destroyAfterClosing, destroyAfterErasure, silentUntil } from '#domain/referral/retention.ts';

const day = (text: string) => CalendarDay.parse(text);
const noon = (text: string) => toInstant(day(text), 720);
const dayMs = 86_400_000;

test('content is destroyed 90 days after the end', () => {
  expect(destroyAfterClosing(noon('2026-11-25'))).toBe(noon('2026-11-25') + 90 * dayMs);
});

test('an erasure is carried out at once while nobody opened it, else after 14 days', () => {
  expect(destroyAfterErasure(1000, null)).toBe(1000);
  expect(destroyAfterErasure(1000, 500)).toBe(1000 + 14 * dayMs);
});

test('silence closes a case 90 days after the last event, before release 90 days after the release', () => {
  expect(toWarsaw(silentUntil(noon('2026-11-25'), undefined)).day.toString()).toBe('2027-02-23');
  expect(toWarsaw(silentUntil(noon('2026-11-25'), '2027-05-31')).day.toString()).toBe('2027-08-29');
  expect(toWarsaw(silentUntil(noon('2026-11-25'), '2027-05')).day.toString()).toBe('2027-08-29');
  expect(toWarsaw(silentUntil(noon('2026-11-25'), '2026-01-01')).day.toString()).toBe('2027-02-23');
});

test('a card lives 30 days longer than the planned stay, and never more than seven months', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 700 }), (ahead) => {
      const until = cardUntil(day('2026-11-25'), day('2026-11-25').plusDays(ahead).toString());
      expect(until.isAfter(day('2027-06-25'))).toBe(false);
      if (ahead < 150)
        expect(until.toString()).toBe(
          day('2026-11-25')
            .plusDays(ahead + 30)
            .toString(),
        );
    }),
  );
  expect(cardUntil(day('2026-11-25'), undefined).toString()).toBe('2027-06-25');
});

test('an office receives by mail for a year after the call, by account while the account is used, else not at all', () => {
  const now = noon('2026-11-25');
  expect(receivingOf(undefined, now)).toBe('none');
  expect(receivingOf({ confirmedOn: '2025-11-25', accountUsedAt: null }, now)).toBe('email');
  expect(receivingOf({ confirmedOn: '2025-11-24', accountUsedAt: null }, now)).toBe('none');
  expect(receivingOf({ confirmedOn: '2020-01-01', accountUsedAt: now - 30 * dayMs }, now)).toBe('inbox');
  expect(receivingOf({ confirmedOn: '2020-01-01', accountUsedAt: now - 31 * dayMs }, now)).toBe('none');
});
