import { expect, test } from 'vitest';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toInstant } from '#domain/kernel/warsaw-time.ts';
import { dueOn, isLate } from '#domain/referral/deadlines.ts';
import { urgencyOf } from '#domain/referral/urgency.ts';

const noon = (day: string) => toInstant(CalendarDay.parse(day), 12 * 60);
const due = (facts: Partial<Parameters<typeof dueOn>[0]>) =>
  dueOn({ state: 'sent', urgency: 'normal', sentAt: noon('2026-11-25'), receivedAt: null, ...facts })?.toString();

test.each([
  ['2026-11-25', '2026-11-27'],
  // Before Christmas: 24, 25, 26 December are days off, then a weekend.
  ['2026-12-23', '2026-12-29'],
  // Maundy Thursday: Good Friday is a working day, Easter Monday is not.
  ['2026-04-02', '2026-04-07'],
  // The day before Corpus Christi.
  ['2026-06-03', '2026-06-08'],
  ['2026-04-30', '2026-05-05'],
])('sent on %s, the office should have opened it by %s', (sent, end) => {
  expect(due({ sentAt: noon(sent) })).toBe(end);
});

test('after it was opened, an urgent request has two working days to the first contact, another fourteen', () => {
  const receivedAt = noon('2026-11-25');
  expect(due({ state: 'received', receivedAt, urgency: 'urgent' })).toBe('2026-11-27');
  expect(due({ state: 'accepted', receivedAt, urgency: 'normal' })).toBe('2026-12-15');
});

test('before release the second clock waits for the last three months', () => {
  const receivedAt = noon('2026-11-25');
  expect(due({ state: 'received', receivedAt, urgency: 'planned', releaseDate: '2027-05-31' })).toBe('2027-03-18');
  expect(due({ state: 'received', receivedAt, urgency: 'planned', releaseDate: '2026-12-31' })).toBe('2026-12-15');
  expect(due({ state: 'received', receivedAt, urgency: 'planned' })).toBe('2026-12-15');
});

test('no clock runs while the person is to answer, or when it is over', () => {
  for (const state of ['needs_info', 'scheduled', 'no_contact', 'concluded', 'withdrawn'] as const) {
    expect(due({ state, receivedAt: noon('2026-11-25') })).toBeUndefined();
  }
});

test('a target is missed on the day after it', () => {
  const day = CalendarDay.parse('2026-11-27');
  expect(isLate(day, toInstant(day, 1439))).toBe(false);
  expect(isLate(day, noon('2026-11-28'))).toBe(true);
  expect(isLate(undefined, noon('2026-11-28'))).toBe(false);
});

const today = CalendarDay.parse('2026-11-25');

test('nobody has to call it urgent: a bed for tonight, danger at home and the near day of release say so', () => {
  expect(urgencyOf(['shelter_tonight', 'money'], { situation: 'homeless' }, today)).toBe('today');
  expect(urgencyOf(['violence'], { situation: 'residence' }, today)).toBe('urgent');
  expect(urgencyOf(['food'], { situation: 'urgent' }, today)).toBe('urgent');
  expect(urgencyOf(['documents'], { situation: 'residence' }, today)).toBe('normal');
  expect(urgencyOf(['shelter_tonight'], { situation: 'before-release', releaseDate: '2026-12-09' }, today)).toBe('urgent');
  expect(urgencyOf(['shelter_tonight'], { situation: 'before-release', releaseDate: '2026-12-10' }, today)).toBe('planned');
  expect(urgencyOf(['money'], { situation: 'before-release', releaseDate: '2026-12' }, today)).toBe('urgent');
  expect(urgencyOf(['money'], { situation: 'before-release' }, today)).toBe('planned');
});
