import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#directory/read-content.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { fold } from '#domain/kernel/fold.ts';
import { centre, hotline, office, place, prison, service, smallContent, source } from '../support/content-factories.ts';

const today = CalendarDay.parse('2026-11-24');
const published = (content: Parameters<typeof joinDirectory>[0]) => JSON.stringify(joinDirectory(content, today));

/** Every value that must stay behind carries this word, so that one search finds any leak. */
const hidden = 'sekret';
const page = (path: string) => source({ url: `https://${hidden}.example/${path}` });

test('notes, old keys and the reasons of guesses are not published', () => {
  const editors = { notes: `${hidden} uwaga`, merged_from: [`${hidden}-klucz`] };
  const content = smallContent({
    organizations: [
      office('ops-brzegi', { ...editors, location: 'ops-brzegi', inferred: [{ field: 'phones', basis: `${hidden} podstawa` }] }),
      centre('pcpr-brzegi', editors),
    ],
    services: [service('noclegownia', editors)],
    locations: [place('ops-brzegi', editors)],
    prisons: [prison('zk-brzegi', editors)],
    hotlines: [hotline('numer-alarmowy', editors)],
  });
  expect(published(content)).not.toContain(hidden);
});

test('a reader still sees that a field is a guess', () => {
  const content = smallContent({ organizations: [office('ops-brzegi', { inferred: [{ field: 'phones', basis: 'stary numer' }] }), centre('pcpr-brzegi')] });
  expect(joinDirectory(content, today).organizations[0]?.inferred_fields).toEqual(['phones']);
});

test('withheld records are not published at all', () => {
  const withheld = { listing: 'withheld', withheld_reason: 'stale', name: `${hidden} nazwa` } as const;
  const small = smallContent();
  const content = smallContent({
    organizations: [...small.organizations, office(`${hidden}-urzad`, { ...withheld, kind: 'association' })],
    services: [...small.services, service(`${hidden}-usluga`, withheld)],
    locations: [...small.locations, place(`${hidden}-miejsce`, withheld)],
    prisons: [...small.prisons, prison(`${hidden}-zaklad`, withheld)],
    hotlines: [...small.hotlines, hotline(`${hidden}-linia`, withheld)],
  });
  expect(published(content)).not.toContain(hidden);
});

test('a record whose premises are secret shows its town, never its place or the pages where it was read', () => {
  const small = smallContent();
  const content = smallContent({
    organizations: [
      ...small.organizations,
      office('mieszkania', { kind: 'association', secrecy: 'premises', city: 'Brzegi', location: `${hidden}-mieszkanie`, sources: [page('mieszkania')] }),
    ],
    services: [
      ...small.services,
      service('mieszkanie-treningowe', { organization: 'mieszkania', secrecy: 'premises', city: 'Brzegi', sources: [page('adres')] }),
    ],
    locations: [...small.locations, place('mieszkanie', { secrecy: 'premises', address: { city: 'Brzegi' }, sources: [page('lokal')] })],
  });
  expect(published(content)).not.toContain(hidden);
  expect(joinDirectory(content, today).services.find(({ id }) => id === 'mieszkanie-treningowe')).toMatchObject({ city: 'Brzegi', secrecy: 'premises' });
});

test('a fully secret record keeps its phone and nothing that tells where it is', () => {
  const small = smallContent();
  const where = { website: `https://${hidden}.example`, emails: [`${hidden}@dom.example`], sources: [page('dom')] };
  const content = smallContent({
    organizations: [
      ...small.organizations,
      office('dom', {
        kind: 'crisis_centre',
        secrecy: 'all',
        city: `${hidden} miasto`,
        municipality: '081102',
        location: `${hidden}-dom`,
        phones: [{ number: '+48683770009' }],
        service_area: { regions: ['08'] },
        substitute_contact: { name: `${hidden} urząd`, address: { street: `ul. ${hidden} 2`, city: hidden } },
        ...where,
      }),
    ],
    services: [
      ...small.services,
      service('schronienie', {
        organization: 'dom',
        secrecy: 'all',
        service_area: { regions: ['08'] },
        emails: [`${hidden}@dom.example`],
        sources: [page('schronienie')],
      }),
    ],
    locations: [...small.locations, place('miejsce', { secrecy: 'all', address: undefined, municipality: undefined, sources: [page('miejsce')] })],
  });
  const text = published(content);
  expect(text).not.toContain(hidden);
  expect(text).not.toContain('081102');
  expect(joinDirectory(content, today).organizations.find(({ id }) => id === 'dom')?.phones).toEqual([{ number: '+48683770009' }]);
});

