import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from '../support/site-browser.ts';

const { address, open } = siteInBrowser();

/** A page of ours that was read before, then the one to leave. */
async function reader(path: string, options: Parameters<typeof open>[1] = {}): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const asked: string[] = [];
  const page = await open('/telefony', options, (opened) => opened.on('request', (request) => asked.push(request.url())));
  await page.goto(path);
  return { page, asked };
}
const wayOut = (page: Page) => page.locator('.site-header').getByRole('link', { name: 'Szybkie wyjście' });
const said = (page: Page) => page.locator('[data-way-out]').textContent();
const hasLeft = ({ asked }: { readonly asked: readonly string[] }) => asked.includes(`${address()}/wyjdz`);
const left = (of: { readonly asked: readonly string[] }) => expect.poll(() => hasLeft(of), { timeout: 5000 }).toBe(true);

/** The other site, or the browser's word that there is no net, has come; then "back". */
async function backFromAway(page: Page): Promise<void> {
  await expect.poll(() => page.url().startsWith(address()), { timeout: 20_000 }).toBe(false);
  await page.goBack();
}

describe('with a script', () => {
  test('three presses of Shift leave, and "back" does not lead to the page that was left', async () => {
    const visit = await reader('/szukaj');
    for (let press = 0; press < 3; press += 1) await visit.page.keyboard.press('Shift');
    await left(visit);
    await backFromAway(visit.page);
    expect(visit.page.url()).toBe(`${address()}/telefony`);
  });

  test('the link leaves in the same way', async () => {
    const visit = await reader('/gmina');
    await wayOut(visit.page).click();
    await left(visit);
    await backFromAway(visit.page);
    expect(visit.page.url()).toBe(`${address()}/telefony`);
  });

  test('the page is blank before the answer comes', async () => {
    const { page } = await reader('/telefony');
    const seen = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.way-out')?.click();
      return [document.body.textContent, document.title];
    });
    expect(seen).toEqual(['', 'Pogoda']);
  });

  test('a screen reader hears how many presses are left, and nothing once they are forgotten', async () => {
    const { page } = await reader('/telefony');
    expect(await page.locator('[data-way-out]').getAttribute('role')).toBe('status');
    await page.keyboard.press('Shift');
    expect(await said(page)).toBe('Naciśnij Shift jeszcze 2 razy, żeby wyjść.');
    await page.keyboard.press('Shift');
    expect(await said(page)).toBe('Naciśnij Shift jeszcze raz, żeby wyjść.');
    await expect.poll(() => said(page), { timeout: 4000 }).toBe('');
  });

  test('three presses that take longer than two seconds do not leave', async () => {
    const visit = await reader('/telefony');
    for (const wait of [1100, 1100, 0]) {
      await visit.page.keyboard.press('Shift');
      await visit.page.waitForTimeout(wait);
    }
    expect(hasLeft(visit)).toBe(false);
    expect(await said(visit.page)).not.toBe('');
  });

  test('a held Shift, capitals and shortcuts never leave, and what was typed stays', async () => {
    const visit = await reader('/szukaj');
    const { page } = visit;
    const field = page.locator('input[type="search"]').first();
    await field.focus();
    for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Control+Shift', 'Alt+Shift', 'Control+Shift', 'Alt+Shift']) await page.keyboard.press(key);
    for (const key of ['Shift', 'Shift', 'x', 'Shift', 'y']) await page.keyboard.press(key);
    await page.keyboard.down('Shift');
    for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(hasLeft(visit)).toBe(false);
    expect(await field.inputValue()).toBe('ABCxy');
  });

  test('the answer clears the cookies of the site', async () => {
    const visit = await reader('/telefony');
    await visit.page.context().addCookies([{ name: 'probe', value: '1', url: address() }]);
    await wayOut(visit.page).click();
    await left(visit);
    await expect.poll(async () => (await visit.page.context().cookies()).length).toBe(0);
  });
});

test('without a script the link leaves', async () => {
  const visit = await reader('/gmina', { javaScriptEnabled: false });
  await wayOut(visit.page).click({ noWaitAfter: true });
  await left(visit);
});

test.each([320, 768, 1280])('at %i px the way out has its place at the top right, large enough for a thumb, over nothing else', async (width) => {
  for (const path of ['/', '/telefony', '/uslugi/bezpieczne-miejsce']) {
    const page = await open(path, { viewport: { width, height: 700 } });
    const link = page.locator('.site-header .way-out, .quick-exit a');
    const box = await link.boundingBox();
    expect.soft(box?.height, path).toBeGreaterThanOrEqual(44);
    expect.soft(box?.y, path).toBeLessThan(12);
    expect.soft((box?.x ?? 0) + (box?.width ?? 0), path).toBeGreaterThan(Math.min(width, 1088) - 40);
    const covered = await page.evaluate((over) => {
      const inside = (rect: DOMRect) => rect.right > over.x && rect.x < over.x + over.width && rect.bottom > over.y && rect.y < over.y + over.height;
      return [...document.querySelectorAll('.site-header a:not(.way-out)')].filter((other) => inside(other.getBoundingClientRect())).length;
    }, box ?? { x: 0, y: 0, width: 0, height: 0 });
    expect.soft(covered, path).toBe(0);
  }
});
