import { expect, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { validator } from '../support/html-validator.ts';

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
