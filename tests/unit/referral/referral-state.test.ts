import { expect, test } from 'vitest';
import { isClosed, labelOf, type ReferralAction, referralStates, step, transitions, turns } from '#domain/referral/referral-state.ts';
import { pl } from '#i18n/pl.ts';

const actions = [...new Set(referralStates.flatMap((state) => Object.keys(transitions[state])))] as readonly ReferralAction[];

test('a request nobody has opened cannot be accepted, concluded or answered', () => {
  for (const action of ['accept', 'conclude', 'ask', 'schedule', 'lose_contact'] as const) expect(step('sent', action)).toBeUndefined();
  expect(step('sent', 'receive')).toBe('received');
});

test('what is over stays over', () => {
  for (const state of ['concluded', 'withdrawn', 'expired'] as const) {
    expect(isClosed(state)).toBe(true);
    expect(actions.filter((action) => step(state, action))).toEqual([]);
  }
});

test('a person can withdraw at any moment before the end, and from everywhere an end is reached', () => {
  for (const state of referralStates.filter((one) => !isClosed(one))) {
    expect(step(state, 'withdraw')).toBe('withdrawn');
    expect(step(state, 'expire')).toBe('expired');
  }
});

test('a case handed to another office must be opened there first', () => {
  expect(actions.filter((action) => step('forwarded', action))).toEqual(['receive', 'withdraw', 'expire']);
});

test('every state that is not over says whose turn it is, and every name of a state has its words', () => {
  for (const state of referralStates) {
    if (!isClosed(state)) expect(turns[state].who).not.toBe('nobody');
    for (const outcome of ['helped', 'partly', 'unable'] as const) expect(pl.referral.states[labelOf(state, outcome)]).toBeTruthy();
  }
});
