import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { step, text } from '../support/finder-journey.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { address, open } = siteInBrowser();

/** The question about a place. */
async function question(listen: (page: Page) => void = () => {}): Promise<Page> {
  const page = await open('/gdzie-mam-isc', {}, listen);
  await page.locator('input[value="residence"]').check();
  const next = page.waitForURL('**/dom');
  await page.locator('main form button[type="submit"]').first().click();
  await next;
  await page.locator('#typed[role="combobox"]').waitFor();
  return page;
}
const options = (page: Page) => page.locator('[role="listbox"] [role="option"]');
const state = (page: Page) =>
  page.locator('#typed').evaluate((input) => ({
    expanded: input.getAttribute('aria-expanded'),
    active: document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
  }));

test('suggestions come while somebody types, are walked by arrows and taken by Enter; a second Enter goes on', async () => {
  const page = await question();
  await page.locator('#typed').focus();
  expect(await state(page)).toEqual({ expanded: 'false', active: null });
  await page.keyboard.type('gubi');
  await options(page).first().waitFor();
  expect(await state(page)).toEqual({ expanded: 'true', active: null });
  await page.keyboard.press('ArrowDown');
  expect((await state(page)).active).toBe('Gubin, miasto, powiat krośnieński');
  await page.keyboard.press('ArrowDown');
  expect((await state(page)).active).toBe('Gubin, wsie wokół miasta, powiat krośnieński');
  await page.keyboard.press('ArrowUp');
  expect((await state(page)).active).toBe('Gubin, miasto, powiat krośnieński');
  await page.keyboard.press('Enter');
  expect(await page.locator('#typed').inputValue()).toBe('Gubin');
  expect(await state(page)).toEqual({ expanded: 'false', active: null });
  expect(step(page)).toBe('dom');
  const next = page.waitForURL('**/wynik');
  await page.keyboard.press('Enter');
  await next;
  expect(await text(page, '.answer__office h2')).toContain('w Gubinie');
});

test('a suggestion is taken with the pointer', async () => {
  const page = await question();
  await page.locator('#typed').pressSequentially('gubi');
  await options(page).nth(1).click();
  expect(await page.locator('input[name="locality"]').inputValue()).toBe('080205-gmina');
  const next = page.waitForURL('**/wynik');
  await page.locator('main form button[type="submit"]').first().click();
  await next;
});

test('Escape closes the suggestions and keeps what was typed; typing on opens them again', async () => {
  const page = await question();
  await page.locator('#typed').pressSequentially('zary');
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await state(page)).toEqual({ expanded: 'false', active: null });
  expect(await page.locator('[role="listbox"]').isVisible()).toBe(false);
  expect(await page.locator('#typed').inputValue()).toBe('zary');
  await page.keyboard.press('Backspace');
  await expect.poll(() => page.locator('[role="listbox"]').isVisible()).toBe(true);
});

test('a name is found without its diacritics, by a later word and by its postal code', async () => {
  const page = await question();
  for (const [typed, found] of [
    ['swiebodz', 'Świebodzin'],
    ['wielkopol', 'Gorzów Wielkopolski'],
    ['68-343', 'Brody'],
  ] as const) {
    await page.locator('#typed').fill(typed);
    await expect.poll(() => options(page).allTextContents(), { message: typed }).toContainEqual(expect.stringContaining(found));
  }
});

test('what was chosen is forgotten when somebody types on', async () => {
  const page = await question();
  await page.locator('#typed').pressSequentially('lubsk');
  await options(page).first().click();
  expect(await page.locator('input[name="locality"]').inputValue()).not.toBe('');
  await page.locator('#typed').press('Backspace');
  expect(await page.locator('input[name="locality"]').inputValue()).toBe('');
});

test('how many suggestions there are, or none, is said to a screen reader', async () => {
  const page = await question();
  const status = page.locator('.picker [role="status"]');
  await page.locator('#typed').pressSequentially('gubi');
  await expect.poll(() => status.textContent()).toMatch(/^\d podpowied/);
  await page.locator('#typed').fill('qwertyzxcv');
  await expect.poll(() => status.textContent()).toBe('Brak podpowiedzi. Sprawdź pisownię.');
  expect(await page.locator('[role="listbox"]').isVisible()).toBe(false);
});

test('the places come only when the field gets focus, once, and nothing typed leaves the browser', async () => {
  const asked: string[] = [];
  const page = await question((opened) => opened.on('request', (request) => asked.push(request.url())));
  const places = `${address()}/gdzie-mam-isc/miejscowosci.json`;
  await page.waitForLoadState('networkidle');
  expect(asked).not.toContain(places);
  asked.length = 0;
  await page.locator('#typed').pressSequentially('gubi');
  await options(page).first().waitFor();
  await page.locator('#typed').pressSequentially('n');
  expect(asked).toEqual([places]);
});

test.each(['abort', 'fulfill'] as const)('when the places do not come (%s), the form works without them', async (how) => {
  const problems: string[] = [];
  const page = await question((opened) => opened.on('pageerror', (error) => problems.push(error.message)));
  await page.route('**/miejscowosci.json', (route) => (how === 'abort' ? route.abort() : route.fulfill({ status: 500, body: 'no' })));
  await page.locator('#typed').pressSequentially('Lubsko');
  await page.waitForTimeout(300);
  const next = page.waitForURL('**/wynik');
  await page.keyboard.press('Enter');
  await next;
  expect(await text(page, '.answer__office h2')).toContain('Lubsk');
  expect(problems).toEqual([]);
});

test('places that failed to come are asked for again, and then help', async () => {
  const page = await question();
  await page.route('**/miejscowosci.json', (route) => route.abort(), { times: 1 });
  await page.locator('#typed').focus();
  await page.waitForTimeout(300);
  await page.keyboard.type('gubi');
  await options(page).first().waitFor();
});

test('the suggestions never lie over the button that goes on', async () => {
  const page = await question();
  await page.locator('#typed').pressSequentially('zary');
  await options(page).first().waitFor();
  const button = page.locator('main form button[type="submit"]').first();
  const [list, box] = [await page.locator('[role="listbox"]').boundingBox(), await button.boundingBox()];
  expect(box?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
  await button.scrollIntoViewIfNeeded();
  const before = await button.boundingBox();
  await page.mouse.move((before?.x ?? 0) + 20, (before?.y ?? 0) + 20);
  await page.mouse.down();
  await page.waitForTimeout(400);
  const next = page.waitForEvent('load');
  await page.mouse.up();
  await next;
  expect(step(page)).toBe('dom');
  expect(await text(page, 'main form fieldset')).toContain('Żary');
});
