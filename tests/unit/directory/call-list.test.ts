import { expect, test } from 'vitest';
import { callList } from '#domain/directory/call-list.ts';
import type { Content } from '#domain/directory/content.ts';
import type { Organization } from '#domain/directory/organization.schema.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { callHint, callListText, sheetCells } from '#i18n/call-list-text.ts';
import { polishCells } from '#i18n/cell-language.ts';
import { centre, county, locality, municipality, office, place, prison, smallContent, source } from '../../support/content-factories.ts';

const today = CalendarDay.parse('2026-11-24');
const list = (content: Content) => callList(content, today, polishCells);
const withOffice = (facts: Partial<Organization>, more: Partial<Content> = {}) =>
  smallContent({ organizations: [office('ops-brzegi', facts), centre('pcpr-brzegi')], services: [], ...more });
const questions = (facts: Partial<Organization>, more: Partial<Content> = {}) =>
  list(withOffice(facts, more)).calls[0]?.questions.map(({ about, reason, detail }) => [about, reason, ...(detail ? [detail] : [])].join(' ')) ?? [];

const fields = ['name', 'phones', 'address', 'hours', 'emails', 'website'];
const hours: Organization['hours'] = { schedules: [{ days: ['mon'], windows: [{ opens_at: '08:00', closes_at: '16:00' }] }] };
const complete: Partial<Organization> = {
  location: 'ops-brzegi',
  phones: [{ number: '+48683770001' }],
  emails: ['ops@brzegi.example'],
  website: 'https://ops.example',
  hours,
  sources: [source({ fields })],
};

test('an office of which everything is known and recent needs no call', () => {
  expect(list(withOffice(complete)).calls).toEqual([]);
});

test('a missing website alone is no reason to call', () => {
  expect(list(withOffice({ ...complete, website: undefined })).calls).toEqual([]);
});

test('what is missing is asked, in the order of the talk', () => {
  expect(questions({ name_status: 'descriptive' }, { locations: [] })).toEqual([
    'name missing',
    'type unconfirmed',
    'phone missing',
    'address missing',
    'hours missing',
    'email missing',
    'website missing',
  ]);
});

test('a fax is no phone', () => {
  expect(questions({ ...complete, phones: [{ number: '+48683770001', type: 'fax' }] })).toEqual(['phone missing']);
});

test('a number older than 24 months is asked again, with its date', () => {
  const sources = [source({ fields: fields.filter((field) => field !== 'phones') }), source({ fields: ['phones'], date: '2024-11' })];
  expect(questions({ ...complete, sources })).toEqual([]);
  expect(questions({ ...complete, sources: [...sources.slice(0, 1), source({ fields: ['phones'], date: '2024-10' })] })).toEqual(['phone old 2024-10']);
});

test("a page without a date, and an editor's doubt, ask as well", () => {
  const undated = [source({ fields: fields.filter((field) => field !== 'hours') }), source({ fields: ['hours'], date: null, own_site: true })];
  expect(questions({ ...complete, sources: undated })).toEqual(['hours undated']);
  expect(questions({ ...complete, inferred: [{ field: 'phones', basis: 'sprzed przeprowadzki' }] })).toEqual(['phone doubtful sprzed przeprowadzki']);
});

test('whether an OPS became a CUS is asked unless its name was read within a year', () => {
  expect(questions({ ...complete, sources: [source({ fields, date: '2025-11-24' })] })).toEqual([]);
  expect(questions({ ...complete, sources: [source({ fields, date: '2025-11-23' })] })).toEqual(['type unconfirmed']);
  expect(questions({ ...complete, office_type: 'CUS', sources: [source({ fields, date: '2025-11-23' })] })).toEqual([]);
  expect(questions({ ...complete, announced_change: { name: 'Centrum Usług Społecznych', from: '2026' } })).toEqual([
    'type announced Centrum Usług Społecznych',
  ]);
});

test('a call settles only what it was about', () => {
  const call = { name: 'rozmowa telefoniczna', date: '2026-11-20', fields: ['phones'] };
  const old = { ...complete, sources: [source({ fields, date: '2020' }), call], assured_date: '2026-11-20' };
  const locations = [place('ops-brzegi', { sources: [source({ fields: ['address'], date: '2020' })] })];
  expect(questions(old, { locations }).map((text) => text.split(' ', 1)[0])).toEqual(['name', 'type', 'address', 'hours', 'email', 'website']);
});

