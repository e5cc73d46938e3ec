import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { organizationSchema } from '#domain/directory/organization.schema.ts';
import { editRecordText } from '../../api/content-files/record-text.ts';

const order = Object.keys(organizationSchema.shape);

test('comments, order and folded notes stay as they are', () => {
  const text = [
    '# Do sprawdzenia w grudniu.',
    'name: OPS',
    'kind: municipal_office # urząd gminy',
    'phones:',
    '  # numer z tablicy',
    '  - number: "+48683770001"',
    '',
    '# z rejestru',
    'sources:',
    '  - name: TERC',
    '    date: null',
    '    fields: [name]',
    'notes: >-',
    '  Długa uwaga, która ma dwa wiersze i której nikt nie powinien składać na nowo tylko dlatego, że zmienił się numer',
    '  telefonu.',
    '',
  ].join('\n');
  expect(editRecordText(text, { phones: [{ number: '+48683770002' }], emails: ['ops@brzegi.example'] }, order)).toBe(
    text.replace('+48683770001', '+48683770002').replace('\n# z rejestru', 'emails:\n  - ops@brzegi.example\n\n# z rejestru'),
  );
});

test('an untouched entry of a list keeps its own way of writing', () => {
  const text = 'sources:\n  - {name: TERC, date: null, fields: [name]}\n';
  const added = { name: 'rozmowa telefoniczna', date: '2026-11-20', fields: ['phones'] };
  expect(editRecordText(text, { sources: [{ name: 'TERC', date: null, fields: ['name'] }, added] }, order)).toBe(
    `${text}  - name: rozmowa telefoniczna\n    date: 2026-11-20\n    fields: [phones]\n`,
  );
});

test('a key is taken away, and a file of nothing becomes a record', () => {
  expect(editRecordText('name: OPS\ncity: Brzegi\n', { city: undefined }, order)).toBe('name: OPS\n');
  expect(editRecordText('', { name: 'OPS', municipality: '081101' }, order)).toBe('name: OPS\nmunicipality: "081101"\n');
});

test('an edit of any real office changes nothing but the edited key', () => {
  const folder = join(import.meta.dirname, '..', '..', 'content', 'organizations');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const edited = editRecordText(text, { assured_date: '2026-11-20' }, order);
    expect.soft(parse(edited), name).toEqual({ ...(parse(text) as object), assured_date: '2026-11-20' });
    expect.soft(edited.replace(/^assured_date: .*\n/m, ''), name).toBe(text.replace(/^assured_date: .*\n/m, ''));
  }
});
