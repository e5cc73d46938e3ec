import { describe, expect, test } from 'vitest';
import { ambientReads, consoleUses, literalPolish } from './code-rules.ts';
import { forbiddenImports } from './import-rules.ts';
import { badName, tooLong, unknownCommands } from './paper-rules.ts';
import { ourFiles } from './source.ts';

// Each rule finds what it is for, and leaves alone what only looks like it.

const astro = (frontmatter: string, markup = '<p />') => `---\n${frontmatter}\n---\n${markup}\n`;
const lines = (count: number) => 'x\n'.repeat(count);

describe('forbidden imports', () => {
  test.each([
    ['the domain takes no package', 'src/domain/kernel/a.ts', `import { parse } from 'yaml';`],
    ['the domain takes zod only in a schema', 'src/domain/directory/a.ts', `import * as z from 'zod';`],
    ['the domain takes schemas as types only', 'src/domain/directory/a.ts', `import { sourceSchema } from './source.schema.ts';`],
    ['the domain knows no words', 'src/domain/directory/a.ts', `import type { Plural } from '#i18n/messages.ts';`],
    ['a schema knows no framework', 'src/domain/directory/a.schema.ts', `import type { Loader } from 'astro/loaders';`],
    ['words decide nothing', 'src/i18n/format.ts', `import { fold } from '#domain/kernel/fold.ts';`],
    ['addresses know nothing', 'src/paths.ts', `import { categories } from './domain/directory/taxonomy-term.ts';`],
    ['an island carries no schema', 'src/islands/A.tsx', `import { hoursSchema } from '#domain/directory/schedule.schema.ts';`],
    ['an island takes the map only when it is wanted', 'src/islands/A.tsx', `import L from 'leaflet';`],
    ['a part does not load', 'src/components/A.astro', astro(`import { loadDirectory } from '#directory/load.ts';`)],
    ['a script in a part is looked at too', 'src/components/A.astro', astro('', `<script>\n  import 'leaflet';\n</script>`)],
    ['a page reaches the API through Astro.locals', 'src/pages/a.astro', astro(`import { createApp } from '#api/app.ts';`)],
    ['a page speaks no SQL', 'src/pages/a.astro', astro(`import libsql from 'libsql';`)],
    ['the server knows no pages', 'api/app.ts', `import { GET } from '../src/pages/a.ts';`],
    ['the server does not read content', 'api/tonight/routes.ts', `import { readContent } from '#directory/read-content.ts';`],
    ['the server knows no Astro', 'api/app.ts', `const astro = await import('astro');`],
    ['the server does not compose itself', 'api/app.ts', `export { compose } from './compose.ts';`],
    ['a way out of the project is none', 'api/app.ts', `import a from '../../a.ts';`],
    ['an unknown alias is none', 'api/app.ts', `import a from '#shared/a.ts';`],
  ])('%s', (_law, path, text) => {
    expect(forbiddenImports({ path, text })).toHaveLength(1);
  });

  test.each([
    [
      'the types of a schema',
      'src/domain/directory/a.ts',
      `import { type Source } from './source.schema.ts';\nimport type { Hours } from './schedule.schema.ts';`,
    ],
    ['zod in a schema', 'src/domain/directory/a.schema.ts', `import * as z from 'zod';`],
    ['the map, late', 'src/islands/A.tsx', `const L = await import('leaflet');`],
    ['a command that reads content', 'api/cli/steward.ts', `import { readContent } from '#directory/read-content.ts';`],
    ['the middleware that composes in dev', 'src/middleware.ts', `const { compose } = await import('../api/compose.ts');`],
    ['a part beside a part', 'src/components/A.astro', astro(`import B from './B.astro';\nimport '../styles/site.css';\nimport { paths } from '#paths';`)],
    ['an import in a comment', 'src/domain/kernel/a.ts', `// import { parse } from 'yaml';\nconst a = "import 'yaml'";`],
    ['anything in a test', 'tests/unit/a.test.ts', `import { build } from 'astro';`],
  ])('allowed: %s', (_what, path, text) => {
    expect(forbiddenImports({ path, text })).toEqual([]);
  });
});

