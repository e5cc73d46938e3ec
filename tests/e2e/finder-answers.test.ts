import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { step, text } from '../support/finder-journey.ts';
import { ask } from '../support/http-request.ts';
import { siteInBrowser } from '../support/site-browser.ts';
import { type Site, startSite } from '../support/site-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { address, open } = siteInBrowser();
const first = '/gdzie-mam-isc';

/** Sends the form that is shown, and waits for the page after it. */
async function send(page: Page, button = page.locator('main form button[type="submit"]').first()): Promise<void> {
  const next = page.waitForEvent('load');
  await button.click();
  await next;
}
async function choose(page: Page, value: string): Promise<void> {
  await page.locator(`input[value="${value}"]`).check();
  await send(page);
}
async function place(page: Page, name: string): Promise<void> {
  await page.locator('#typed').fill(name);
  await send(page);
}
const office = (page: Page) => text(page, '.answer__office h2');

describe('the answers', () => {
  test('stay when somebody goes back, and a new one changes the way', async () => {
    const page = await open(first);
    await choose(page, 'homeless');
    await place(page, 'Lubsko');
    await page.goBack();
    expect(step(page)).toBe('meldunek');
    expect(await page.locator('#typed').inputValue()).toBe('Lubsko');
    await page.getByRole('link', { name: 'Wstecz' }).click();
    expect(await page.locator('input[value="homeless"]').isChecked()).toBe(true);
    await choose(page, 'residence');
    await place(page, 'Świebodzin');
    expect(step(page)).toBe('wynik');
    expect(await office(page)).toContain('Świebodzin');
    // What was answered before turning back lies beside the way now.
    expect(await text(page, 'main')).not.toContain('Lubsko');
  });

  test('survive a refresh of every page, and nothing is sent twice', async () => {
    const page = await open(first);
    await choose(page, 'residence');
    await page.reload();
    expect(step(page)).toBe('dom');
    await place(page, 'Lubsko');
    const before = await office(page);
    await page.reload();
    expect(await office(page)).toBe(before);
  });

  test('are read once when the button is pressed twice', async () => {
    const page = await open(first);
    await page.locator('input[value="residence"]').check();
    // The second press gives up what the first began, so the way is looked at rather than waited for.
    await page.locator('main form button[type="submit"]').first().dblclick();
    await expect.poll(() => step(page), { timeout: 20_000 }).toBe('dom');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.error-summary').count()).toBe(0);
    await page.locator('#typed').fill('Lubsko');
    await page.locator('main form button[type="submit"]').first().dblclick();
    await expect.poll(() => step(page), { timeout: 20_000 }).toBe('wynik');
    await page.waitForLoadState('networkidle');
    expect(await office(page)).toContain('Lubsk');
  });

  test('are the same in two tabs; a tab whose question is off the way is led to the next one', async () => {
    const one = await open(first);
    await choose(one, 'homeless');
    const two = await one.context().newPage();
    await two.goto(first);
    expect(await two.locator('input[value="homeless"]').isChecked()).toBe(true);
    await choose(two, 'residence');
    await place(one, 'Lubsko');
    expect(step(one)).toBe('dom');
    await place(one, 'Lubsko');
    expect(step(one)).toBe('wynik');
  });

  test('can be thrown away', async () => {
    const page = await open(first);
    await choose(page, 'homeless');
    await send(page, page.getByRole('button', { name: 'Zacznij od nowa' }));
    expect(step(page)).toBe('');
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.locator('input:checked').count()).toBe(0);
  });

  test('stand in no address, and the page that shows them is never kept', async () => {
    const urls: string[] = [];
    const kept: string[] = [];
    const page = await open(first, {}, (opened) => {
      opened.on('request', (request) => urls.push(request.url()));
      opened.on('response', (response) => {
        const isPage = new URL(response.url()).pathname.startsWith(first) && !response.url().endsWith('.json');
        if (isPage && response.headers()['cache-control'] !== 'no-store') kept.push(response.url());
      });
    });
    await choose(page, 'homeless');
    await place(page, 'Lubsko');
    await page.locator('#typed').fill('nie ma takiej wsi');
    await send(page);
    await place(page, 'Świebodzin');
    expect(step(page)).toBe('wynik');
    expect(urls.filter((url) => /lubsk|swiebodz|%C5%9A|homeless|wsi/i.test(url.replace(/^.*\/(instytucje|gmina)\/.*$/, '')))).toEqual([]);
    expect(kept).toEqual([]);
  });

  test('lie in one cookie that no script reads and no other site sends, and that ends with the browser', async () => {
    const page = await open(first);
    await choose(page, 'homeless');
    const [cookie, ...others] = await page.context().cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ name: 'most-way', httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(cookie?.value).not.toMatch(/homeless/);
    expect(Buffer.from(cookie?.value ?? '', 'base64url').toString('latin1')).not.toContain('homeless');
  });
});

