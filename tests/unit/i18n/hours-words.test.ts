import { describe, expect, test } from 'vitest';
import type { Moment } from '#domain/directory/openness-view.ts';
import { dayRange, opennessText, seasonText, weekLine, windowsText } from '#i18n/hours-words.ts';

test('days that follow each other are a range, days off stand beside it', () => {
  expect(dayRange(['mon', 'tue', 'wed', 'thu', 'fri'])).toBe('pon.–pt.');
  expect(dayRange(['sat'])).toBe('sob.');
  expect(dayRange(['sat', 'sun', 'holiday'])).toBe('sob.–niedz., święta');
  expect(dayRange(['holiday'])).toBe('święta');
  expect(dayRange(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'])).toBe('codziennie');
});

test('windows of a day are told as people say them', () => {
  expect(windowsText([{ opens_at: '07:30', closes_at: '15:30' }])).toBe('7:30–15:30');
  expect(
    windowsText([
      { opens_at: '08:00', closes_at: '12:00' },
      { opens_at: '13:00', closes_at: '17:00' },
    ]),
  ).toBe('8:00–12:00, 13:00–17:00');
  expect(windowsText([{ opens_at: '18:00', closes_at: '08:00', next_day: true }])).toBe('18:00–8:00 następnego dnia');
  expect(windowsText([{ opens_at: '00:00', closes_at: '24:00' }])).toBe('całą dobę');
});

test('closed and unknown are two things', () => {
  expect(windowsText('closed')).toBe('zamknięte');
  expect(windowsText('unknown')).toBe('nie wiemy');
});

test('a week is one line, without what nobody knows', () => {
  expect(
    weekLine([
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], windows: [{ opens_at: '07:30', closes_at: '15:30' }] },
      { days: ['sat', 'sun'], windows: 'closed' },
      { days: ['holiday'], windows: 'unknown' },
    ]),
  ).toBe('pon.–pt. 7:30–15:30; sob.–niedz. zamknięte');
});

test('a season is told with its days', () => {
  expect(seasonText({ from: '11-01', to: '03-31' })).toBe('od 01.11 do 31.03');
  expect(weekLine([{ days: ['mon'], windows: [{ opens_at: '18:00', closes_at: '20:00' }], season: { from: '11-01', to: '03-31' } }])).toBe(
    'pon. 18:00–20:00 (od 01.11 do 31.03)',
  );
});

describe('now', () => {
  const moment = (day: Moment['day'], time = '07:30', date = '2026-12-01'): Moment => ({ day, time, date });

  test.each([
    [{ state: 'unknown' }, 'Nie wiemy, czy teraz jest otwarte'],
    [{ state: 'open', until: null }, 'Teraz otwarte'],
    [{ state: 'open', until: moment('today', '15:30') }, 'Teraz otwarte, do 15:30'],
    [{ state: 'open', until: moment('tomorrow', '08:00') }, 'Teraz otwarte, do 8:00 jutro'],
    [{ state: 'closed', opensAt: null }, 'Teraz zamknięte'],
    [{ state: 'closed', opensAt: moment('today', '18:00') }, 'Teraz zamknięte. Otwarte dziś od 18:00'],
    [{ state: 'closed', opensAt: moment('tomorrow') }, 'Teraz zamknięte. Otwarte jutro od 7:30'],
    [{ state: 'closed', opensAt: moment('tue') }, 'Teraz zamknięte. Otwarte we wtorek od 7:30'],
    [{ state: 'closed', opensAt: moment('later') }, 'Teraz zamknięte. Otwarte 01.12.2026 od 7:30'],
  ] as const)('%o reads "%s"', (view, text) => {
    expect(opennessText(view)).toBe(text);
  });
});