describe('clock, chance, environment', () => {
  test.each([
    ['src/domain/kernel/a.ts', 'const now = new Date();'],
    ['src/domain/kernel/a.ts', 'const now = new Date;'],
    ['src/components/A.astro', astro('const now = Date.now();')],
    ['src/components/A.astro', astro('', '<p>{Date.now()}</p>')],
    ['src/islands/A.tsx', 'const dice = Math.random();'],
    ['src/directory/a.ts', `const folder = process.env['MOST_CONTENT'];`],
    ['api/app.ts', `const id = crypto.randomUUID();`],
    ['api/app.ts', `import { randomBytes } from 'node:crypto';`],
  ])('%s: %s', (path, text) => {
    expect(ambientReads({ path, text })).toHaveLength(1);
  });

  test.each([
    ['src/domain/kernel/a.ts', 'const day = new Date(instant);\n// new Date() would be wrong\nconst word = "Date.now";'],
    ['src/islands/A.tsx', 'const now = Date.now();'],
    ['api/compose.ts', 'const now = () => Date.now();'],
    ['api/cli/a.ts', `const port = process.env['PORT'];`],
    ['tests/unit/a.test.ts', 'const now = new Date();'],
  ])('allowed in %s: %s', (path, text) => {
    expect(ambientReads({ path, text })).toEqual([]);
  });
});

test('a word to the terminal is found in the server, not in a command', () => {
  const text = `console.log('a'); console.error('b');`;
  expect(consoleUses({ path: 'api/app.ts', text })).toHaveLength(2);
  expect(consoleUses({ path: 'api/cli/serve.ts', text })).toEqual([]);
});

describe('Polish words outside src/i18n', () => {
  test.each([
    ['src/pages/a.astro', astro('', '<p>Zadzwoń</p>')],
    ['src/pages/a.astro', astro(`const title = 'Nocleg na dziś';`)],
    ['src/components/A.astro', astro('', '<a title="Wróć">x</a>')],
    ['src/islands/A.tsx', 'export const A = () => <p>Otwarte cały dzień</p>;'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code
    ['src/islands/A.tsx', 'const a = `Do ${time} włącznie`;'],
  ])('%s: %s', (path, text) => {
    expect(literalPolish({ path, text })).toHaveLength(1);
  });

  test.each([
    ['src/pages/a.astro', astro('// Gmina ma taki obowiązek\nconst a = 1;', '<!-- zażółć -->\n{/* gęślą */}<p>{pl.a}</p>')],
    ['src/i18n/pl/home.ts', `export const a = 'Wróć';`],
  ])('allowed in %s: %s', (path, text) => {
    expect(literalPolish({ path, text })).toEqual([]);
  });
});

test('a long file is found: 300 lines for code, 20 for a README', () => {
  expect(tooLong({ path: 'src/a.ts', text: lines(301) })).toHaveLength(1);
  expect(tooLong({ path: 'src/a.ts', text: lines(300) })).toEqual([]);
  expect(tooLong({ path: 'api/README.md', text: lines(21) })).toHaveLength(1);
  expect(tooLong({ path: 'README.md', text: lines(60) })).toEqual([]);
});

test('a drawer and a name of the wrong case are found', () => {
  const bad = [
    'src/i18n/utils.ts',
    'src/date-helpers.ts',
    'api/common.ts',
    'src/components/index.ts',
    'src/domain/kernel/CalendarDay.ts',
    'src/components/card.astro',
  ];
  expect(bad.flatMap((path) => badName({ path, text: '' }))).toHaveLength(bad.length);
  const good = [
    'src/pages/index.astro',
    'src/pages/[...path].ts',
    'src/content.config.ts',
    'src/components/Card.astro',
    'tests/unit/a.property.test.ts',
    'api/README.md',
  ];
  expect(good.flatMap((path) => badName({ path, text: '' }))).toEqual([]);
});

test('a command that does not exist is found', () => {
  const paper = { path: 'README.md', text: 'Run `npm test`, `npm start -- --demo` or `npm run fly:high`.' };
  expect(unknownCommands(paper, ['test', 'start'])).toEqual(['README.md names the command fly:high, which package.json does not have']);
});

test('the rules look at code, markup, styles and papers', () => {
  const paths = ourFiles().map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['README.md', 'src/paths.ts', 'src/layouts/page.css', 'src/layouts/Page.astro', 'api/cli/bootstrap.cjs']));
});