test('whom to call: the office, else its town hall, else the centre of the powiat, else a neighbour', () => {
  const hall = { name: 'Urząd gminy', phones: [{ number: '+48683770002' }] };
  const first = (content: Content) => list(content).calls[0]?.targets.find(({ phones }) => phones.length > 0)?.role;
  const organizations = (facts: Partial<Organization>, centrePhone: boolean) => [
    office('ops-brzegi', facts),
    centre('pcpr-brzegi', centrePhone ? { phones: [{ number: '+48683770003' }] } : {}),
    office('ops-inne', { service_area: { municipalities: ['081102'] }, phones: [{ number: '+48683770004' }] }),
  ];
  const twoGminy = (facts: Partial<Organization>, centrePhone: boolean) =>
    smallContent({
      organizations: organizations(facts, centrePhone),
      services: [],
      municipalities: [municipality(), municipality({ code: '081102', name: 'Inne' })],
    });
  expect(first(twoGminy({ phones: [{ number: '+48683770001' }], substitute_contact: hall }, true))).toBe('office');
  expect(first(twoGminy({ substitute_contact: hall }, true))).toBe('town_hall');
  expect(first(twoGminy({}, true))).toBe('county_centre');
  expect(first(twoGminy({}, false))).toBe('neighbour');
});

test('gminy with a prison come first, then cities, seats, towns and villages, then the one with more localities', () => {
  const rows = [
    municipality({ code: '081101', name: 'Wieś mała', kind: 'rural' }),
    municipality({ code: '081102', name: 'Wieś duża', kind: 'rural' }),
    municipality({ code: '081103', name: 'Miasto', kind: 'urban' }),
    municipality({ code: '081104', name: 'Siedziba', kind: 'urban_rural' }),
    municipality({ code: '086101', name: 'Metropolia', kind: 'urban', county: '0861' }),
    municipality({ code: '081105', name: 'Wieś z zakładem', kind: 'rural' }),
  ];
  const content = smallContent({
    municipalities: rows,
    counties: [county(), county({ code: '0861', name: 'Metropolia', kind: 'city' })],
    organizations: [...rows.map(({ code }) => office(`ops-${code}`, { service_area: { municipalities: [code] } })), centre('pcpr', { municipality: '081104' })],
    prisons: [
      prison('zk', { municipality: '081105', alternate_name: 'ZK Wieś' }),
      prison('zk-dawny', { municipality: '081101', listing: 'withheld', withheld_reason: 'historical' }),
    ],
    localities: [locality(), locality({ municipality: '081102' }), locality({ municipality: '081102', name: 'Druga' })],
  });
  const { calls } = list(content);
  expect(calls.map(({ municipality: { name } }) => name)).toEqual(['Wieś z zakładem', 'Metropolia', 'Siedziba', 'Miasto', 'Wieś duża', 'Wieś mała']);
  expect(calls[0]?.prisons).toEqual(['ZK Wieś']);
});

test('the summary counts gminy, not calls', () => {
  const { summary, calls } = list(withOffice(complete));
  expect(calls).toHaveLength(0);
  expect(summary).toMatchObject({ municipalities: 1, calls: 0, withoutOfficePhone: 0, withoutHours: 0, confirmedByPhone: 0, prisonMunicipalities: 1 });
});

test('the printed list names gmina, prison, whom to call, what to ask and how old the rest is, and no line is too long', () => {
  const content = withOffice({
    phones: [{ number: '+48683770001', description: 'sekretariat' }],
    location: 'ops-brzegi',
    notes: 'Zapytać o nowy adres. '.repeat(12),
    sources: [source({ fields: ['name', 'phones'], date: '2020-03' })],
  });
  const { calls, summary } = list(content);
  const text = callListText(calls, summary, '2026-11-24');
  for (const part of [
    '1. Brzegi, gmina miejska, powiat brzeski (081101)',
    'Zakład Karny w Brzegach',
    '68 377 00 01 (sekretariat)',
    '[ ] telefon: dane z 03.2020, sprawdzić',
    '[ ] godziny',
    'ul. Polna 1, 68-100 Brzegi',
    '24.11.2026',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/[{}]/);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(96);
});

test('the sheet leaves a description out, so that importing it back makes no official name', () => {
  const [call] = list(withOffice({ name: 'Ośrodek gminy Brzegi', name_status: 'descriptive' })).calls;
  if (!call) throw new Error('No call.');
  expect(sheetCells(call)).toMatchObject({ terc: '081101', name: '', source: '', date: '' });
  expect(callHint(call, 1)).toMatch(/^# 1\. Brzegi, powiat brzeski, zakład: .+: pełna nazwa urzędu, /);
});
