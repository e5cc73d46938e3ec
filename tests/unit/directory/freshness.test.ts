import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FreshnessRecord, freshness } from '#domain/directory/freshness.ts';
import { type Source, sourceSchema } from '#domain/directory/source.schema.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';

const today = CalendarDay.parse('2026-11-24');
const read = (date: string | null): Source => sourceSchema.parse({ url: 'https://example.org/', date, fields: ['phones'] });
const ownSite = (date: string | null): Source => ({ ...read(date), own_site: true });
const place = (facts: Partial<FreshnessRecord>): FreshnessRecord => ({
  sources: [read('2026-01-15')],
  evidence: 'sourced',
  listing: 'public',
  hasPhone: true,
  statutory: false,
  ...facts,
});
const level = (facts: Partial<FreshnessRecord>) => freshness(place(facts), today).level;

test('what was read on a page of the last 24 months is fresh', () => {
  expect(freshness(place({}), today)).toEqual({ level: 'fresh', asOf: '2026-01-15', confirmedByUs: false });
  expect(level({ sources: [read('2024-11-24')] })).toBe('fresh');
  expect(level({ sources: [read('2024-11-23')] })).toBe('call_first');
});

test('the newest source counts', () => {
  expect(freshness(place({ sources: [read('2019'), read('2026-03'), read(null)] }), today)).toMatchObject({ level: 'fresh', asOf: '2026-03' });
});

test('a record we confirmed within 180 days is fresh, however old its sources are', () => {
  const old = { sources: [read('2012')], evidence: 'weak' as const };
  expect(freshness(place({ ...old, assured_date: '2026-05-28' }), today)).toEqual({ level: 'fresh', asOf: '2026-05-28', confirmedByUs: true });
  expect(freshness(place({ ...old, assured_date: '2026-05-27' }), today)).toEqual({ level: 'unconfirmed', asOf: '2026-05-27', confirmedByUs: false });
});

test('an older confirmation of ours counts like a dated source', () => {
  expect(freshness(place({ sources: [read('2015')], assured_date: '2025-06-01' }), today)).toEqual({
    level: 'fresh',
    asOf: '2025-06-01',
    confirmedByUs: false,
  });
});

test('a confirmation that lies ahead confirms nothing', () => {
  expect(freshness(place({ sources: [read('2023')], assured_date: '2026-11-25' }), today)).toEqual({ level: 'call_first', asOf: '2023', confirmedByUs: false });
});

test('weak evidence stays unconfirmed, however new', () => {
  expect(level({ evidence: 'weak' })).toBe('unconfirmed');
});

test('data of two to five years, or an undated page of the operator, ask for a call', () => {
  expect(level({ sources: [read('2021-11-24')] })).toBe('call_first');
  expect(level({ sources: [ownSite(null)] })).toBe('call_first');
  expect(freshness(place({ sources: [ownSite(null), read('2015')] }), today)).toMatchObject({ level: 'call_first', asOf: '2015' });
});

test('nobody is told to call where no number is known', () => {
  expect(level({ sources: [read('2022')], hasPhone: false })).toBe('unconfirmed');
  expect(level({ sources: [ownSite(null)], hasPhone: false })).toBe('unconfirmed');
  expect(level({ hasPhone: false })).toBe('fresh');
});

test('data of more than five years are unconfirmed', () => {
  expect(level({ sources: [read('2021-11-23')] })).toBe('unconfirmed');
  expect(level({ sources: [ownSite('2020')] })).toBe('unconfirmed');
});

test("data of more than eight years are withdrawn, unless the operator's own page was seen", () => {
  expect(level({ sources: [read('2018-11-24')] })).toBe('unconfirmed');
  expect(level({ sources: [read('2018-11-23')] })).toBe('withdrawn');
  expect(level({ sources: [ownSite('2012')] })).toBe('unconfirmed');
});

test('an office is never withdrawn by age', () => {
  expect(level({ sources: [read('2001')], statutory: true })).toBe('unconfirmed');
});

test('without a date and without a page of its own a record is unconfirmed', () => {
  expect(freshness(place({ sources: [read(null)] }), today)).toEqual({ level: 'unconfirmed', asOf: null, confirmedByUs: false });
});

test('withheld, defunct and no longer paid means withdrawn, even after our own confirmation', () => {
  const confirmed = { assured_date: '2026-11-20' };
  expect(level({ ...confirmed, listing: 'withheld' })).toBe('withdrawn');
  expect(level({ ...confirmed, status: 'defunct' })).toBe('withdrawn');
  expect(level({ ...confirmed, funding: { until: '2026-11-23' } })).toBe('withdrawn');
  expect(level({ ...confirmed, funding: { until: '2026-11-24' } })).toBe('fresh');
  expect(level({ ...confirmed, status: 'temporarily closed', funding: {} })).toBe('fresh');
});

test('a date without day or month counts as its last day, never later than today', () => {
  expect(level({ sources: [read('2024-11')] })).toBe('fresh');
  expect(level({ sources: [read('2024-10')] })).toBe('call_first');
  expect(level({ sources: [read('2018')] })).toBe('unconfirmed');
  expect(level({ sources: [read('2017')] })).toBe('withdrawn');
  expect(freshness(place({ sources: [read('2026'), read('2026-11-24')] }), today).asOf).toBe('2026-11-24');
  expect(level({ sources: [read('2025-02-31')] })).toBe('fresh');
});

test('time alone never makes a record better, and only a known number makes one call', () => {
  const date = fc.option(fc.constantFrom('2012', '2017-02-30', '2019-06', '2021-11-24', '2024', '2025-03-01', '2026-11-23'));
  const record = fc.record({
    sources: fc.array(
      fc.tuple(date, fc.boolean()).map(([text, own]) => (own ? ownSite(text) : read(text))),
      { minLength: 1, maxLength: 3 },
    ),
    evidence: fc.constantFrom('sourced' as const, 'weak' as const),
    listing: fc.constantFrom('public' as const, 'withheld' as const),
    assured_date: fc.option(fc.constantFrom('2025-11-01', '2026-11-01'), { nil: undefined }),
    hasPhone: fc.boolean(),
    statutory: fc.boolean(),
  });
  const order = ['fresh', 'call_first', 'unconfirmed', 'withdrawn'];
  fc.assert(
    fc.property(record, fc.integer({ min: 0, max: 4000 }), (facts, days) => {
      const now = freshness(facts, today);
      const later = freshness(facts, today.plusDays(days));
      expect(order.indexOf(later.level)).toBeGreaterThanOrEqual(order.indexOf(now.level));
      if (!facts.hasPhone) expect(now.level).not.toBe('call_first');
      if (facts.statutory && facts.listing === 'public') expect(later.level).not.toBe('withdrawn');
    }),
    { numRuns: 500 },
  );
});
