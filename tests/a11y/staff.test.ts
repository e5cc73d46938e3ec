import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { codeAt } from '#api/staff/totp.ts';
import { paths } from '#paths';
import { violations } from '../support/axe.ts';
import { validator } from '../support/html-validator.ts';
import { keyboardReader } from '../support/keyboard-reader.ts';
import { runCommandIn } from '../support/run-command.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { siteInBrowser } from '../support/site-browser.ts';
import { goodPassword } from '../support/staff.ts';

const links: Record<string, string> = {};
const people = ['ola', 'jan', 'ewa'] as const;
const { open, address } = siteInBrowser(async () => {
  const { environment } = await sendingFolder();
  for (const name of people) {
    const { out } = runCommandIn(environment, 'invite', '--email', `${name}@lubsko.example`, '--organization', 'mgops-lubsko', '--role', 'social-worker');
    links[name] = /\/panel\/zaproszenie\/[\w-]{43}/.exec(out)?.[0] ?? '';
  }
  return environment;
});

async function look(page: Page) {
  const path = new URL(page.url()).pathname.replace(/[\w-]{43}/, 'link');
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

const send = (page: Page) => page.locator('main .question form, main .new-factor form').first().locator('button[type="submit"]').click();
const at = (page: Page) => new URL(page.url()).pathname;

/** As an app reads it off the page. */
async function secretOn(page: Page): Promise<Buffer> {
  const href = (await page.locator('a[href^="otpauth:"]').getAttribute('href')) ?? '';
  const text = new URL(href).searchParams.get('secret') ?? '';
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

test('somebody accepts an invitation with an app and signs in again: every page is accessible, fits a phone and is valid HTML', async () => {
  const page = await open(links['ola'] ?? '');
  await look(page);
  expect(await page.locator('main').textContent()).toContain('ola@lubsko.example');
  await page.fill('#imie', 'Ola Testowa');
  await page.fill('#haslo', 'krótkie');
  await page.fill('#haslo2', 'krótkie');
  await send(page);
  expect(await page.locator('.error-summary').textContent()).toContain('za krótkie');
  expect(await page.inputValue('#imie')).toBe('Ola Testowa');
  await look(page);
  await page.fill('#haslo', goodPassword);
  await page.fill('#haslo2', goodPassword);
  await send(page);
  await look(page);
  const secret = await secretOn(page);
  await page.reload();
  expect(await secretOn(page)).toEqual(secret);
  await page.fill('#kod', '000000');
  await send(page);
  expect(await page.locator('.error-summary').textContent()).toContain('nie pasuje');
  await look(page);
  await page.fill('#kod', codeAt(secret, Math.floor(Date.now() / 30_000) - 1));
  await send(page);
  expect(at(page)).toBe(paths.panel());
  expect(await page.locator('footer').textContent()).toContain('Ola Testowa');
  await look(page);
  await page.getByRole('button', { name: 'Wyloguj' }).click();
  expect(await page.locator('main [role="status"]').textContent()).toContain('zamknięty');
  await look(page);
  await page.fill('#email', 'ola@lubsko.example');
  await page.fill('#haslo', 'nie to hasło, wcale');
  await send(page);
  expect(page.url()).not.toContain('ola');
  expect(await page.locator('.error-summary').textContent()).toContain('nie zgadza');
  expect(await page.inputValue('#email')).toBe('ola@lubsko.example');
  await look(page);
  await page.fill('#haslo', goodPassword);
  await send(page);
  await look(page);
  await page.fill('#kod', codeAt(secret, Math.floor(Date.now() / 30_000) + 1));
  await send(page);
  expect(at(page)).toBe(paths.panel());
  await page.goto(address() + (links['ola'] ?? ''));
  expect(await page.locator('h1').textContent()).toContain('nie działa');
  await look(page);
});

test('without a script, with a sheet of codes that prints on one page', async () => {
  const page = await open(links['jan'] ?? '', { javaScriptEnabled: false });
  await page.fill('#imie', 'Jan Testowy');
  await page.fill('#haslo', goodPassword);
  await page.fill('#haslo2', goodPassword);
  await page.check('input[name="drugi"][value="sheet"]');
  await send(page);
  const codes = await page.locator('.code-sheet code').allTextContents();
  expect(new Set(codes).size).toBe(50);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form:visible, nav:visible').count()).toBe(0);
  expect((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  await page.emulateMedia({ media: 'screen' });
  await page.fill('#kod', codes[0] ?? '');
  await send(page);
  expect(at(page)).toBe(paths.panel());
  await page.getByRole('button', { name: 'Wyloguj' }).click();
  await page.fill('#email', 'jan@lubsko.example');
  await page.fill('#haslo', goodPassword);
  await send(page);
  await page.fill('#kod', codes[1]?.toLowerCase().replace('-', '') ?? '');
  await send(page);
  expect(at(page)).toBe(paths.panel());
});

test('by keyboard alone from the invitation to the panel, and fields that a password manager knows', async () => {
  const page = await open(links['ewa'] ?? '');
  const kinds = await page.locator('main input:not([type="hidden"])').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('autocomplete')));
  expect(kinds.slice(0, 3)).toEqual(['name', 'new-password', 'new-password']);
  const reader = keyboardReader(page);
  await reader.type('imie', 'Ewa Testowa');
  await reader.type('haslo', goodPassword);
  await reader.type('haslo2', goodPassword);
  await reader.choose('drugi', 'sheet');
  await reader.send();
  const codes = await page.locator('.code-sheet code').allTextContents();
  await reader.type('kod', codes[0] ?? '');
  await reader.send();
  expect(at(page)).toBe(paths.panel());
  await page.context().clearCookies();
  await page.goto(`${address()}${paths.signIn()}`);
  expect(await page.locator('#email').getAttribute('autocomplete')).toBe('username');
  expect(await page.locator('#haslo').getAttribute('autocomplete')).toBe('current-password');
});

test('whoever is not signed in is led to the door, and from there never to another site', async () => {
  const page = await open(paths.panel());
  expect(at(page)).toBe('/panel/wejscie');
  for (const evil of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/panel/../urzad',
    '/panel//evil.example',
    '/urzad',
    'javascript:alert(1)',
    '/panel/wyjscie',
  ]) {
    await page.goto(`${address()}/panel/wejscie?dalej=${encodeURIComponent(evil)}`);
    const answer = await page.context().request.post(page.url(), {
      form: { email: 'nikt@lubsko.example', haslo: 'nie to hasło, wcale' },
      headers: { 'sec-fetch-site': 'same-origin' },
      maxRedirects: 0,
    });
    expect.soft(answer.headers()['location'], evil).toBe('/panel/wejscie?co=haslo');
  }
});
