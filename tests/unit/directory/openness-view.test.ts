import { expect, test } from 'vitest';
import { viewOpenness } from '#domain/directory/openness-view.ts';
import { at } from '../../support/directory-factories.ts';

/** A Tuesday. */
const now = at('2026-11-24 22:30');
const opens = (moment: string) => viewOpenness({ state: 'closed', opensAt: at(moment) }, now);

test('today, tomorrow and the days of a week are named, later days have a date', () => {
  expect(opens('2026-11-24 23:00')).toEqual({ state: 'closed', opensAt: { time: '23:00', day: 'today', date: '2026-11-24' } });
  expect(opens('2026-11-25 07:30')).toMatchObject({ opensAt: { time: '07:30', day: 'tomorrow' } });
  expect(opens('2026-11-26 07:30')).toMatchObject({ opensAt: { day: 'thu' } });
  expect(opens('2026-11-30 07:30')).toMatchObject({ opensAt: { day: 'mon', date: '2026-11-30' } });
  expect(opens('2026-12-01 07:30')).toMatchObject({ opensAt: { day: 'later', date: '2026-12-01' } });
});

test('tomorrow is the next day of the calendar, not 24 hours ahead, also when clocks change', () => {
  const spring = at('2027-03-27 23:30');
  expect(viewOpenness({ state: 'open', until: at('2027-03-28 08:00') }, spring)).toEqual({
    state: 'open',
    until: { time: '08:00', day: 'tomorrow', date: '2027-03-28' },
  });
  expect(viewOpenness({ state: 'closed', opensAt: at('2026-10-26 00:30') }, at('2026-10-25 00:30'))).toMatchObject({ opensAt: { day: 'tomorrow' } });
});

test('an end that nobody knows stays unknown, and so does the state', () => {
  expect(viewOpenness({ state: 'open', until: null }, now)).toEqual({ state: 'open', until: null });
  expect(viewOpenness({ state: 'closed', opensAt: null }, now)).toEqual({ state: 'closed', opensAt: null });
  expect(viewOpenness({ state: 'unknown' }, now)).toEqual({ state: 'unknown' });
});