describe('a cookie', () => {
  test.each([
    ['is not taken', ''],
    ['was changed', 'most-way=AAAA'],
    ['was cut', 'most-way=k'],
    ['is nonsense', 'most-way=%00%ff; most-way='],
    ['is far too long', `most-way=${'A'.repeat(7000)}`],
  ])('that %s leads to the first question, which says so', async (_what, cookie) => {
    for (const path of ['wynik', 'dom', 'meldunek', 'wieczor']) {
      const answer = await ask(address(), `${first}/${path}`, { headers: { cookie } });
      expect([answer.status, answer.headers.location], path).toEqual([303, `${first}?od=nowa`]);
    }
    const sent = await ask(address(), `${first}/dom`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: 'typed=Lubsko',
    });
    expect([sent.status, sent.headers.location]).toEqual([303, `${first}?od=nowa`]);
    const page = await ask(address(), `${first}?od=nowa`, { headers: { cookie } });
    expect(page.body.toString('utf8')).toMatch(/Nie mamy Twoich odpowiedzi\.[^<]*<a href="\/gmina">/);
  });

  test('of an answer of the finder says HttpOnly and SameSite=Lax, and over https it is bound to the host', async () => {
    const sent = await ask(address(), first, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: 'situation=homeless',
    });
    expect(sent.headers['set-cookie']?.[0]).toMatch(/^most-way=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(sent.headers['cache-control']).toBe('no-store');
  });

  test('never grows over what browsers take, whatever a form sends', async () => {
    const start = await ask(address(), first, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: 'situation=homeless',
    });
    const cookie = start.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const long = encodeURIComponent('😀'.repeat(400));
    const many = Array.from({ length: 300 }, (_, at) => `field${at}=${long.slice(0, 120)}`).join('&');
    for (const body of [`typed=${long}&outside=${long}&outside-county=${long}&answer=outside`, many]) {
      const sent = await ask(address(), `${first}/meldunek`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body,
      });
      expect(sent.status).toBe(303);
      expect((sent.headers['set-cookie']?.[0] ?? '').length).toBeLessThan(4096);
    }
  });
});

describe('a restart of the server', () => {
  const sites: Site[] = [];
  afterEach(async () => {
    await Promise.all(sites.splice(0).map((site) => site.stop()));
  });
  const start = async (dataFolder: string) => {
    const site = await startSite({ MOST_DATA: dataFolder });
    sites.push(site);
    return site;
  };

  test('loses no answer: the key that seals them is a file', async () => {
    const dataFolder = temporaryFolder();
    const one = await start(dataFolder);
    const sent = await ask(one.address, first, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: 'situation=homeless',
    });
    const cookie = sent.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    await sites.splice(0)[0]?.stop();
    const two = await start(dataFolder);
    const page = await ask(two.address, `${first}/meldunek`, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.body.toString('utf8')).toContain('Gdzie był Twój ostatni meldunek na pobyt stały?');
  });
});
