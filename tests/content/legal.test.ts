import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as schema from '#api/db/schema.ts';
import * as staffSchema from '#api/db/staff-schema.ts';
import { lawfulSchema } from '#domain/referral/lawful.schema.ts';
import { referralRequestSchema } from '#domain/referral/referral-request.schema.ts';
import { retention } from '#domain/referral/retention.ts';

const folder = join(import.meta.dirname, '..', '..', 'content', 'legal');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

const kindOf = (column: string) => (/_cipher$/.test(column) ? 'zaszyfrowane' : /_mac$/.test(column) ? 'skrót z kluczem' : 'jawne');
const tables = [...Object.values(schema), ...Object.values(staffSchema)].filter((value) => is(value, SQLiteTable));
const columns = tables.flatMap((table) => Object.values(getTableColumns(table)).map(({ name }) => `| ${getTableName(table)} | ${name} | ${kindOf(name)} |`));
const questions = Object.keys(referralRequestSchema.shape).map((name) => `| ${name} |`);
const dataMap = `# Mapa danych\n\nZrobiona z \`api/db/schema.ts\`, \`staff-schema.ts\` i \`referral-request.schema.ts\`. Treść prośby leży w bazie tylko zaszyfrowana, pod kluczem tej jednej sprawy.\n\n| tabela | kolumna | postać |\n|---|---|---|\n${columns.join('\n')}\n\nO co pytamy:\n\n| pole prośby |\n|---|\n${questions.join('\n')}\n`;

const spans = Object.entries(retention).map(
  ([name, value]) => `| ${name} | ${/Ms$/.test(name) ? `${Number(value) / 60_000} minut` : /Months$/.test(name) ? `${value} miesięcy` : `${value} dni`} |`,
);
const retentionTable = `# Jak długo co trzymamy\n\nZrobione z \`src/domain/referral/retention.ts\`; tam stoi, co każdy czas znaczy. To propozycja, nie prawo: decyduje administrator.\n\n| co | ile |\n|---|---|\n${spans.join('\n')}\n`;

test.each([
  ['data-map.md', dataMap],
  ['retention.md', retentionTable],
])('%s tells what the code does; when it is old, write this instead', (name, wanted) => {
  expect(read(name)).toBe(wanted);
});

test('the example of MOST_LEGAL is complete and says that it is invented', () => {
  expect(lawfulSchema.parse(parse(read('legal.example.yaml')))).toMatchObject({ demo: true });
});

test('no question and no column asks for an offence, a sentence or a number of PESEL', () => {
  expect(dataMap).not.toMatch(/pesel|offen|sentence|verdict|crime|wyrok|przest/i);
});

test('the draft of the processing contract has every part that art. 28(3) RODO lists', () => {
  const contract = read('processing-contract.md');
  const parts = [
    'Przedmiot',
    'Czas',
    'Charakter i cel',
    'Rodzaj danych',
    'Kategorie osób',
    'Polecenia',
    'Poufność',
    'art. 32',
    'Dalsze powierzenie',
    'Prawa osób',
    'art. 32-36',
    'Koniec umowy',
    'Kontrola',
  ];
  for (const part of parts) expect.soft(contract).toContain(part);
  expect(contract).toMatch(/^To szkic/m);
});
