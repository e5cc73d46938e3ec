import { describe, expect, test } from 'vitest';
import { finderResult } from '#domain/residence/finder-result.ts';
import type { Place } from '#domain/residence/place.ts';
import { proposeUnit, type Situation } from '#domain/residence/propose-unit.ts';
import { centre, municipality, office, place, service } from '../../support/content-factories.ts';
import { at, directoryOf, nights } from '../../support/directory-factories.ts';

const weekdays = {
  schedules: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, windows: [{ opens_at: '07:30', closes_at: '15:30' }] }],
  closed_days: ['sat', 'sun', 'holiday'] as const,
};
const hours = { schedules: weekdays.schedules.map((row) => ({ ...row, days: [...row.days] })), closed_days: [...weekdays.closed_days] };
const town = { latitude: 51.8, longitude: 14.9, precision: 'locality' as const };
const content = {
  organizations: [office('ops-brzegi', { hours, location: 'ops-brzegi' }), centre('pcpr-brzegi')],
  municipalities: [municipality({ latitude: 51.8, longitude: 14.9 })],
  locations: [place('ops-brzegi', town)],
  services: [
    service('noclegownia', { hours: nights(), service_at_locations: [{ location: 'ops-brzegi' }] }),
    service('ogrzewalnia', { hours: nights({ season: { from: '12-01', to: '03-31' } }), service_at_locations: [{ location: 'ops-brzegi' }] }),
    service('bez-godzin', { service_at_locations: [{ location: 'ops-brzegi' }] }),
  ],
};
const index = directoryOf(content);
const brzegi: Place = { kind: 'known', code: '081101' };

function answer(asked: Situation & { releaseDate?: string }, now: string) {
  const outcome = proposeUnit(asked);
  if (!outcome.ok) throw new Error(outcome.code);
  return finderResult(outcome.value, asked, index, at(now));
}
const home = (now: string) => answer({ situation: 'residence', residence: brzegi }, now);

test('the office comes with its address, its county centre and what is not known of it', () => {
  const result = home('2026-11-24 09:00');
  expect(result.proposed).toMatchObject({ office: { id: 'ops-brzegi' }, address: { street: 'ul. Polna 1' }, openness: { state: 'open' } });
  expect(result.centre).toMatchObject({ office: { id: 'pcpr-brzegi' }, same: false });
  expect(result.uncertain).toEqual(['office-phone-unknown']);
});

describe('the day of the visit', () => {
  test.each([
    ['in the morning it is today', '2026-11-24 09:00', null, '2026-11-24', '2026-11-26', '2026-12-14'],
    ['after closing it is the next working day', '2026-11-24 16:00', 'closed-now', '2026-11-25', '2026-11-27', '2026-12-15'],
    ['on Saturday it is Monday', '2026-11-28 09:00', 'closed-weekend', '2026-11-30', '2026-12-02', '2026-12-18'],
    ['Christmas does not count among the 14 days', '2026-12-23 09:00', 'last-working-day', '2026-12-23', '2026-12-29', '2027-01-18'],
  ])('%s', (_name, now, warning, from, urgent, usual) => {
    const result = home(now);
    expect(result.day?.warning).toBe(warning);
    expect(result.targets).toEqual({ from, urgent, usual });
  });

  test('is the day of release where it is known, and no day where it is not', () => {
    const leaving = (releaseDate?: string) =>
      answer({ situation: 'before-release', residence: brzegi, ...(releaseDate ? { releaseDate } : {}) }, '2026-11-24 09:00');
    expect(leaving('2026-12-24')).toMatchObject({ day: { date: '2026-12-24', warning: 'closed-holiday', next: '2026-12-28' }, before: { isOpen: true } });
    expect(leaving('2026-12')).not.toHaveProperty('day');
    expect(leaving()).not.toHaveProperty('targets');
    expect(leaving('2026-01-01').uncertain).toContain('release-date-past');
  });
});

describe('the nearest bed', () => {
  const beds = (asked: Situation & { releaseDate?: string }) => answer(asked, '2026-11-24 20:00').beds.map(({ listing }) => listing.service.id);

  test('for tonight is none that is known to be closed tonight', () => {
    expect(beds({ situation: 'urgent', stay: brzegi })).toEqual(['noclegownia', 'bez-godzin']);
  });

  test('for a later day may be any', () => {
    expect(beds({ situation: 'before-release', homeless: true, lastRegistration: brzegi, stay: brzegi, releaseDate: '2026-12-24' })).toContain('ogrzewalnia');
  });

  test('is looked for where the person will be, not where the office is', () => {
    const outside: Place = { kind: 'outside', code: null, name: 'Poznań', county: null };
    expect(beds({ situation: 'homeless', lastRegistration: outside, stay: brzegi })).toContain('noclegownia');
  });
});

test('an office outside the directory is named without made-up data', () => {
  const result = answer({ situation: 'residence', residence: { kind: 'outside', code: null, name: 'Poznań', county: null } }, '2026-11-24 09:00');
  expect(result.proposed).toEqual({ place: { kind: 'outside', code: null, name: 'Poznań', county: null } });
  expect(result.uncertain).toEqual(['outside-region']);
  expect(result).not.toHaveProperty('centre');
});
