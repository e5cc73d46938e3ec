import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeHours, readHoursCell, writeHoursCell } from '#domain/directory/hours-cell.ts';
import { type Hours, hoursSchema } from '#domain/directory/schedule.schema.ts';
import { polishCells } from '#i18n/cell-language.ts';

const read = (text: string) => readHoursCell(text, polishCells);
const hours = (text: string, old?: Hours) => {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.code}`);
  return hoursSchema.parse(mergeHours(old, outcome.value));
};
const rewritten = (text: string) => writeHoursCell(hours(text), polishCells);

test('a week is written as people say it', () => {
  expect(hours('pn 7:30-17:00; wt-czw 7:30-15:30; pt 7:30-14:00; sb-nd, święta zamknięte')).toEqual({
    schedules: [
      { days: ['mon'], windows: [{ opens_at: '07:30', closes_at: '17:00' }] },
      { days: ['tue', 'wed', 'thu'], windows: [{ opens_at: '07:30', closes_at: '15:30' }] },
      { days: ['fri'], windows: [{ opens_at: '07:30', closes_at: '14:00' }] },
    ],
    closed_days: ['sat', 'sun', 'holiday'],
  });
});

test('long names, dots, dashes and full hours are read as well', () => {
  expect(rewritten('Poniedziałek: 7.30 – 15.30; wtorek–piątek 8-16; sobota nieczynne')).toBe('pn 7:30-15:30; wt-pt 8:00-16:00; sb zamknięte');
  expect(rewritten('codziennie całą dobę')).toBe('pn-nd 0:00-24:00');
  expect(rewritten('pn i śr 8-12, 13-16\nwt 8-12')).toBe('pn, śr 8:00-12:00, 13:00-16:00; wt 8:00-12:00');
});

test.each([
  ['abc 8-16', 'row.hours-day-wrong'],
  ['pt-pn 8-16', 'row.hours-day-wrong'],
  ['pn- 8-16', 'row.hours-day-wrong'],
  ['pn', 'row.hours-wrong'],
  ['', 'row.hours-wrong'],
  ['pn 8', 'row.hours-time-wrong'],
  ['pn 8-25', 'row.hours-time-wrong'],
  ['pn 8-16, wt 8-15', 'row.hours-time-wrong'],
  ['pn 16:00-8:00', 'row.hours-closes-first'],
  ['pn 8-12, 11-15', 'row.hours-closes-first'],
  ['pn-wt 8-16; wt 8-12', 'row.hours-day-twice'],
])('"%s" is refused', (text, code) => {
  expect(read(text)).toEqual({ ok: false, code });
});

test('a day that a cell does not name stays closed, but does not stay open', () => {
  const old = hours('pn-pt 8-16; sb-nd zamknięte');
  expect(hours('pn 9-17', old)).toEqual({ schedules: [{ days: ['mon'], windows: [{ opens_at: '09:00', closes_at: '17:00' }] }], closed_days: ['sat', 'sun'] });
});

test('a day that was closed and is named now is open', () => {
  expect(hours('sb 9-12', hours('sb-nd zamknięte')).closed_days).toEqual(['sun']);
});

test('what no table says stays, and seasons do not fit into a cell', () => {
  const old = hoursSchema.parse({ ...hours('pn 8-16'), note: 'Wnioski do 14.' });
  expect(hours('pn 9-16', old).note).toBe('Wnioski do 14.');
  const winter = hoursSchema.parse({
    schedules: [{ days: ['mon'], windows: [{ opens_at: '08:00', closes_at: '16:00' }], season: { from: '10-01', to: '03-31' } }],
  });
  expect(writeHoursCell(winter, polishCells)).toBe('');
  expect(writeHoursCell(undefined, polishCells)).toBe('');
});

test('any week that a cell can say is read as it was written', () => {
  const window = fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ opens_at: time(from), closes_at: time(to) }));
  const day = fc.option(
    fc.oneof(
      fc.constant([]),
      window.map((one) => [one]),
    ),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.tuple(day, day, day, day, day, day, day, day), (week) => {
      const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;
      const said = new Map(days.flatMap((name, position) => (week[position] ? [[name, week[position]] as const] : [])));
      fc.pre(said.size > 0);
      const written = writeHoursCell(mergeHours(undefined, said), polishCells);
      const again = read(written);
      expect(again.ok && Object.fromEntries(again.value)).toEqual(Object.fromEntries(said));
    }),
  );
});

const time = (quarters: number) => `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
