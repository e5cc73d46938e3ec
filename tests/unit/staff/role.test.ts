import { describe, expect, test } from 'vitest';
import { fits, type Membership, may, mayInvite, organizationsWhere, permissionsOf, roles } from '#domain/staff/role.ts';

const only = (role: Membership['role'], organization = 'ops-brzegi'): readonly Membership[] => [{ organization, role }];

test('content of cases is for those who work on them; who looks from above sees none', () => {
  for (const role of ['inspector', 'coordinator', 'editor', 'administrator', 'educator', 'probation-officer', 'ngo-worker'] as const) {
    expect.soft(may(role, 'cases.read'), role).toBe(false);
  }
  expect(permissionsOf.inspector).toEqual(['numbers.read']);
  expect(roles.filter((role) => may(role, 'cases.read-manager-only'))).toEqual(['manager']);
});

test('what a role may do it may do in its own organization only', () => {
  const memberships = [...only('manager'), ...only('inspector', 'region')];
  expect(organizationsWhere(memberships, 'cases.read')).toEqual(['ops-brzegi']);
});

describe('inviting', () => {
  test('a manager invites colleagues of the own office, nobody elsewhere and nobody for the region', () => {
    const manager = only('manager');
    expect(mayInvite(manager, { organization: 'ops-brzegi', role: 'social-worker' })).toBe(true);
    expect(mayInvite(manager, { organization: 'ops-lasy', role: 'social-worker' })).toBe(false);
    for (const role of ['administrator', 'coordinator', 'inspector', 'editor'] as const) {
      expect.soft(mayInvite(manager, { organization: 'ops-brzegi', role }), role).toBe(false);
      expect.soft(mayInvite(manager, { organization: 'region', role }), role).toBe(false);
    }
  });

  test('an administrator invites everywhere, a worker nowhere', () => {
    expect(mayInvite(only('administrator', 'region'), { organization: 'ops-lasy', role: 'manager' })).toBe(true);
    expect(mayInvite(only('social-worker'), { organization: 'ops-brzegi', role: 'social-worker' })).toBe(false);
  });

  test('a role has its kinds of places', () => {
    expect(fits('educator', 'prison')).toBe(true);
    expect(fits('educator', 'municipal_office')).toBe(false);
    expect(fits('administrator', 'municipal_office')).toBe(false);
  });
});
