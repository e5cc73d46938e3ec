import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, visit } = siteInBrowser();

interface Focus {
  readonly text: string;
  readonly href: string | null;
  readonly visible: boolean;
  readonly onScreen: boolean;
}

test('the first key leads past the navigation to what the page says', async () => {
  const page = await open('/telefony');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ text: 'Przejdź do treści', visible: true, onScreen: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a bed is found by keyboard alone', async () => {
  const page = await open('/');
  await tabTo(page, ({ href }) => href === '/dzis');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dzis');
  await tabTo(page, ({ text }) => text === 'Mężczyzna');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dzis?kto=mezczyzna');
  await tabTo(page, ({ href }) => /^\/instytucje\/[^/]+\/[^/]+$/.test(href ?? ''));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/instytucje/*/*');
});

test.each(pageKinds)('on %s the focus is seen wherever it goes, and goes in the order of the page', async (path) => {
  const page = await visit(path, { width: 320, height: 640 });
  const hidden: string[] = [];
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    if (!focus) break;
    if (!focus.visible || !focus.onScreen) hidden.push(`${focus.text} (${focus.href})`);
  }
  expect(hidden).toEqual([]);
  expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
});

async function tabTo(page: Page, isThere: (focus: Focus) => boolean): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    if (focus && isThere(focus)) return;
  }
  throw new Error('80 steps of the keyboard did not reach it');
}

/** What has the focus, whether one sees that, and whether it is on the screen; nothing when the focus left the page. */
function focused(page: Page): Promise<Focus | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      text: element.textContent?.trim().replace(/\s+/g, ' ') ?? '',
      href: element.getAttribute('href'),
      visible: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
    };
  });
}
