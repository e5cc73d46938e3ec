import { expect, test } from 'vitest';
import { type CaseFacts, viewCase } from '#domain/referral/case-view.ts';
import { askers } from '#domain/referral/choices.ts';
import { referralStates } from '#domain/referral/referral-state.ts';

const now = Date.UTC(2026, 10, 25, 12);
const facts: CaseFacts = {
  ...{ caseNumber: 'KR4-7HWX', asker: 'self', office: 'ops-lubsko', state: 'sent', outcome: null, urgency: 'normal' },
  ...{ sentAt: now, receivedAt: null, notice: 'sent', unread: 2 },
};

test('the one who asked sees whose turn it is and until when', () => {
  expect(viewCase(facts, now)).toMatchObject({ label: 'sent', who: 'office', action: 'read', until: '2026-11-27', isLate: false, unread: 2 });
});

test('a relative who asked for a free person sees the same whatever happens', () => {
  const seen = referralStates.map((state) => JSON.stringify(viewCase({ ...facts, asker: 'relative-free', state, receivedAt: now, outcome: 'helped' }, now)));
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).not.toContain('ops-lubsko');
});

test('a professional sees that the office reads and deals with it, never the later case', () => {
  const labels = referralStates.map((state) => viewCase({ ...facts, asker: 'professional', state, receivedAt: now, outcome: 'unable' }, now));
  expect([...new Set(labels.map((view) => view.kind === 'case' && view.label))].sort()).toEqual(['accepted', 'expired', 'received', 'sent', 'withdrawn']);
  expect(labels.every((view) => view.kind === 'case' && view.unread === 0)).toBe(true);
});

test('no view has room for a name, a need or a contact', () => {
  for (const asker of askers) {
    const keys = Object.keys(viewCase({ ...facts, asker, ...{ name: 'Marek', needs: ['food'], contact: {} } }, now));
    expect(keys.filter((key) => /name|need|contact|note|word/i.test(key))).toEqual([]);
  }
});
