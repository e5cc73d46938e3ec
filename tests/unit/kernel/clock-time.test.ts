import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatClockTime, parseClockTime, readClockTime } from '#domain/kernel/clock-time.ts';

test('the day begins at 00:00 and may end at 24:00', () => {
  expect(parseClockTime('00:00')).toBe(0);
  expect(parseClockTime('07:30')).toBe(450);
  expect(parseClockTime('24:00')).toBe(1440);
});

test('what is no time of day is refused', () => {
  for (const text of ['24:01', '25:00', '7:30', '07:60', '0730', '', '07:30 ']) {
    expect(readClockTime(text)).toEqual({ ok: false, code: 'hours.time-wrong' });
    expect(() => parseClockTime(text)).toThrow('Not a time of day');
  }
  for (const minutes of [-1, 1441, 0.5, Number.NaN]) expect(() => formatClockTime(minutes)).toThrow('Not a time of day');
});

test('every time of day is written and read back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => void expect(parseClockTime(formatClockTime(minutes))).toBe(minutes)));
});
