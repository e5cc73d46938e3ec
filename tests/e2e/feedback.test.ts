import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTally } from '#api/feedback/tally-file.ts';
import type { Directory } from '#domain/directory/directory.ts';
import { paths } from '#paths';
import { client } from '../support/built-pages.ts';
import { ask } from '../support/http-request.ts';
import { siteInBrowser } from '../support/site-browser.ts';
import { type Site, startSite } from '../support/site-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// Answers are limited by network, so these tests share no server.
const { open } = siteInBrowser(async () => ({}));
const { organizations, municipalities } = JSON.parse(readFileSync(join(client, '..', 'directory.json'), 'utf8')) as Directory;
const offices = organizations.filter(({ kind }) => kind === 'municipal_office' || kind === 'county_centre');
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_name, javaScriptEnabled) => {
  test('somebody who was sent away says so with one press and is led on', async () => {
    const page = await open(paths.organization(offices[0]?.id ?? ''), { javaScriptEnabled });
    expect(await page.getByRole('heading', { name: 'Jak poszło w tym urzędzie?' }).count()).toBe(1);
    await press(page, 'Odesłali mnie');
    expect(new URL(page.url()).search).toBe('?odpowiedz=odeslali');
    expect(await page.locator('main').textContent()).toMatch(/Dziękujemy\s+Zapisaliśmy tylko liczbę\./);
    expect(await page.locator('main a[href="tel:800109160"]').count()).toBe(1);
    expect(await page.context().cookies()).toEqual([]);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Dziękujemy');
  });

  test('the question also stands on the page of a gmina, and its other answers lead on', async () => {
    const { slug } = municipalities[0] ?? { slug: '' };
    for (const [answer, next] of [
      ['Pomogli', 'Wróć do strony urzędu'],
      ['Nie ma takiego urzędu', 'Lista wszystkich urzędów i adresów'],
    ] as const) {
      const page = await open(paths.municipality(slug), { javaScriptEnabled });
      await press(page, answer);
      expect(await page.locator('h1').textContent()).toBe('Dziękujemy');
      await page.getByRole('link', { name: next }).click();
      expect((await page.locator('h1').textContent())?.length).toBeGreaterThan(3);
    }
  });
});

test('the buttons are reached and pressed by keyboard, and too many answers are told calmly', async () => {
  const page = await open(paths.organization(offices[1]?.id ?? ''));
  for (let time = 0; time < 6; time += 1) {
    await page.goto(paths.organization(offices[1]?.id ?? ''));
    await page.getByRole('button', { name: 'Pomogli' }).focus();
    await Promise.all([page.waitForURL('**/glos*'), page.keyboard.press('Enter')]);
  }
  expect(await page.getByRole('alert').textContent()).toContain('Spróbuj za godzinę');
  expect(await page.getByRole('button', { name: 'Odesłali mnie' }).count()).toBe(1);
});

describe('the server', () => {
  const data = temporaryFolder();
  let site: Site;
  beforeAll(async () => {
    site = await startSite({ MOST_DATA: data, MOST_TRUSTED_PROXY: '1' });
  });
  afterAll(() => site?.stop());
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (id: string, body: string, headers: Record<string, string> = {}) =>
    ask(site.address, paths.feedback(id), { method: 'POST', headers: { ...form, 'sec-fetch-site': 'same-origin', ...headers }, body });

  test('refuses what another site sends, and counts nothing of it', async () => {
    const id = offices[2]?.id ?? '';
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }])
      expect((await post(id, 'odpowiedz=pomogli', headers)).status).toBe(403);
    const forged = await ask(site.address, paths.feedback(id), {
      method: 'POST',
      headers: { ...form, origin: 'https://evil.example' },
      body: 'odpowiedz=pomogli',
    });
    expect(forged.status).toBe(403);
    expect(readTally(join(data, 'feedback.json'))).toEqual({});
  });

  test('answers an unknown office and an unknown answer with a clear page', async () => {
    const office = await post('nie-ma-takiego', 'odpowiedz=pomogli');
    expect(office.status).toBe(422);
    expect(office.body.includes('Nie znamy takiego urzędu')).toBe(true);
    for (const body of ['odpowiedz=zle', '', '{"a":1}']) {
      const answer = await post(offices[2]?.id ?? '', body);
      expect.soft(answer.status, body).toBe(422);
      expect.soft(answer.body.includes('Wybierz jedną'), body).toBe(true);
    }
    expect((await ask(site.address, '/instytucje/nie-ma-takiego/glos')).status).toBe(404);
    expect((await ask(site.address, paths.feedback(offices[2]?.id ?? ''))).status).toBe(200);
  });

  test('counts by networks that its proxy names, not by what a client claims before it', async () => {
    const id = offices[3]?.id ?? '';
    const from = (address: string) => post(id, 'odpowiedz=pomogli', { 'x-forwarded-for': `${address}, 83.12.7.1` });
    const statuses = [];
    for (let claimed = 1; claimed <= 6; claimed += 1) statuses.push((await from(`${claimed}.1.1.1`)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test('killed with -9 amid answers it has lost none that it gave', async () => {
    let answered = 0;
    const all = offices.slice(4).map(async ({ id }) => {
      const answer = await post(id, 'odpowiedz=odeslali').catch(() => undefined);
      if (answer?.status !== 303) return;
      answered += 1;
      if (answered === 20) site.process.kill('SIGKILL');
    });
    await Promise.all(all);
    const counts = Object.values(readTally(join(data, 'feedback.json'))).flatMap((month) => Object.values(month));
    expect(answered).toBeGreaterThanOrEqual(20);
    expect(counts.reduce((sum, { sent_away = 0 }) => sum + sent_away, 0)).toBeGreaterThanOrEqual(answered);
  });
});
