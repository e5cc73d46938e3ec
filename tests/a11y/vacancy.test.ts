import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { openFile } from '#api/db/file.ts';
import { vacancyToken } from '#api/vacancies/link.ts';
import { keepPlace } from '#api/vacancies/vacancies.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { paths } from '#paths';
import { violations } from '../support/axe.ts';
import { validator } from '../support/html-validator.ts';
import { keyboardReader } from '../support/keyboard-reader.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const service = 'brat-krystyn-noclegownia';
let token = '';
const { open, address } = siteInBrowser(async () => {
  const { path, environment } = await sendingFolder();
  const keys = openKeyRing(join(path, 'keys'), randomBytes);
  const database = openFile(join(path, 'most.db'), Math.random, Date.now);
  const { day } = toWarsaw(Date.now());
  await keepPlace(database, keys, { service, email: 'dyzur@nocleg.example', confirmedOn: day.toString() });
  await database.close();
  token = vacancyToken({ keys }, service, day.toString());
  return environment;
});

async function look(page: Page) {
  const path = new URL(page.url()).pathname.replace(token, '<token>');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await violations(page), `${path} at ${width} px`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} at ${width} px`).toBeLessThanOrEqual(0);
  }
  const answer = await page.context().request.get(page.url());
  expect.soft(answer.headers()['cache-control'], path).toContain('no-store');
  const report = await validator.validateString(await answer.text());
  expect.soft(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`))).toEqual([]);
}
const mainOf = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');
const tonightOf = async () => (await (await fetch(address() + paths.tonight())).text()).replaceAll('\u00a0', ' ');
const said = /Są wolne miejsca \(mówi to miejsce, \d\d\.\d\d\.\d{4}, \d{1,2}:\d\d\)/;

test('a place says by one key that it has beds: the link alone says nothing, the page of tonight shows it with its time', async () => {
  const page = await open(paths.vacancyAnswer(token, 'free'), { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  expect(await mainOf(page)).toContain('Teraz nie pokazujemy nic, tylko telefon.');
  expect(await tonightOf()).not.toMatch(said);
  await keyboardReader(page).send('sa');
  expect(await mainOf(page)).toMatch(/Dziękujemy.*Są wolne miejsca/s);
  expect(page.url()).not.toContain('odpowiedz');
  expect(await tonightOf()).toMatch(said);
  await page.getByRole('button', { name: 'Nie ma miejsc' }).click();
  expect(await mainOf(page)).toContain('Nie ma wolnych miejsc (mówi to miejsce');
  expect(await tonightOf()).not.toMatch(said);
});

test('the page of the question and that of the place are accessible, fit a phone, are valid HTML, and lead on', async () => {
  const page = await open(paths.vacancyAnswer(token, 'full'));
  await look(page);
  await page.getByRole('button', { name: 'Nie ma miejsc' }).click();
  await look(page);
  await page.getByRole('link', { name: 'Zobacz stronę tego miejsca' }).click();
  await look(page);
  expect(await mainOf(page)).toMatch(/Nie ma wolnych miejsc \(mówi to miejsce/);
  await page.getByRole('link', { name: 'Wszystko o tym miejscu' }).click();
  await page.getByRole('link', { name: 'Czy są teraz wolne miejsca?' }).click();
  expect(new URL(page.url()).pathname).toBe(paths.vacancy('brat-krystyn', service));
});

test('a link that opens nothing says so', async () => {
  const answer = await fetch(`${address()}${paths.vacancyAnswer(`${token.slice(0, -2)}aa`)}`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Ten link nie działa');
  expect((await fetch(`${address()}${paths.vacancy('mgops-lubsko', service)}`)).status).toBe(404);
});
