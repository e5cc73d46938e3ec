import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyDifferences } from '../../api/content-files/apply-differences.ts';
import { writeFiles } from '../../api/content-files/write-files.ts';
import { centre, office, smallContent } from '../support/content-factories.ts';
import { contentFolder } from '../support/content-folder.ts';
import { compare, row } from '../support/office-rows.ts';

const brzegi = 'organizations/ops-brzegi.yaml';

test('content that would have a problem afterwards is put back as it was, and new files disappear', () => {
  const content = smallContent({ organizations: [office('ops-brzegi'), centre('pcpr-brzegi')], locations: [], services: [] });
  const folder = contentFolder(content);
  const before = folder.read(brzegi);
  const { differences } = compare([row({ street: 'ul. Nowa 2', city: 'Brzegi' })], content);
  let seen = '';
  const applied = applyDifferences(folder.path, differences, () => {
    seen = folder.read('locations/ops-brzegi.yaml');
    return [{ file: brzegi, field: 'location', code: 'reference.location-unknown' }];
  });
  expect(seen).toContain('ul. Nowa 2');
  expect(applied).toMatchObject({ ok: false, problems: [{ code: 'reference.location-unknown' }] });
  expect(folder.read(brzegi)).toBe(before);
  expect(existsSync(join(folder.path, 'locations/ops-brzegi.yaml'))).toBe(false);
});

test('when one file cannot be written, those before it are put back', () => {
  const folder = contentFolder();
  const before = folder.read(brzegi);
  const changes = [
    { file: brzegi, text: 'name: nowa\n' },
    { file: 'locations/nowe.yaml', text: 'name: nowe\n' },
    { file: `${brzegi}/w-pliku.yaml`, text: 'name: nigdy\n' },
  ];
  expect(() => writeFiles(folder.path, changes)).toThrow();
  expect(folder.read(brzegi)).toBe(before);
  expect(existsSync(join(folder.path, 'locations/nowe.yaml'))).toBe(false);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('what a killed run left behind is cleared by the next', () => {
  const folder = contentFolder();
  folder.write('.import-x1y2z3/0', 'half');
  writeFiles(folder.path, [{ file: brzegi, text: 'name: nowa\n' }]);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(folder.read(brzegi)).toBe('name: nowa\n');
});
