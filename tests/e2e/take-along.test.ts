import { expect, test } from 'vitest';
import { paths } from '#paths';
import { violations } from '../support/axe.ts';
import { validator } from '../support/html-validator.ts';
import { readPdf } from '../support/read-pdf.ts';
import { personInLubsko, sendForms } from '../support/request-forms.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, address } = siteInBrowser();
/** Where nothing can be sent the form ends before the questions about sending. */
const sending = ['keep', 'word', 'agree'];
const forms = personInLubsko.filter(([step]) => !sending.includes(step));

test('where nothing can be sent, the form ends with a letter, cards and words: on the page, on paper and as files', async () => {
  const page = await open(paths.request(), { javaScriptEnabled: false });
  await sendForms(page, forms);
  await page.goto(paths.request('takeAlong'));
  expect(new URL(page.url()).pathname).toBe(paths.request('takeAlong'));
  const letter = (await page.locator('.letter').textContent())?.replaceAll('\u00a0', ' ');
  expect(letter).toMatch(/Marek[\s\S]*Lubsk[\s\S]*nocleg na najbliższą noc[\s\S]*600 100 200[\s\S]*podpis/);
  expect(await page.locator('.pocket').textContent()).not.toMatch(/Marek|600/);

  const html = await (await page.context().request.get(address() + paths.request('takeAlong'))).text();
  expect((await validator.validateString(html)).results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  const paper = await readPdf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
  expect(paper.pages).toBe(2);
  expect(paper.text).not.toMatch(/Szybkie wyjście|Wyczyść|SMS-a/);

  for (const [button, name, text] of [
    ['Pobierz list', 'list.pdf', 'Marek'],
    ['Pobierz kartki', 'kartki.pdf', 'Dokąd iść'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    expect(file.suggestedFilename()).toBe(name);
    const made = await file.createReadStream().then((stream) => stream.toArray());
    expect((await readPdf(Buffer.concat(made))).text).toContain(text);
  }
});

test('the page of letter and cards is accessible and fits a phone', async () => {
  const page = await open(paths.request());
  await sendForms(page, forms);
  await page.goto(paths.request('takeAlong'));
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await violations(page), `${width} px`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('without answers the page of letter and cards, and its files, lead to the questions', async () => {
  const page = await open(paths.request('takeAlong'));
  expect(new URL(page.url()).pathname).toBe(paths.request());
  const { request } = page.context();
  const headers = { origin: address(), 'sec-fetch-site': 'same-origin' };
  const made = await request.post(address() + paths.request('letterFile'), { headers, maxRedirects: 0 });
  expect([made.status(), made.headers()['location']]).toEqual([303, `${paths.request()}?od=nowa`]);
  expect((await request.get(address() + paths.request('letterFile'))).status()).toBe(404);
});
