import { expect, test } from 'vitest';
import { withheldValues } from '#domain/directory/withheld-values.ts';
import { office, place, service, smallContent, source } from '../../support/content-factories.ts';

const valuesOf = (facts: Parameters<typeof smallContent>[0]) => withheldValues(smallContent(facts)).map(({ value }) => value);

test('notes of every record are withheld, and the finding names record and field, never more', () => {
  const found = withheldValues(smallContent({ services: [service('noclegownia', { notes: 'Zapytać o klucz.' })] }));
  expect(found).toContainEqual({ record: 'noclegownia', field: 'notes', value: 'Zapytać o klucz.' });
});

test('of a record that is not listed, every way to reach it and every page is withheld', () => {
  const values = valuesOf({
    organizations: [
      ...smallContent().organizations,
      office('stary', {
        kind: 'association',
        listing: 'withheld',
        withheld_reason: 'stale',
        phones: [{ number: '+48683770007' }],
        emails: ['stary@dom.example'],
        website: 'https://stary.example',
        sources: [source({ url: 'https://gazeta.example/stary' })],
      }),
    ],
    locations: [
      ...smallContent().locations,
      place('stary', { listing: 'withheld', withheld_reason: 'stale', address: { street: 'ul. Stara 3', city: 'Brzegi' } }),
    ],
  });
  expect(values).toEqual(expect.arrayContaining(['683770007', 'stary@dom.example', 'https://stary.example', 'https://gazeta.example/stary', 'ul. Stara 3']));
});

test('the phone of a secret record is published on purpose, the page where it was read is not', () => {
  const values = valuesOf({
    organizations: [
      ...smallContent().organizations,
      office('dom', {
        kind: 'crisis_centre',
        secrecy: 'all',
        service_area: { regions: ['08'] },
        phones: [{ number: '+48683770009' }],
        sources: [source({ url: 'https://gazeta.example/dom' })],
      }),
    ],
  });
  expect(values).toContain('https://gazeta.example/dom');
  expect(values).not.toContain('683770009');
});

test('what an open record says as well is no secret', () => {
  const shared = { website: 'https://wspolna.example', phones: [{ number: '+48683770008' }] };
  const organizations = [
    ...smallContent().organizations,
    office('otwarty', { kind: 'association', ...shared }),
    office('zamkniety', { kind: 'association', listing: 'withheld', withheld_reason: 'stale', ...shared }),
  ];
  const values = valuesOf({ organizations });
  expect(values).not.toContain('https://wspolna.example');
  expect(values).not.toContain('683770008');
});

test('numbers that must never be published are always looked for', () => {
  expect(withheldValues(smallContent()).filter(({ field }) => field === 'number').length).toBeGreaterThan(0);
});
