import { expect, test } from 'vitest';
import { paths } from '#paths';
import { violations } from '../support/axe.ts';
import { validator } from '../support/html-validator.ts';
import { siteInBrowser } from '../support/site-browser.ts';
import { signIn, staffedFolder } from '../support/staffed-site.ts';

const office = 'mgops-lubsko';
let accounts: Awaited<ReturnType<typeof staffedFolder<'maria' | 'anna'>>>['accounts'];
const { open, address } = siteInBrowser(async () => {
  const folder = await staffedFolder({
    maria: { organization: office, role: 'manager', name: 'Maria Testowa' },
    anna: { organization: office, role: 'social-worker', name: 'Anna Testowa' },
  });
  accounts = folder.accounts;
  return folder.environment;
});

test('a manager invites, names a substitute and ends access; the page is accessible, fits a phone and is valid HTML', async () => {
  const page = await open(paths.signIn());
  await signIn(page.context(), address(), accounts.maria);
  const look = async () => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await violations(page), `${width} px`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0);
    }
    const report = await validator.validateString(await (await page.context().request.get(page.url())).text());
    expect.soft(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  };
  await page.goto(address() + paths.team());
  await page.locator('summary').evaluateAll((all) => {
    for (const one of all) one.parentElement?.setAttribute('open', '');
  });
  await look();
  await page.fill('#email', 'nowa.lubsko.example');
  await page.selectOption('#rola', 'manager');
  await page.evaluate(() => document.querySelector('.team__invite')?.setAttribute('novalidate', ''));
  await page.click('.team__invite button');
  expect(await page.locator('.error-summary').count()).toBe(1);
  expect([await page.locator('#email').inputValue(), await page.locator('#rola').inputValue()]).toEqual(['nowa.lubsko.example', 'manager']);
  await look();
  await page.fill('#email', 'nowa@lubsko.example');
  await page.selectOption('#rola', 'social-worker');
  await page.click('.team__invite button');
  expect(page.url()).not.toContain('nowa');
  expect(await page.locator('.team__made code').textContent()).toMatch(/\/panel\/zaproszenie\/[\w-]{43}$/);
  await look();
  const anna = page.locator('.team__people > li', { hasText: 'anna@test.example' });
  await anna.locator('summary').click();
  await anna.locator('input[name="od"]').fill('1.12.2099');
  await anna.locator('input[name="do"]').fill('jutro');
  await anna.getByRole('button', { name: 'Zapisz zastępstwo' }).click();
  expect(await page.locator('[role="alert"]').textContent()).toContain('Wpisz oba dni');
  expect(await anna.locator('input[name="od"]').inputValue()).toBe('1.12.2099');
  await look();
  await anna.locator('input[name="do"]').fill('3.12.2099');
  await anna.getByRole('button', { name: 'Zapisz zastępstwo' }).click();
  expect(await anna.textContent()).toContain('Maria Testowa');
  await anna.locator('summary').click();
  await anna.getByRole('button', { name: 'Zakończ dostęp' }).click();
  expect(await page.locator('.team__people > li').count()).toBe(1);
});

test('the own account: wrong password told, other places closed, and the way to a new password; accessible, fits a phone, no script', async () => {
  const page = await open(paths.signIn(), { javaScriptEnabled: false });
  const seen = await open(paths.signIn());
  await signIn(page.context(), address(), accounts.maria, 1);
  await signIn(seen.context(), address(), accounts.maria, 2);
  await page.goto(address() + paths.ownAccount());
  await seen.goto(address() + paths.ownAccount());
  for (const width of [320, 1280]) {
    await seen.setViewportSize({ width, height: 800 });
    expect.soft(await violations(seen), `${width} px`).toEqual([]);
    expect.soft(await seen.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Zamknij wszędzie' }).click();
  expect(await page.locator('main [role="status"]').textContent()).toContain('tylko tutaj');
  await seen.reload();
  expect(new URL(seen.url()).pathname).toBe(paths.signIn());
  await page.fill('#haslo', 'nie to haslo');
  await page.getByRole('button', { name: 'Dalej' }).click();
  expect(await page.locator('#haslo-error').textContent()).toContain('To nie jest obecne hasło');
  await page.fill('#haslo', accounts.maria.password);
  await page.getByRole('button', { name: 'Dalej' }).click();
  expect(page.url()).toMatch(/zaproszenie/);
  expect(await page.locator('h1').textContent()).toContain('Nowy dostęp');
  const report = await validator.validateString(await (await page.context().request.get(address() + paths.ownAccount())).text());
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
});
