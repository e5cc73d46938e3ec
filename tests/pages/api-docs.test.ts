import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { builtPage, origin } from '../support/built-pages.ts';
import { validator } from '../support/html-validator.ts';
import { ask } from '../support/http-request.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { address, open } = siteInBrowser();
const html = async () => (await ask(address(), '/api/docs')).body.toString('utf8');

test('the API is described in English, with every operation of the document and an example that this site answers', async () => {
  const document = JSON.parse((await ask(address(), '/api/openapi.json')).body.toString('utf8')) as { paths: Record<string, Record<string, unknown>> };
  const root = parse(await html());
  expect(root.querySelector('html')?.getAttribute('lang')).toBe('en');
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
  const headings = root.querySelectorAll('h2').map(({ text }) => text.trim());
  expect(headings).toEqual(expect.arrayContaining(operations));
  expect(root.querySelectorAll('pre').filter(({ text }) => text.includes(`curl`) && text.includes(origin))).toHaveLength(operations.length);
  expect(root.text).toContain('"rule": "homeless-last-registration"');
  expect(root.text).toContain('municipality.terc');
});

test('it is small, needs no script but the way out, and loads nothing from elsewhere', async () => {
  const page = await html();
  expect(gzipSync(page).length).toBeLessThanOrEqual(12_000);
  const root = parse(page);
  expect(root.querySelectorAll('script').length).toBe(1);
  const loaded = root
    .querySelectorAll('[src], link[rel="stylesheet"], link[rel="icon"]')
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  expect(loaded.filter((url) => !url.startsWith('/'))).toEqual([]);
});

test('it is valid HTML, accessible and fits a phone', async () => {
  const report = await validator.validateString(await html());
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  const page = await open('/api/docs');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page), `at ${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width} px`).toBeLessThanOrEqual(0);
  }
});

test('professionals are led to it', () => {
  expect(builtPage('/dla-specjalistow').root.querySelector('main a[href="/api/docs"]')).not.toBeNull();
});
