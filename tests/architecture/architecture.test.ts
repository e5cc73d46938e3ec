import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ambientReads, consoleUses, literalPolish } from './code-rules.ts';
import { forbiddenImports } from './import-rules.ts';
import { badName, layersWithPapers, tooLong, unknownCommands } from './paper-rules.ts';
import { ourFiles, root, type Source } from './source.ts';

const files = ourFiles();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const contentReadme: Source = { path: 'content/README.md', text: readFileSync(join(root, 'content/README.md'), 'utf8') };
const findings = (rule: (source: Source) => readonly string[]) => files.flatMap(rule);

test('every layer imports only what the table allows', () => {
  expect(findings(forbiddenImports)).toEqual([]);
});

test('clock, chance and environment are read only where the process begins', () => {
  expect(findings(ambientReads)).toEqual([]);
});

test('only commands and tests write to the terminal', () => {
  expect(findings(consoleUses)).toEqual([]);
});

test('no page, part or island carries Polish words of its own', () => {
  expect(findings(literalPolish)).toEqual([]);
});

test('no file holds two ideas', () => {
  expect([...findings(tooLong), ...tooLong(contentReadme)]).toEqual([]);
});

test('every file has a name that says what is in it', () => {
  expect(findings(badName)).toEqual([]);
});

describe.each(layersWithPapers)('%s', (folder) => {
  test.each(['README.md', 'DECISIONS.md'])('has its %s', (name) => {
    expect(existsSync(join(root, folder, name))).toBe(true);
  });
});

test('a command named in a paper exists', () => {
  expect([...files, contentReadme].flatMap((file) => unknownCommands(file, Object.keys(scripts)))).toEqual([]);
});

test.each(Object.entries(scripts))('the command %s has its program', (_name, line) => {
  const [, , program] = line.split(' ');
  expect(existsSync(join(root, 'api/cli', `${program}.ts`))).toBe(true);
});