const { content } = readContent(join(import.meta.dirname, '..', '..', 'content'));
const records = [content.organizations, content.services, content.locations, content.prisons, content.hotlines].flat();
const directory = joinDirectory(content, today);
const text = JSON.stringify(directory);

test("the real directory holds no note, no guess's reason and no withheld record", () => {
  const notes = records.flatMap((record) => [record.notes ?? '', ...('inferred' in record ? (record.inferred ?? []).map(({ basis }) => basis) : [])]);
  expect(notes.filter((note) => note !== '' && text.includes(JSON.stringify(note).slice(1, -1)))).toEqual([]);
  const withheld = records.filter(({ listing }) => listing === 'withheld');
  expect(withheld.filter(({ id }) => text.includes(`"id":"${id}"`)).map(({ id }) => id)).toEqual([]);
});

test('no phone, e-mail or website of withheld records is in the real directory, unless a listed one has it as well', () => {
  const reach = (record: (typeof records)[number]) => JSON.stringify(record).match(/\+48\d{9}|"(?:800|801)\d{6}"|[\w.-]+@[\w.-]+\w|"website":"[^"]+"/g) ?? [];
  const listed = new Set(records.filter(({ listing }) => listing === 'public').flatMap(reach));
  const withheld = records.filter(({ listing }) => listing === 'withheld').flatMap(reach);
  expect(withheld.filter((value) => !listed.has(value) && text.includes(value))).toEqual([]);
});

test('what is published of a fully secret record names no town, gmina, address or website', () => {
  const towns = content.localities.filter(({ kind }) => kind === 'town').map(({ name }) => name);
  const stems = [...new Set([...towns, ...content.municipalities.map(({ name }) => name)])].map((name) => fold(name).slice(0, Math.max(4, name.length - 2)));
  const secret = [directory.organizations, directory.services, directory.locations].flat().filter(({ secrecy }) => secrecy === 'all');
  for (const record of secret) {
    const words = fold(JSON.stringify(record)).split(/[^a-z]+/);
    expect
      .soft(
        stems.filter((stem) => words.some((word) => word.startsWith(stem))),
        record.id,
      )
      .toEqual([]);
    expect
      .soft(
        Object.keys(record).filter((key) => ['website', 'emails', 'city', 'municipality', 'address', 'latitude', 'location'].includes(key)),
        record.id,
      )
      .toEqual([]);
  }
});

test('what is published of secret premises has no street, no point and no page where it was read', () => {
  for (const record of [directory.organizations, directory.services, directory.locations].flat().filter(({ secrecy }) => secrecy !== 'none')) {
    expect.soft(JSON.stringify(record), record.id).not.toMatch(/"street":|"latitude":|"url":|\bul\. /);
  }
});

test('no published record points at one that is not published', () => {
  const ids = {
    organizations: new Set(directory.organizations.map(({ id }) => id)),
    locations: new Set(directory.locations.map(({ id }) => id)),
    prisons: new Set(directory.prisons.map(({ id }) => id)),
  };
  const dangling = [
    ...directory.organizations.flatMap(({ id, location, parent_organization: parent }) => [
      ...(location && !ids.locations.has(location) ? [`${id} → ${location}`] : []),
      ...(parent && !ids.organizations.has(parent) ? [`${id} → ${parent}`] : []),
    ]),
    ...directory.services.flatMap(({ id, organization, service_at_locations: places }) => [
      ...(ids.organizations.has(organization) ? [] : [`${id} → ${organization}`]),
      ...(places ?? []).filter(({ location }) => !ids.locations.has(location)).map(({ location }) => `${id} → ${location}`),
    ]),
    ...directory.prisons.flatMap(({ id, parent_prison: parent, partner_organization: partner }) => [
      ...(parent && !ids.prisons.has(parent) ? [`${id} → ${parent}`] : []),
      ...(partner && !ids.organizations.has(partner) ? [`${id} → ${partner}`] : []),
    ]),
  ];
  expect(dangling).toEqual([]);
});
