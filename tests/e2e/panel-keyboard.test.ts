import { expect, test } from 'vitest';
import { type OfficeActAddress, paths } from '#paths';
import { keyboardReader } from '../support/keyboard-reader.ts';
import { sendTo } from '../support/sent-case.ts';
import { siteInBrowser } from '../support/site-browser.ts';
import { staffedFolder } from '../support/staffed-site.ts';

let accounts: Awaited<ReturnType<typeof staffedFolder<'maria'>>>['accounts'];
const { open, address } = siteInBrowser(async () => {
  const made = await staffedFolder({ maria: { name: 'Maria Testowa', organization: 'mgops-lubsko', role: 'manager' } });
  accounts = made.accounts;
  return made.environment;
});

test('a worker signs in, finds a case, does every act of it and goes through the panel by keyboard alone, without a script', async () => {
  const { caseNumber } = await sendTo(address(), { mayPassOn: true });
  const page = await open(paths.signIn(), { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const keys = keyboardReader(page);
  const main = async () => ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');
  const factor = accounts.maria.factor;
  await keys.type('email', accounts.maria.email);
  await keys.type('haslo', accounts.maria.password);
  await keys.send();
  await keys.type('kod', factor.kind === 'sheet' ? (factor.codes[0] ?? '') : '');
  await keys.send();
  await keys.type('szukaj', caseNumber.toLowerCase());
  await keys.send();
  await keys.follow(paths.officeCase(caseNumber, 'account'));
  await keys.send();
  expect(await main()).toContain('Osoba widzi, że urząd się zajmuje');
  const act = async (name: OfficeActAddress, fill: () => Promise<void>) => {
    await keys.follow(paths.officeCase(caseNumber, 'account', name));
    await fill();
    await keys.send();
    expect([name, new URL(page.url()).pathname]).toEqual([name, paths.officeCase(caseNumber, 'account')]);
  };
  await act('attempt', async () => keys.choose('result', 'no-answer'));
  await act('appointment', async () => {
    await keys.type('day', '1.02.2027');
    await keys.type('time', '9:30');
    await keys.type('host', 'Ewa');
  });
  await act('question', async () => keys.type('text', 'Kiedy?'));
  await act('message', async () => keys.type('text', 'Zapraszamy.'));
  await act('assignment', async () => keys.choose('account', accounts.maria.accountId));
  await act('plan', async () => {
    await keys.tick('helps-food', 'meal');
    await keys.type('by-food', 'Caritas');
  });
  await act('conclusion', async () => {
    await keys.choose('result-food', 'met');
    await keys.choose('result-documents', 'met');
  });
  expect(await main()).toContain('Ta prośba jest zakończona');
  for (const [href, heading] of [
    [paths.register(), 'Rejestr współpracy'],
    [paths.team(), 'Zespół'],
    [paths.ownAccount(), 'Twoje konto'],
    [paths.panel(), 'Sprawy'],
  ] as const) {
    await keys.follow(href);
    expect(await page.locator('h1').textContent()).toContain(heading);
  }
  // Wherever the focus goes on the first page of the panel, it is seen.
  for (let step = 0; step < 14; step += 1) {
    await page.keyboard.press('Tab');
    const seen = await page
      .locator(':focus')
      .evaluate((one) => getComputedStyle(one).outlineStyle !== 'none' && one.getBoundingClientRect().width > 0)
      .catch(() => true);
    expect(seen).toBe(true);
  }
});
