import { expect, test } from 'vitest';
import type { Content } from '#domain/directory/content.ts';
import type { OfficeCells } from '#domain/directory/office-cells.ts';
import { centre, locality, municipality, office, place, service, smallContent, source } from '../../support/content-factories.ts';
import { compare, row } from '../../support/office-rows.ts';

const content = (facts: Parameters<typeof office>[1] = {}, more: Partial<Content> = {}) =>
  smallContent({ organizations: [office('ops-brzegi', facts), centre('pcpr-brzegi')], ...more });
const difference = (cells: Partial<OfficeCells>, from: Content = content()) => {
  const [found, ...rest] = compare([row(cells)], from).differences;
  if (!found || rest.length > 0) throw new Error('The row makes no single difference.');
  return found;
};
const call = (fields: string[]) => ({ name: 'rozmowa telefoniczna', date: '2026-11-20', fields });

test('a new phone is shown old and new, with its source and the day of the call', () => {
  const found = difference({ phone: '68 377 00 02' }, content({ phones: [{ number: '+48683770001' }] }));
  expect(found.changes).toEqual([
    { field: 'phone', before: '68 377 00 01', after: '68 377 00 02' },
    { field: 'assured_date', before: '', after: '2026-11-20' },
  ]);
  expect(found.organization).toEqual({ phones: [{ number: '+48683770002' }], sources: [source(), call(['phones'])], assured_date: '2026-11-20' });
  expect(found.location).toBeUndefined();
});

test('empty cells change nothing', () => {
  const found = difference({ email: 'ops@brzegi.example' }, content({ phones: [{ number: '+48683770001' }], website: 'https://ops.example' }));
  expect(Object.keys(found.organization)).toEqual(['emails', 'sources', 'assured_date']);
});

test('what was known before is confirmed by the new source', () => {
  const found = difference(
    { phone: '683770001', website: 'https://ops.example' },
    content({ phones: [{ number: '+48683770001', type: 'voice' }], website: 'https://ops.example' }),
  );
  expect(found.confirmed).toEqual(['phone', 'website']);
  expect(Object.keys(found.organization)).toEqual(['sources', 'assured_date']);
});

test("a page is a source but no confirmation, and the office's own page is marked", () => {
  const found = difference({ source: 'https://www.ops.example/kontakt', date: '', phone: '68 377 00 02' }, content({ website: 'https://ops.example' }));
  expect(found.organization['sources']).toContainEqual({ url: 'https://www.ops.example/kontakt', date: null, fields: ['phones'], own_site: true });
  expect(found.organization).not.toHaveProperty('assured_date');
});

test('an older call does not take back a newer confirmation, and the reader is warned', () => {
  const known = content({
    assured_date: '2026-11-22',
    phones: [{ number: '+48683770001' }],
    sources: [source({ fields: ['name', 'phones'], date: '2026-11-22' })],
  });
  const found = difference({ phone: '68 377 00 02' }, known);
  expect(found.olderThan).toBe('2026-11-22');
  expect(found.organization).not.toHaveProperty('assured_date');
});

test('a guess that was answered is no guess any more', () => {
  const inferred = [
    { field: 'phones', basis: 'stary numer' },
    { field: 'website', basis: 'z innej strony' },
  ];
  expect(difference({ phone: '68 377 00 02' }, content({ inferred })).organization['inferred']).toEqual([inferred[1]]);
  expect(difference({ phone: '68 377 00 02', website: 'https://ops.example' }, content({ inferred })).organization).toMatchObject({ inferred: undefined });
});

test('a description gives way to the name that was told', () => {
  const found = difference(
    { name: 'Ośrodek Pomocy Społecznej w Brzegach' },
    content({ name: 'Ośrodek pomocy społecznej gminy Brzegi', name_status: 'descriptive' }),
  );
  expect(found.organization).toMatchObject({ name: 'Ośrodek Pomocy Społecznej w Brzegach', name_status: 'sourced' });
});

