import { expect, test } from 'vitest';
import { officeOpening, type ScopedCase, sightIn } from '#domain/referral/case-scope.ts';
import { byUrgency, tabsOf } from '#domain/referral/inbox.ts';
import { referralStates } from '#domain/referral/referral-state.ts';
import { roles } from '#domain/staff/role.ts';

const found: ScopedCase = { office: 'ops-a', informedOffice: null, isSensitive: false, managerOnly: false, assignedTo: null };
const worker = (role: (typeof roles)[number], organization = 'ops-a', accounts = ['me']) => ({ memberships: [{ organization, role }], accounts });

test('only who works on cases of this office sees one; every other role and every other office sees none', () => {
  for (const role of roles) {
    // In an organization that is no office: what is read there is cut to the contact (contact-only.ts).
    const isOffice = ['social-worker', 'manager', 'county-worker', 'ngo-worker'].includes(role);
    expect(sightIn('ops-a', worker(role), found), role).toBe(isOffice ? 'open' : 'none');
    expect(sightIn('ops-a', worker(role, 'ops-b'), found), role).toBe('none');
    expect(officeOpening(worker(role, 'ops-b'), found), role).toBeUndefined();
  }
});

test('a sensitive case opens for the assigned worker, who stands in for one, and the manager; others see that it is there', () => {
  const sensitive = { ...found, isSensitive: true };
  expect(sightIn('ops-a', worker('social-worker'), sensitive)).toBe('listed');
  expect(sightIn('ops-a', worker('social-worker'), { ...sensitive, assignedTo: 'other' })).toBe('listed');
  expect(sightIn('ops-a', worker('social-worker'), { ...sensitive, assignedTo: 'me' })).toBe('open');
  expect(sightIn('ops-a', worker('social-worker', 'ops-a', ['me', 'other']), { ...sensitive, assignedTo: 'other' })).toBe('open');
  expect(sightIn('ops-a', worker('manager'), sensitive)).toBe('open');
});

test('what somebody in the office should not see is not even listed for anybody but the manager, assigned or not', () => {
  const secret = { ...found, isSensitive: true, managerOnly: true, assignedTo: 'me' };
  expect(sightIn('ops-a', worker('social-worker'), secret)).toBe('none');
  expect(sightIn('ops-a', worker('manager'), secret)).toBe('open');
});

test('the office that handed a case on reads along', () => {
  const handed = { ...found, office: 'ops-b', informedOffice: 'ops-a' };
  expect(officeOpening(worker('social-worker'), handed)).toBe('ops-a');
  expect(officeOpening({ memberships: [...worker('manager').memberships, ...worker('manager', 'ops-b').memberships], accounts: ['me'] }, handed)).toBe('ops-b');
});

test('every case stands in exactly one of "ours", "others" and "done"', () => {
  for (const state of referralStates) {
    for (const isActing of [true, false]) {
      const tabs = tabsOf({ state, assignedTo: 'me', isActing }, ['me']);
      expect(tabs.filter((tab) => tab !== 'mine' && tab !== 'unassigned')).toHaveLength(1);
      if (!isActing) expect(tabs).not.toContain('mine');
    }
  }
});

test('today comes before urgent, less time left before more, and what waits longer first', () => {
  const row = (urgency: 'today' | 'urgent' | 'normal', dueDay: number | undefined, sentAt: number) => ({ urgency, dueDay, sentAt });
  const rows = [row('normal', undefined, 1), row('normal', 5, 3), row('urgent', 9, 2), row('today', 9, 9), row('normal', 5, 2)];
  expect(rows.sort(byUrgency)).toEqual([row('today', 9, 9), row('urgent', 9, 2), row('normal', 5, 2), row('normal', 5, 3), row('normal', undefined, 1)]);
});
