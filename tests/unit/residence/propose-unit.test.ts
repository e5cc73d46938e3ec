import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '#domain/residence/place.ts';
import { proposeUnit, type Rule, rules, type Situation } from '#domain/residence/propose-unit.ts';
import { situations } from '#domain/residence/situations.ts';
import { finderResult } from '#i18n/pl/finder.ts';
import { routingCases } from './routing-cases.ts';

const lubsko: Place = { kind: 'known', code: '081106' };
const zary: Place = { kind: 'known', code: '081102' };
const kolo: Place = { kind: 'outside', code: null, name: 'Koło', county: 'kolski' };

/** "081106 residence" or the code of what is missing. */
function told(situation: Situation): string {
  const outcome = proposeUnit(situation);
  if (!outcome.ok) return outcome.code;
  const { place, rule } = outcome.value;
  return `${place.kind === 'known' ? place.code : (place.code ?? place.name)} ${rule}`;
}

describe('every situation has its gmina', () => {
  test.each(routingCases)('$name', ({ asked, expected, others = [], uncertain = [] }) => {
    expect(told(asked)).toBe(expected);
    const outcome = proposeUnit(asked);
    if (!outcome.ok) return;
    const named = outcome.value.alternatives.map(({ place, reason }) => `${place.kind === 'known' ? place.code : (place.code ?? place.name)} ${reason}`);
    expect(named).toEqual(others);
    expect(outcome.value.uncertain).toEqual(uncertain);
  });

  test('the table of cases holds at least 80 and every rule', () => {
    expect(routingCases.length).toBeGreaterThanOrEqual(80);
    const told = new Set(routingCases.map(({ expected }) => expected.split(' ')[1]));
    for (const rule of Object.keys(rules)) expect(told, rule).toContain(rule);
  });
});

const place = fc.constantFrom<Place>(lubsko, zary, kolo, { kind: 'outside', code: '146501', name: null, county: null });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const situation: fc.Arbitrary<Situation> = fc.record({
  situation: fc.constantFrom(...situations),
  urgent: maybe(fc.boolean()),
  homeless: maybe(fc.boolean()),
  foreigner: maybe(fc.boolean()),
  residence: maybe(place),
  lastRegistration: maybe(fc.oneof(place, fc.constantFrom<'unknown' | 'none'>('unknown', 'none'))),
  stay: maybe(place),
});

describe('whatever is answered', () => {
  test('urgent help never sends anybody away from where they are', () => {
    fc.assert(
      fc.property(situation, place, (asked, stay) => {
        const outcome = proposeUnit({ ...asked, urgent: true, stay });
        expect(outcome).toMatchObject({ ok: true, value: { place: stay, rule: 'urgent-stay' } });
      }),
    );
  });

  test('a proposal names a place that was answered, has an explanation and never repeats itself among the others', () => {
    fc.assert(
      fc.property(situation, (asked) => {
        const outcome = proposeUnit(asked);
        if (!outcome.ok) return;
        const { rule, place: proposed, alternatives } = outcome.value;
        expect([asked.residence, asked.lastRegistration, asked.stay]).toContainEqual(proposed);
        expect(finderResult.explanations[rule as Rule]).toContain('{place}');
        const all = [proposed, ...alternatives.map((other) => other.place)].map((one) => JSON.stringify(one));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('what is missing is asked for, and answering it is enough', () => {
    fc.assert(
      fc.property(situation, (asked) => {
        let now = asked;
        for (let turn = 0; turn < 3; turn += 1) {
          const outcome = proposeUnit(now);
          if (outcome.ok) return;
          if (outcome.code === 'residence.missing') now = { ...now, residence: lubsko };
          if (outcome.code === 'last-registration.missing') now = { ...now, lastRegistration: zary };
          if (outcome.code === 'stay.missing') now = { ...now, stay: zary };
        }
        expect(proposeUnit(now).ok).toBe(true);
      }),
    );
  });

  test('before release the urgent office is that of the first evening, and the declared one is named beside it', () => {
    expect(told({ situation: 'before-release', urgent: true, residence: lubsko, stay: zary })).toBe('081102 urgent-stay');
    const outcome = proposeUnit({ situation: 'before-release', urgent: true, residence: lubsko, stay: zary });
    expect(outcome).toMatchObject({ value: { alternatives: [{ place: lubsko, reason: 'residence' }] } });
  });
});
