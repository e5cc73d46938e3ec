import { describe, expect, test } from 'vitest';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { registerOf } from '#domain/referral/register.ts';
import { quarterOf, readPeriod } from '#domain/referral/register-view.ts';

const act = (action: string, facts: object = {}, actor = 'office') => ({ at: 1, action, actor, facts: facts as Readonly<Record<string, unknown>> });
const handed = {
  caseNumber: 'ABC-DEFG',
  office: 'ops-c',
  events: [
    act('send', {}, 'professional'),
    act('receive', { by: 'office-link' }),
    act('write', {}, 'person'),
    act('forward', { from: 'ops-a', to: 'ops-b', by: 'office-link' }),
    act('receive', { by: 'account:1' }),
    act('forward', { from: 'ops-b', to: 'ops-c', by: 'account:1' }),
    act('accept', { by: 'account:2' }),
  ],
};
const said = (organization: string) => registerOf(handed, organization).map(({ action, channel, other }) => [action, channel, other]);

describe('the acts of an office in a case that went through three', () => {
  test('end where it handed the case on, begin where it got it; handing on counts on both sides', () => {
    expect(said('ops-a')).toEqual([
      ['send', null, null],
      ['receive', 'link', null],
      ['forward', 'link', 'ops-b'],
    ]);
    expect(said('ops-b')).toEqual([
      ['forward', 'link', 'ops-a'],
      ['receive', 'account', null],
      ['forward', 'account', 'ops-c'],
    ]);
    expect(said('ops-c')).toEqual([
      ['forward', 'account', 'ops-b'],
      ['accept', 'account', null],
    ]);
    expect(said('ops-d')).toEqual([]);
  });

  test('never hold what the person did', () => {
    expect(['ops-a', 'ops-b', 'ops-c'].flatMap((office) => registerOf(handed, office)).some(({ action }) => action === 'write')).toBe(false);
  });
});

describe('a period', () => {
  test.each([
    ['2026-11-25', '2026-10-01'],
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-12-31', '2026-10-01'],
  ])('without days is the quarter of %s so far', (today, from) => {
    expect(quarterOf(CalendarDay.parse(today))).toEqual({ from, to: today });
  });

  test.each([
    ['1.10.2026', '2026-10-31', { ok: true, period: { from: '2026-10-01', to: '2026-10-31' } }],
    ['1.10.2026', '1.10.2026', { ok: true, period: { from: '2026-10-01', to: '2026-10-01' } }],
    ['wczoraj', '1.10.2026', { ok: false, field: 'od', code: 'day.wrong' }],
    ['1.10.2026', '', { ok: false, field: 'do', code: 'day.wrong' }],
    ['31.2.2026', '1.10.2026', { ok: false, field: 'od', code: 'day.wrong' }],
    ['2.10.2026', '1.10.2026', { ok: false, field: 'do', code: 'period.order' }],
  ])('from "%s" to "%s"', (from, to, reading) => {
    expect(readPeriod({ od: from, do: to })).toEqual(reading);
  });
});
