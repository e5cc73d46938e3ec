import { describe, expect, test } from 'vitest';
import type { RequestStep } from '#domain/referral/request-answers.ts';
import { paths } from '#paths';
import { violations } from '../support/axe.ts';
import { validator } from '../support/html-validator.ts';
import { personInLubsko, postForm, sendForms } from '../support/request-forms.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, address } = siteInBrowser(async () => (await sendingFolder()).environment);

const steps = personInLubsko.map(([step]) => step);
/** A form that comes back with an error. */
const wrong: Partial<Record<RequestStep, Record<string, string>>> = {
  who: {},
  needs: {},
  contact: { ways: 'phone', phone: '1' },
  word: { word: 'a' },
  agree: {},
};

async function lookAt(path: string, page: Awaited<ReturnType<typeof open>>) {
  await page.goto(address() + path);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await violations(page), `${path} at ${width} px`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} at ${width} px`).toBeLessThanOrEqual(0);
  }
  const html = await (await page.context().request.get(address() + path)).text();
  const report = await validator.validateString(html);
  expect.soft(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`))).toEqual([]);
}

describe('every question, every error and the receipt', () => {
  test.each(steps)('%s is accessible on a phone and on a desk, fits, and is valid HTML', async (step) => {
    const page = await open(paths.request());
    await sendForms(page, personInLubsko.slice(0, steps.indexOf(step)));
    const form = wrong[step];
    if (form) {
      await postForm(page.context(), address(), step, form);
      await lookAt(paths.request(step), page);
      expect(await page.locator('.error-summary').count()).toBe(1);
    } else await lookAt(paths.request(step), page);
  });

  test('the check of all answers and the receipt', async () => {
    const page = await open(paths.request());
    await sendForms(page, personInLubsko);
    await lookAt(paths.request('check'), page);
    // Nobody answers so fast; the form says so and keeps everything.
    await page.goto(address() + paths.request('check'));
    await page.locator('#wyslij').click();
    expect(await page.locator('.error-summary').textContent()).toContain('bardzo szybko');
    await expect
      .poll(
        async () => {
          await postForm(page.context(), address(), 'check', {});
          await page.goto(address() + paths.request('sent'));
          return page.locator('.receipt__number').count();
        },
        { timeout: 20_000, interval: 2000 },
      )
      .toBe(2);
    await lookAt(paths.request('sent'), page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, button:visible, .way-out:visible').count()).toBe(0);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  });
});
