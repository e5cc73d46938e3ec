import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { contentFolder } from '../support/content-folder.ts';
import { amount, guide } from '../support/guide-factories.ts';
import { runCommand, runCommandIn } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('the call list of the real content begins with the gminy of prisons and counts all 82', () => {
  const { code, out } = runCommand('steward');
  expect(code).toBe(0);
  const entries = out.split('\n').flatMap((line, position, lines) => (/^ ?\d+\. /.test(line) ? [lines[position + 1]?.startsWith('    Zakład:') === true] : []));
  const withPrison = entries.filter((hasPrison) => hasPrison).length;
  expect(withPrison).toBeGreaterThan(0);
  expect(entries.slice(0, withPrison).every((hasPrison) => hasPrison)).toBe(true);
  expect(out).toContain('Wszystkich gmin: 82');
});

test('the sheet has the columns of the import', () => {
  const { out } = runCommand('steward', '--csv', '--content', contentFolder().path);
  expect(out).toMatch(/^\uFEFFterc;name;street;city;postal_code;phone;email;website;hours;source;date\r\n# 1\. Brzegi/);
});

test('what people said of offices stands before the list, where most were sent away first', () => {
  const data = temporaryFolder();
  const month = new Date().toISOString().slice(0, 7);
  writeFileSync(
    join(data, 'feedback.json'),
    JSON.stringify({
      '2020-01': { 'ops-brzegi': { sent_away: 7 } },
      [month]: { 'pcpr-brzegi': { helped: 2 }, 'ops-brzegi': { sent_away: 3, helped: 1 }, 'ops-dawny': { no_such_office: 1 } },
    }),
  );
  const { code, out } = runCommandIn({ MOST_DATA: data }, 'steward', '--content', contentFolder().path);
  expect(code).toBe(0);
  const lines = out.split('\n').slice(0, 4);
  expect(lines[0]).toMatch(/^Co ludzie mówią o urzędach \(od \d\d\.20\d\d\)/);
  expect(lines[1]).toMatch(/^ 1\. .+: Odesłali 3 razy\. Pomogli 1 raz\. Telefon/);
  expect(lines[2]).toBe(' 2. Urząd ops-dawny, którego już nie ma w spisie: Nie ma takiego urzędu: 1 raz.');
  expect(lines[3]).toMatch(/^ 3\. .+: Pomogli 2 razy\./);
});

test('wrong usage gives one sentence', () => {
  const { code, problems } = runCommand('steward', '--pdf');
  expect(code).toBe(1);
  expect(problems).toBe('Użycie: npm run steward [-- --csv [plik.csv]] [--content folder]. Nie rozumiem: --pdf.\n');
});

test('broken content is named instead of a half list', () => {
  const folder = contentFolder();
  folder.write(join('organizations', 'ops-brzegi.yaml'), 'name: [');
  const { code, out, problems } = runCommand('steward', '--content', folder.path);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(problems).toContain('content/organizations/ops-brzegi.yaml: ');
});

test('guides that are old and amounts that are over stand below the calls, with their files', () => {
  const folder = contentFolder();
  const { language, slug, body, ...fields } = guide({ checked_date: '2020-01-01', body: 'Próg to {{amount:prog}}.' });
  folder.write(`guides/${language}/${slug}.md`, `---\n${stringify(fields)}---\n${body}`);
  const { id, ...figure } = amount({ valid_to: '2020-12-31' });
  folder.write(`amounts/${id}.yaml`, stringify(figure));
  const { code, out } = runCommand('steward', '--content', folder.path);
  expect(code).toBe(0);
  expect(out).toContain('prog: Próg dochodu. Skończyło się 31.12.2020.');
  expect(out).toContain('Używają: guides/pl/dowod-osobisty.md.');
  expect(out).toContain('guides/pl/dowod-osobisty.md: Dowód osobisty. Sprawdzono 01.01.2020');
});
