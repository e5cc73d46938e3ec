import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, visit } = siteInBrowser();

/** WCAG 1.4.12: what a reader may set without losing anything. */
const spacedText = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** A phone, a desk at 200 %, a tablet, a desk. */
const widths = [320, 640, 768, 1280];

test.each(pageKinds)('%s fits every width, nothing lies over anything, and all words stay when a reader spaces the text', async (path) => {
  const page = await visit(path);
  // What is out of sight may wait for its layout; its boxes mean nothing until then, so all of it is laid out here.
  await addStyle(page, '* { content-visibility: visible !important }');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    expect.soft(await overflowing(page), `at ${width} px`).toEqual([]);
    expect.soft(await overlapping(page), `at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await addStyle(page, spacedText);
  expect.soft(await overflowing(page), 'spaced').toEqual([]);
  expect.soft(await overlapping(page), 'spaced').toEqual([]);
  expect.soft(await cut(page), 'spaced').toEqual([]);
});

test('what is too wide, lies over something or is cut is found', async () => {
  const page = await open('/telefony', { viewport: { width: 320, height: 640 } });
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p class="wide">wide</p><h2>over</h2><h2 class="over">over</h2><div class="cut">cut cut cut cut cut cut</div>',
    );
  });
  await addStyle(page, '.wide { width: 500px } .over { margin-top: -1em } .cut { height: 1em; overflow: hidden; width: 50px }');
  expect(await overflowing(page)).not.toEqual([]);
  expect(await overlapping(page)).not.toEqual([]);
  expect(await cut(page)).not.toEqual([]);
});

/** As a reader's own style sheet, which no policy of the page forbids. */
function addStyle(page: Page, text: string): Promise<void> {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, text);
}

/** What reaches past the right edge; tables may scroll in a frame of their own. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.scroll'))
      .map((element) => `${element.tagName} ${element.className} "${element.textContent?.trim().slice(0, 40)}"`)
      .concat('the page scrolls sideways')
      .slice(0, 5);
  });
}

/** Links, buttons, fields and headings whose boxes meet without one being inside the other. */
function overlapping(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, h1, h2, h3, dt')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.skip, .visually-hidden'),
    );
    // Lines of a link that wraps are boxes of their own.
    const boxes = elements.flatMap((element) =>
      [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1).map((box) => ({ element, box })),
    );
    boxes.sort((one, other) => one.box.top - other.box.top);
    const found: string[] = [];
    boxes.forEach(({ element, box }, at) => {
      for (const other of boxes.slice(at + 1)) {
        if (other.box.top > box.bottom) break;
        if (element.contains(other.element) || other.element.contains(element)) continue;
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Line boxes of running text may touch by their leading.
        if (width > 2 && height > 6) found.push(`"${element.textContent?.trim().slice(0, 40)}" and "${other.element.textContent?.trim().slice(0, 40)}"`);
      }
    });
    return found.slice(0, 5);
  });
}

/** Elements that hide a part of their words; a map is a window on more, and its places stand beside it as a list. */
function cut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = /hidden|clip/.test(style.overflow + style.overflowX + style.overflowY);
        const isSeen = element.checkVisibility() && !element.closest('.visually-hidden, .skip, svg, .map__canvas');
        return hides && isSeen && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => `${element.tagName} ${element.className}`)
      .slice(0, 5),
  );
}
