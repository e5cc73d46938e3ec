import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needs } from '#domain/referral/choices.ts';
import { mayLoseContact } from '#domain/referral/contact-attempt.ts';
import { isDisputed } from '#domain/referral/forwarding.ts';
import { helps, helpsFor } from '#domain/referral/help.ts';
import { adequacyOf, type PlannedHelp } from '#domain/referral/help-plan.ts';
import { needResults, outcomeOf } from '#domain/referral/need-outcome.ts';

const line = (need: PlannedHelp['need'], change: Partial<PlannedHelp> = {}): PlannedHelp => ({ need, helps: [], by: '', until: null, gap: null, ...change });

test('every need of a plan is answered or named with its reason; a need without a word is "not tried"', () => {
  const plan = [line('food', { helps: ['meal'] }), line('shelter', { gap: 'no-places' }), line('work')];
  expect(adequacyOf(['food', 'shelter', 'work', 'debt'], plan).unanswered).toEqual([
    { need: 'shelter', why: 'no-places' },
    { need: 'work', why: 'not-tried' },
    { need: 'debt', why: 'not-tried' },
  ]);
});

test('a plan of money and things alone is said to be one; any talk or place is more, and an empty plan is neither', () => {
  const only = (...planned: readonly PlannedHelp['helps'][]) =>
    adequacyOf(
      ['food'],
      planned.map((given) => line('food', { helps: given })),
    ).onlyMoneyOrGoods;
  expect(only(['meal', 'purpose_benefit'], ['clothing'])).toBe(true);
  expect(only(['meal'], ['social_work'])).toBe(false);
  expect(only([])).toBe(false);
});

test('every need offers help of the catalogue, and every help is offered for some need', () => {
  const offered = new Set(needs.flatMap((need) => helpsFor(need)));
  expect([...offered].sort()).toEqual([...helps].sort());
});

test('how a case ended follows from its needs: all met, none met, anything else is partly', () => {
  const end = (result: (typeof needResults)[number]) => ({ need: 'food', result, reason: null }) as const;
  expect(outcomeOf([end('met'), end('met')])).toBe('helped');
  expect(outcomeOf([end('unmet'), end('unmet')])).toBe('unable');
  expect(outcomeOf([end('elsewhere')])).toBe('partly');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...needResults), { minLength: 1 }), (results) => {
      const outcome = outcomeOf(results.map(end));
      if (outcome === 'helped') expect(results).not.toContain('unmet');
      if (outcome === 'unable') expect(results).not.toContain('met');
    }),
  );
});

test('"no contact" needs attempts in vain on two days after the last one that found somebody', () => {
  const attempt = (day: string, result: 'no-answer' | 'reached' = 'no-answer') => ({ day, way: 'phone', result }) as const;
  expect(mayLoseContact([attempt('2026-11-25'), attempt('2026-11-25')])).toBe(false);
  expect(mayLoseContact([attempt('2026-11-25'), attempt('2026-11-26')])).toBe(true);
  expect(mayLoseContact([attempt('2026-11-25'), attempt('2026-11-26'), attempt('2026-11-27', 'reached')])).toBe(false);
});

test('a case that goes back to an office which had said "not competent" is disputed', () => {
  const hand = (from: string, to: string, reason: 'competence' | 'no-places' = 'competence') => ({ from, to, reason });
  expect(isDisputed([hand('a', 'b'), hand('b', 'a')])).toBe(true);
  expect(isDisputed([hand('a', 'b'), hand('b', 'c')])).toBe(false);
  expect(isDisputed([hand('a', 'b', 'no-places'), hand('b', 'a')])).toBe(false);
});
