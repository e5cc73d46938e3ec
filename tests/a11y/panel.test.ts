import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paths } from '#paths';
import { violations } from '../support/axe.ts';
import { validator } from '../support/html-validator.ts';
import { personInLubsko, sendForms } from '../support/request-forms.ts';
import { sendTo } from '../support/sent-case.ts';
import { siteInBrowser } from '../support/site-browser.ts';
import { signIn, staffedFolder } from '../support/staffed-site.ts';

const people = {
  ewa: { name: 'Ewa Testowa', organization: 'mgops-lubsko', role: 'social-worker' },
  maria: { name: 'Maria Testowa', organization: 'mgops-lubsko', role: 'manager' },
  jan: { name: 'Jan Testowy', organization: 'region', role: 'coordinator' },
} as const;
let folder: Awaited<ReturnType<typeof staffedFolder<keyof typeof people>>>;
const { open, address } = siteInBrowser(async () => {
  folder = await staffedFolder(people);
  return folder.environment;
});

async function look(page: Page) {
  const path = new URL(page.url()).pathname + new URL(page.url()).search;
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

test('the inbox, its lists, a case in it and its forms are accessible, fit a phone and are valid HTML; a worker needs no script', async () => {
  const place = { situation: 'before-release', residence: '081106', releaseDate: '2027-05-31' } as const;
  const { caseNumber } = await sendTo(address(), {
    place,
    needs: ['shelter', 'documents'],
    contact: { ways: ['phone'], phone: '600 100 200', noPrison: true, language: 'uk' },
  });
  const secret = await sendTo(address(), { needs: ['violence'] });
  const page = await open(paths.home());
  await signIn(page.context(), address(), folder.accounts.ewa);
  await page.goto(address() + paths.panel());
  await look(page);
  const main = async () => ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');
  expect(await main()).toMatch(/Wyjście: 31\.05\.2027.*Język: ukraiński.*Nie wspominaj o zakładzie/s);
  expect(await main()).not.toMatch(/Marek|600 100|Przemoc/);
  expect(await page.locator(`a[href="${paths.officeCase(secret.caseNumber, 'account')}"]`).count()).toBe(0);
  for (const list of ['moje', 'wolne', 'czekaja', 'zakonczone']) {
    await page.goto(address() + paths.panel({ list }));
    await look(page);
  }
  for (const query of ['', '?od=jutro&do=1.1.2026']) {
    await page.goto(address() + paths.register() + query);
    await look(page);
  }
  expect(await page.locator('#od').inputValue()).toBe('jutro');
  await page.goto(address() + paths.panel());
  await page.fill('#szukaj', 'marek');
  await page.getByRole('button', { name: 'Znajdź' }).click();
  expect(page.url()).not.toContain('marek');
  expect(await violations(page)).toEqual([]);
  await page.click(`a[href="${paths.officeCase(caseNumber, 'account')}"]`);
  await look(page);
  expect(await main()).toContain('Marek');
  await page.getByRole('button', { name: 'Zajmujemy się' }).click();
  expect(await page.locator('main [role="status"]').textContent()).toContain('urząd się zajmuje');
  await page.goto(address() + paths.officeCase(caseNumber, 'account', 'assignment'));
  await look(page);
  expect(await page.getByLabel('Ewa Testowa').isChecked()).toBe(true);
  await page.goto(address() + paths.officeCase(secret.caseNumber, 'account'));
  expect(new URL(page.url()).pathname).toBe(paths.panel());
  const asked = await page.context().request.get(address() + paths.panel());
  expect(Buffer.byteLength(await asked.text())).toBeLessThan(60_000);
});

test('what others send while the inbox is open appears by itself; a hand that is in the list is not disturbed, and nobody is kept signed in by it', async () => {
  const page = await open(paths.home());
  await signIn(page.context(), address(), folder.accounts.maria, 2);
  await page.clock.install();
  await page.goto(address() + paths.panel());
  const seen = async (number: string) => page.locator(`a[href="${paths.officeCase(number, 'account')}"]`).count();
  const first = await sendTo(address());
  const asked: (string | undefined)[] = [];
  page.on('request', (request) => asked.push(request.url().includes(paths.panelList()) ? request.headers()['most-quiet'] : undefined));
  await page.clock.fastForward(61_000);
  await expect.poll(() => seen(first.caseNumber)).toBe(1);
  expect(asked).toContain('1');
  expect(await page.locator('#nowe').textContent()).toContain('coś się zmieniło');
  await page.locator('#lista a').first().focus();
  const second = await sendTo(address());
  await page.clock.fastForward(61_000);
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  expect(await seen(second.caseNumber)).toBe(0);
});

test('a worker types in a paper form to the end, without a script: the day on it stands over every question', async () => {
  const page = await open(paths.home(), { javaScriptEnabled: false });
  const seen = await open(paths.home());
  for (const one of [page, seen]) await signIn(one.context(), address(), folder.accounts.maria, one === page ? 0 : 1);
  await page.goto(address() + paths.panel());
  await page.click(`a[href="${paths.panelPaper()}"]`);
  await page.fill('#signed-on', 'wczoraj');
  await page.getByRole('button', { name: 'Zacznij przepisywać' }).click();
  expect(await page.locator('#signed-on').inputValue()).toBe('wczoraj');
  expect(await page.locator('#signed-on-error').textContent()).toContain('Nie może być z przyszłości');
  await page.fill('#signed-on', '20.11.2026');
  await page.getByRole('button', { name: 'Zacznij przepisywać' }).click();
  expect(new URL(page.url()).pathname).toBe(paths.request('who'));
  await sendForms(page, personInLubsko.slice(0, -1));
  await page.goto(address() + paths.request('agree'));
  expect((await page.locator('main').textContent())?.replaceAll('\u00a0', ' ')).toContain('Przepisujesz formularz podpisany 20.11.2026');
  await seen.goto(address() + paths.panelPaper());
  await look(seen);
});

test("the coordinator's desk is accessible and fits a phone", async () => {
  const page = await open(paths.home());
  await signIn(page.context(), address(), folder.accounts.jan);
  await page.goto(address() + paths.panel());
  expect(new URL(page.url()).pathname).toBe(paths.desk());
  await look(page);
  expect(await page.locator('main').textContent()).toContain('Wszystkie sprawy dotarły');
});

test('whoever is not signed in is led to the door, and from there back', async () => {
  const answer = await fetch(address() + paths.officeCase('XMW-F6WN', 'account'), { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.signIn(paths.officeCase('XMW-F6WN', 'account'))]);
});

test('a page for staff is never packed: beside a secret, its length would tell of it', async () => {
  const answer = await fetch(address() + paths.signIn(), { headers: { 'accept-encoding': 'gzip, br' } });
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, null]);
});