test('an office nobody could reach is no longer weakly proven once it has a phone', () => {
  expect(difference({ phone: '68 377 00 02' }, content({ evidence: 'weak' })).organization).toMatchObject({ evidence: 'sourced' });
  expect(difference({ hours: 'pn 8-16' }, content({ evidence: 'weak' })).organization).not.toHaveProperty('evidence');
});

test('an office with a street gets a place of its own, in the middle of its town', () => {
  const found = difference({ street: 'ul. Nowa 2', city: 'Brzegi', postal_code: '68-100' }, content({ city: 'Brzegi' }, { locations: [], services: [] }));
  expect(found.location).toMatchObject({
    id: 'ops-brzegi',
    isNew: true,
    edit: {
      address: { street: 'ul. Nowa 2', city: 'Brzegi', postal_code: '68-100' },
      municipality: '081101',
      latitude: 51.6,
      precision: 'locality',
      sources: [call(['address'])],
      assured_date: '2026-11-20',
      listing: 'public',
      secrecy: 'none',
    },
  });
  expect(found.organization).toMatchObject({ location: 'ops-brzegi', city: undefined, municipality: '081101' });
});

test('a town without a street is no place yet', () => {
  const found = difference({ city: 'Brzegi' }, content({}, { locations: [], services: [] }));
  expect(found.location).toBeUndefined();
  expect(found.organization).toMatchObject({ city: 'Brzegi', municipality: '081101' });
});

test('a new street in the same town keeps postal code and point', () => {
  const found = difference({ street: 'ul. Nowa 2' }, smallContent({ services: [] }));
  expect(found.changes[0]).toEqual({ field: 'street', before: 'ul. Polna 1', after: 'ul. Nowa 2' });
  expect(Object.keys(found.location?.edit ?? {})).toEqual(['address', 'sources', 'assured_date']);
  expect(found.location?.edit['address']).toEqual({ street: 'ul. Nowa 2', city: 'Brzegi', postal_code: '68-100' });
});

test('a point that was the door does not outlive its street', () => {
  const from = smallContent({ services: [], locations: [place('ops-brzegi', { latitude: 51.61, longitude: 15.11, precision: 'address' })] });
  expect(difference({ street: 'ul. Nowa 2' }, from).location?.edit).toMatchObject({ latitude: 51.6, longitude: 15.1, precision: 'locality' });
});

test('the reader is told who else is at the address', () => {
  const from = smallContent({ services: [service('punkt-porad', { service_at_locations: [{ location: 'ops-brzegi' }] })] });
  expect(difference({ street: 'ul. Nowa 2' }, from).location?.sharedBy).toEqual(['punkt-porad']);
});

test('an office of a rural gmina may sit in the town that is another gmina', () => {
  const twins = {
    municipalities: [municipality(), municipality({ code: '081102', terc: '0811022', kind: 'rural' })],
    localities: [locality(), locality({ name: 'Zabrzezie', kind: 'village', municipality: '081102' })],
    locations: [],
    services: [],
  };
  const rural = office('gops-brzegi', { service_area: { municipalities: ['081102'] } });
  const from = smallContent({ ...twins, organizations: [office('ops-brzegi'), rural, centre('pcpr-brzegi')] });
  expect(difference({ terc: '0811022', street: 'ul. Rynek 1', city: 'Zabrzezie' }, from).location?.edit['municipality']).toBe('081102');
  const noSeat = smallContent({
    ...twins,
    municipalities: [municipality(), municipality({ code: '081102', terc: '0811022', kind: 'rural', seat: 'Zabrzezie' })],
    organizations: [office('ops-brzegi'), rural, centre('pcpr-brzegi')],
  });
  expect(difference({ terc: '0811022', street: 'ul. Rynek 1', city: 'Brzegi' }, noSeat).location?.edit['municipality']).toBe('081101');
});
