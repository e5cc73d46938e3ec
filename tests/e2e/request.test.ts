import { describe, expect, test } from 'vitest';
import { paths } from '#paths';
import { keyboardReader } from '../support/keyboard-reader.ts';
import { personInLubsko, postForm, sendForms } from '../support/request-forms.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, address } = siteInBrowser(async () => (await sendingFolder()).environment);
const phone = { viewport: { width: 320, height: 640 } };
const step = (url: string) => new URL(url).pathname.replace('/prosba', '').slice(1);

describe.each([
  ['with a script', true],
  ['without a script', false],
])('by keyboard alone, %s', (_how, javaScriptEnabled) => {
  test('somebody who is free asks for a bed and papers, and has number and code', async () => {
    const page = await open(paths.request(), { ...phone, javaScriptEnabled });
    const reader = keyboardReader(page);
    const seen = new Set<string>();
    page.on('framenavigated', (frame) => seen.add(frame.url()));
    await reader.choose('who', 'self');
    await reader.send();
    await reader.choose('situation', 'urgent');
    await reader.send();
    await reader.type('typed', 'Lubsko');
    await reader.send();
    if (step(page.url()) === 'wieczor') {
      await reader.choose('locality', await page.locator('input[name="locality"]').first().inputValue());
      await reader.send();
    }
    await reader.choose('home', 'skip');
    await reader.send();
    expect(await page.locator('main').textContent()).toContain('Odbiera prośby przez Most');
    await reader.send();
    await reader.tick('needs', 'shelter_tonight');
    await reader.tick('needs', 'documents');
    await reader.send();
    // Phones and open places come before the form goes on.
    expect(step(page.url())).toBe('najpierw');
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);
    await reader.send();
    await reader.send();
    await reader.tick('ways', 'visit');
    await reader.send();
    await reader.tick('safety', 'no-prison');
    await reader.send();
    await reader.type('name', 'Zbigniew');
    await reader.send();
    await reader.choose('keep', 'nobody');
    await reader.send();
    await reader.type('word', 'stary młyn');
    await reader.send();
    await reader.send();
    await reader.tick('contact');
    await reader.send();
    expect(await page.locator('.answers').textContent()).toMatch(/Nocleg na dziś.*Przyjdę osobiście.*Zbigniew/s);
    await expect
      .poll(
        async () => {
          if (step(page.url()) === 'sprawdz') await reader.send();
          return step(page.url());
        },
        { timeout: 20_000, interval: 2500 },
      )
      .toBe('wyslane');
    const numbers = await page.locator('.receipt__number').allTextContents();
    expect(numbers).toEqual([expect.stringMatching(/^.{3}-.{4}$/), expect.stringMatching(/^(\d{4} ){3}\d{4}$/)]);
    expect(await page.locator('main').textContent()).toContain('To nie jest wniosek o zasiłek');
    // Refreshed, it is the same receipt.
    await page.reload();
    expect(await page.locator('.receipt__number').allTextContents()).toEqual(numbers);
    await reader.send();
    expect(await page.locator('main').textContent()).not.toContain(numbers[1]);
    await page.goBack();
    expect(await page.locator('main').textContent()).not.toContain(numbers[1]);
    for (const url of seen) expect(decodeURIComponent(url)).not.toMatch(/Zbigniew|młyn|\d{16}/);
  });
});

test('whoever comes from the finder does not answer twice', async () => {
  const page = await open(paths.finder());
  const send = (path: string, form: Record<string, string>) =>
    page.context().request.post(address() + path, { form, headers: { origin: address(), 'sec-fetch-site': 'same-origin' } });
  await send(paths.finder('situation'), { situation: 'residence' });
  await send(paths.finder('residence'), { locality: '081106-lubsko', typed: 'Lubsko' });
  await page.goto(address() + paths.finder('result'));
  await page.getByRole('link', { name: 'Poproś o kontakt' }).click();
  await page.waitForURL(/\/prosba$/);
  await page.check('input[value="self"]');
  await page.locator('form button[type="submit"]').first().click();
  await page.waitForURL(/sytuacja$/);
  expect(await page.locator('input[value="residence"]').isChecked()).toBe(true);
  expect((await postForm(page.context(), address(), 'office', { office: 'mgops-lubsko' })).headers()['location']).toBe(paths.request('needs'));
});

test('a question that is not on the way leads to the one that is open', async () => {
  const page = await open(paths.request('word'));
  expect(step(page.url())).toBe('');
  await sendForms(page, personInLubsko.slice(0, 4));
  await page.goto(address() + paths.request('agree'));
  expect(step(page.url())).toBe('potrzeby');
});

test('back and refresh do no harm, and "start again" forgets everything', async () => {
  const page = await open(paths.request());
  await sendForms(page, personInLubsko.slice(0, 10));
  await page.goto(address() + paths.request('name'));
  expect(await page.locator('#name').inputValue()).toBe('Marek');
  await page.getByRole('link', { name: 'Wstecz' }).click();
  await page.waitForURL(/bezpiecznie$/);
  await page.reload();
  expect(await page.locator('#hours').inputValue()).toBe('po 16');
  await page.getByRole('button', { name: 'Wyczyść i zacznij od nowa' }).click();
  await page.waitForURL(/\/prosba$/);
  expect(await page.context().cookies()).toEqual([]);
});

test('a form from another site changes nothing', async () => {
  const page = await open(paths.request());
  const forged = await page.context().request.post(address() + paths.request('who'), {
    form: { who: 'self' },
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    maxRedirects: 0,
  });
  expect(forged.status()).toBe(403);
});
