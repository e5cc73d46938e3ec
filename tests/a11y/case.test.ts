import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { casePages } from '#domain/referral/case-page-view.ts';
import { paths } from '#paths';
import { violations } from '../support/axe.ts';
import { validator } from '../support/html-validator.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { sendTo } from '../support/sent-case.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, address } = siteInBrowser(async () => (await sendingFolder()).environment);

const post = (page: Page, path: string, form: Record<string, string>) =>
  page.context().request.post(address() + path, { form, headers: { origin: address(), 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });

/** axe on a phone, where most can go wrong; that it fits on both; valid HTML as the server wrote it. */
async function lookAt(path: string, page: Page, name = path) {
  const html = await (await page.goto(address() + path))?.text();
  expect(new URL(page.url()).pathname, name).toBe(path);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name} at ${width} px`).toBeLessThanOrEqual(0);
  }
  expect.soft(await violations(page), name).toEqual([]);
  const report = await validator.validateString(html ?? '');
  expect.soft(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${name} ${ruleId}: ${message}`))).toEqual([]);
}

async function openedCase() {
  const { code } = await sendTo(address(), { place: { situation: 'before-release', residence: '081106', releaseDate: '2027-05-31' }, mayPassOn: true });
  const page = await open(paths.check());
  await post(page, paths.check(), { code });
  await post(page, paths.checkCase(), { word: 'czerwony rower' });
  return page;
}

test('the code, a wrong one, the state, and a wrong word', async () => {
  const { code } = await sendTo(address());
  const page = await open(paths.check());
  await lookAt(paths.check(), page);
  await post(page, paths.check(), { code: '1' });
  await lookAt(paths.check(), page, 'a wrong code');
  await post(page, paths.check(), { code });
  await lookAt(paths.checkCase(), page);
  await post(page, paths.checkCase(), { word: 'a' });
  await lookAt(paths.checkCase(), page, 'a wrong word');
});

// A meeting is set by an office: its page is looked at on the whole path (tests/e2e/whole-path.test.ts).
test.each(casePages.filter((name) => name !== 'meeting'))('%s behind the word', async (name) => {
  const page = await openedCase();
  await post(page, paths.checkCase('messages'), { text: 'Halo' });
  await lookAt(paths.checkCase(name), page);
});

test.each([
  ['messages', { text: '' }],
  ['contact', { ways: 'phone', phone: '1' }],
  ['release', {}],
  ['withdrawal', {}],
  ['erasure', {}],
] as const)('%s with an error', async (name, form) => {
  const page = await openedCase();
  await post(page, paths.checkCase(name), form);
  await lookAt(paths.checkCase(name), page);
  const field = await page.locator('.error-summary a').getAttribute('href');
  expect(await page.locator(field ?? '').count()).toBe(1);
});

test('the state prints on one sheet, without forms and links of the site', async () => {
  const { code } = await sendTo(address());
  const page = await open(paths.check());
  await post(page, paths.check(), { code });
  await page.goto(address() + paths.checkCase());
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav:visible, button:visible, form:visible, .way-out:visible').count()).toBe(0);
  expect(await page.locator('.receipt__number').isVisible()).toBe(true);
});
