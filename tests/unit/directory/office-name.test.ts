import { expect, test } from 'vitest';
import { rename } from '#domain/directory/office-name.ts';
import { office } from '../../support/content-factories.ts';

test('an OPS that became a CUS keeps its old name for those who know it', () => {
  const old = office('cus-brzegi', { alternate_name: 'OPS Brzegi', announced_change: { name: 'Centrum Usług Społecznych w Brzegach', from: 'wiosna 2026' } });
  expect(rename(old, 'Centrum Usług Społecznych w Brzegach')).toEqual({
    name: 'Centrum Usług Społecznych w Brzegach',
    name_status: 'sourced',
    office_type: 'CUS',
    alternate_name: 'CUS Brzegi',
    former_names: [{ name: old.name, until: null }],
    hasArrived: true,
  });
});

test('another wording of the same office is a correction, not a new name', () => {
  const renaming = rename(office('ops-brzegi'), 'Ośrodek Pomocy Społecznej im. Anny Bielskiej w Brzegach');
  expect(renaming).toEqual({ name: 'Ośrodek Pomocy Społecznej im. Anny Bielskiej w Brzegach', name_status: 'sourced', office_type: 'OPS', hasArrived: false });
});

test('a description was never a name, so nobody knows it as the former one', () => {
  const described = office('ops-brzegi', { name: 'Ośrodek pomocy społecznej gminy Brzegi', name_status: 'descriptive', office_type: undefined });
  expect(rename(described, 'Centrum Usług Społecznych w Brzegach').former_names).toBeUndefined();
});

test('a name that tells no type changes no type', () => {
  expect(rename(office('gcpr'), 'Brzeskie Centrum Pomocy Rodzinie')).toEqual({
    name: 'Brzeskie Centrum Pomocy Rodzinie',
    name_status: 'sourced',
    hasArrived: false,
  });
});
