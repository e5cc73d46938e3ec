import { describe, expect, onTestFinished, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { finderStates, show } from '../support/finder-states.ts';
import { validator } from '../support/html-validator.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { sameTab } = siteInBrowser();
const results = finderStates.filter(({ path }) => path === '/wynik');

describe.each(finderStates)('$name', (state) => {
  test('is accessible on a phone and on a desk, fits, and is valid HTML', async () => {
    const page = await sameTab();
    await show(page, state);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await violations(page), `at ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width} px`).toBeLessThanOrEqual(0);
    }
    const html = await (await page.context().request.get(page.url())).text();
    const report = await validator.validateString(html);
    expect.soft(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  });
});

test('open suggestions are accessible', async () => {
  const page = await sameTab({ width: 320, height: 800 });
  await show(page, finderStates.find(({ name }) => name === 'the home') ?? { name: '', path: '', sent: [] });
  await page.locator('#typed').pressSequentially('gubi');
  await page.locator('[role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await violations(page)).toEqual([]);
});

describe.each(results)('$name on paper', (state) => {
  test('takes three sheets of A4 at most; what is handed over stays in one piece; nothing of the site is printed', async () => {
    const page = await sameTab();
    await show(page, state);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
    await page.emulateMedia({ media: 'print' });
    onTestFinished(() => page.emulateMedia({ media: null }));
    const counter = page.locator('.counter');
    expect(await counter.evaluate((box) => getComputedStyle(box).breakInside)).toBe('avoid');
    // 297 mm less two margins of 15 mm, at 96 dots an inch.
    expect((await counter.boundingBox())?.height).toBeLessThan(((297 - 30) / 25.4) * 96);
    const printed = page.locator('nav:visible, button:visible, form:visible, .back:visible, .way-out:visible, .skip:visible, a.tap:visible');
    expect(await printed.allTextContents()).toEqual([]);
    expect(await page.locator('.counter__stamp').isVisible()).toBe(true);
  });
});
