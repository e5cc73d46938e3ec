import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Directory } from '#domain/directory/directory.ts';
import { paths } from '#paths';
import { type BuiltPage, builtPage, builtPages, client } from '../support/built-pages.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { address, open, sameTab, visit } = siteInBrowser();
const directory = JSON.parse(readFileSync(join(client, '..', 'directory.json'), 'utf8')) as Directory;
const withHours = directory.organizations.find(
  ({ id, kind }) => kind === 'municipal_office' && builtPage(paths.organization(id)).html.includes('data-open-now'),
);
const office = paths.organization(withHours?.id ?? '');

test('an office tells with a script whether it is open now', async () => {
  const page = await open(office);
  const now = page.locator('.open-now');
  await now.filter({ hasText: /^(Teraz otwarte|Teraz zamknięte|Nie wiemy, czy teraz)/ }).waitFor();
  expect(await now.count()).toBe(1);
});

test('without a script nothing is said of now, and the hours of the week stand there', async () => {
  const page = await open(office, { javaScriptEnabled: false });
  expect(await page.locator('main').textContent()).not.toMatch(/Teraz|Nie wiemy, czy/);
  expect(await page.locator('main').textContent()).toMatch(/\d{1,2}:\d{2}–\d{1,2}:\d{2}/);
});

test('the button that prints is there only when it can print', async () => {
  const withScript = await open(office);
  await withScript.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await withScript.getByRole('button', { name: 'Drukuj' }).click();
  expect(await withScript.locator('body').getAttribute('data-printed')).toBe('yes');
  const without = await open(office, { javaScriptEnabled: false });
  expect(await without.getByRole('button', { name: 'Drukuj' }).count()).toBe(0);
});

test('on paper there is neither navigation nor button, but the date and the source', async () => {
  const page = await open(office);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header nav').isVisible()).toBe(false);
  expect(await page.locator('[data-print]').isVisible()).toBe(false);
  expect(await page.locator('.sources').isVisible()).toBe(true);
  expect(await page.locator('.fresh').first().isVisible()).toBe(true);
});

describe('page after page', () => {
  const requests: string[] = [];
  const problems: string[] = [];
  beforeAll(async () => {
    const page = await sameTab();
    page.on('request', (request) => requests.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400 && response.request().resourceType() !== 'document') problems.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 404/.test(message.text())) problems.push(message.text());
    });
  });

  test.each(pageKinds)('%s asks no other host for anything, and nothing fails or breaks the policy', async (path) => {
    requests.length = problems.length = 0;
    const page = await visit(path);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => !url.startsWith(`${address()}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(requests).toContain(`${address()}${path}`);
    expect(problems).toEqual([]);
  });
});

test('a request for another host and a script that is not ours would be seen', async () => {
  const page = await open('/telefony');
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = 'https://third.example/a.png';
    document.body.append(picture);
    const script = document.createElement('script');
    script.textContent = 'document.title = "hacked"';
    document.body.append(script);
  });
  await expect.poll(() => problems.filter((text) => text.includes('Content Security Policy')).length).toBe(2);
  expect(await page.title()).not.toBe('hacked');
});

test('most pages bring no script but the way out, none stores anything', async () => {
  const scripts = ({ root }: BuiltPage) => root.querySelectorAll('script:not([type="application/ld+json"])').map(({ text }) => text);
  expect(builtPages().filter((page) => scripts(page).length === 1).length).toBeGreaterThan(builtPages().length / 20);
  expect(Math.max(...builtPages().map((page) => brotliCompressSync(scripts(page).find((text) => text.includes('Shift')) ?? '').length))).toBeLessThan(700);
  const page = await open(office);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
