import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { step, text } from '../support/finder-journey.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open } = siteInBrowser();

async function send(page: Page, button = page.locator('main form button[type="submit"]').first()): Promise<void> {
  const next = page.waitForEvent('load');
  await button.click();
  await next;
}

/** The error stands in the summary and at the field, which the summary leads to; the title says that there is one. */
async function named(page: Page, field: string, words: string): Promise<void> {
  expect(await page.title()).toMatch(/^Błąd: /);
  const summary = page.locator('.error-summary');
  expect(await text(page, '.error-summary a')).toBe(words);
  expect(await summary.locator('a').getAttribute('href')).toBe(`#${field}`);
  expect(await page.locator(`#${field}`).count(), 'the summary leads to a field').toBe(1);
  expect(await text(page, '.field-error')).toBe(words);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className), { timeout: 3000 }).toBe('error-summary');
  const described = await page.evaluate((id) => {
    const input = document.getElementById(id);
    const ids = `${input?.getAttribute('aria-describedby') ?? ''} ${input?.closest('fieldset')?.getAttribute('aria-describedby') ?? ''}`;
    return ids
      .split(' ')
      .filter(Boolean)
      .map((key) => document.getElementById(key)?.textContent?.trim());
  }, field);
  expect(described, 'a screen reader hears the error at the field').toContain(words);
}

describe.each([
  ['with a script', true],
  ['without a script', false],
])('wrong input %s', (_name, javaScriptEnabled) => {
  const at = async (...values: readonly string[]) => {
    const page = await open('/gdzie-mam-isc', { javaScriptEnabled });
    for (const value of values) {
      await page.locator(`input[value="${value}"]`).check();
      await send(page);
    }
    return page;
  };

  test('no answer about the situation', async () => {
    const page = await at();
    await send(page);
    await named(page, 'situation', 'Wybierz jedną odpowiedź.');
  });

  test('no answer about a home', async () => {
    const page = await at('before-release', 'unknown');
    await send(page);
    await named(page, 'home', 'Wybierz „Tak” albo „Nie albo nie wiem”.');
  });

  test('nothing chosen about the release', async () => {
    const page = await at('before-release');
    await send(page);
    await named(page, 'known', 'Wybierz, co wiesz o dniu wyjścia.');
  });

  test.each([
    ['day', '31.02.2027', 'Wpisz dzień, na przykład 24.11.2026.'],
    ['month', '13.2027', 'Wpisz miesiąc i rok, na przykład 11.2026.'],
  ])('a %s that the calendar does not have', async (kind, typed, words) => {
    const page = await at('before-release');
    await page.locator(`input[value="${kind}"]`).check();
    await page.locator(`#${kind}`).fill(typed);
    await send(page);
    expect(step(page)).toBe('wyjscie');
    await named(page, kind, words);
    expect(await page.locator(`#${kind}`).inputValue()).toBe(typed);
    expect(await page.locator(`input[value="${kind}"]`).isChecked()).toBe(true);
  });

  test('no place', async () => {
    const page = await at('residence');
    await send(page);
    await named(page, 'typed', 'Wpisz nazwę miasta lub wsi.');
  });

  test('a place that nobody knows stays typed', async () => {
    const page = await at('residence');
    await page.locator('#typed').fill('Qwertyzxcv');
    await send(page);
    await named(page, 'typed', 'Nie znamy takiego miejsca. Sprawdź pisownię albo wpisz większą miejscowość obok.');
    expect(await page.locator('#typed').inputValue()).toBe('Qwertyzxcv');
  });

  test('a place elsewhere without its name keeps the county', async () => {
    const page = await at('residence');
    await page.locator('.question__outside summary').click();
    await page.locator('#outside-county').fill('poznański');
    await send(page, page.locator('button[value="outside"]'));
    await named(page, 'outside', 'Wpisz nazwę miasta lub gminy.');
    expect(await page.locator('#outside-county').inputValue()).toBe('poznański');
  });

  test('a mistake mended leaves no trace', async () => {
    const page = await at('residence');
    await send(page);
    await page.locator('#typed').fill('Lubsko');
    await send(page);
    expect(step(page)).toBe('wynik');
    await page.getByRole('link', { name: 'Wstecz' }).click();
    expect(await page.locator('.error-summary').count()).toBe(0);
  });
});
