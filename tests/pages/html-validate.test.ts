import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';

/** The recommended rules; each that is off says why. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5'],
  rules: {
    // Spaces at line ends are ours to keep or drop; nobody sees them.
    'no-trailing-whitespace': 'off',
    // Astro writes void elements and `<!DOCTYPE html>` in its own ways; both are right.
    'void-style': 'off',
    'doctype-style': 'off',
    // A phone number inside a link may break where the screen ends: that is better than a page that scrolls sideways.
    'tel-non-breaking': 'off',
    // Titles longer than 70 characters are names of offices as the law gives them.
    'long-title': 'off',
    // `<script type="module">` of Astro.
    'script-type': 'off',
  },
});

test('every page is valid HTML', async () => {
  const problems: string[] = [];
  for (const { path, html } of builtPages()) {
    const report = await validator.validateString(html);
    problems.push(...report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${path}: ${ruleId}: ${message}`)));
  }
  expect(summary(problems)).toEqual([]);
}, 120_000);

test('wrong nesting, a double id and a button without a name are found', async () => {
  const report = await validator.validateString(
    '<!DOCTYPE html><html lang="pl"><head><title>a</title></head><body><p id="a"><div id="a"></div></p><button type="button"></button></body></html>',
  );
  const rules = new Set(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
  expect([...rules]).toEqual(expect.arrayContaining(['no-dup-id', 'text-content']));
  expect(rules.has('element-permitted-content') || rules.has('no-implicit-close')).toBe(true);
});

/** The same problem on many pages is said once, with the first page. */
function summary(problems: readonly string[]): readonly string[] {
  const groups = Map.groupBy(problems, (problem) => problem.slice(problem.indexOf(': ') + 2));
  return [...groups].map(([problem, all]) => `${all.length} × ${problem} (${all[0]?.split(':')[0]})`);
}
