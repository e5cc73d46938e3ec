import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '#api/referrals/receipt.ts';
import type { ReferralRequestInput } from '#domain/referral/referral-request.schema.ts';
import { type OfficeActAddress, paths } from '#paths';
import { violations } from '../support/axe.ts';
import { validator } from '../support/html-validator.ts';
import { mailText, tokenIn } from '../support/mail-text.ts';
import { referralRequest } from '../support/referral-factories.ts';
import { type SendingFolder, sendingFolder } from '../support/sending-site.ts';
import { siteInBrowser } from '../support/site-browser.ts';

let folder: SendingFolder;
const { open, address } = siteInBrowser(async () => {
  folder = await sendingFolder(['mgops-lubsko', 'ops-nowogrod-bobrzanski']);
  return folder.environment;
});

/** Everything that a case can say. */
const full: Partial<ReferralRequestInput> = {
  ...{ office: 'mgops-lubsko', place: { situation: 'before-release', residence: '081106', releaseDate: '2027-05-31' } },
  asker: { kind: 'professional', profession: 'educator', signedOn: '2026-11-20', institution: 'Areszt Śledczy' },
  needs: ['shelter', 'addiction', 'documents'],
  done: ['identity-card-applied', 'family-asked'],
  contact: {
    ...{ ways: ['phone', 'sms', 'email', 'someone', 'educator', 'visit', 'post'], phone: '600 100 200', email: 'marek@poczta.example', language: 'uk' },
    ...{ someone: { name: 'siostra Anna', phone: '700 100 200' }, address: 'ul. Długa 1, 68-300 Lubsko', noMessage: true, noPrison: true },
    ...{ hours: 'po 16', interpreter: true, signLanguage: true, accessibility: 'wózek' },
  },
  note: 'Będę z psem.\nDrugi wiersz.',
  mayPassOn: true,
};

async function linkOf(change: Partial<ReferralRequestInput>): Promise<{ readonly caseNumber: string; readonly link: string }> {
  const answer = await fetch(`${address()}/api/referrals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(referralRequest({ office: 'mgops-lubsko', place: { situation: 'residence', residence: '081106' }, ...change })),
  });
  const { caseNumber } = (await answer.json()) as Receipt;
  return { caseNumber, link: await newestLink(caseNumber) };
}

/** The link of the last mail about a case. @param subject what the mail is about. */
async function newestLink(caseNumber: string, subject = ''): Promise<string> {
  const mails = join(folder.path, 'mail');
  let found: string | undefined;
  await expect
    .poll(
      () => {
        const names = readdirSync(folder.path).includes('mail') ? readdirSync(mails).filter((name) => name.endsWith('.eml')) : [];
        const all = names.map((name) => readFileSync(join(mails, name), 'utf8'));
        found = all.find((mail) => mail.includes(caseNumber) && mailText(mail).includes(subject));
        return found;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  return paths.officeLink(tokenIn(found ?? ''));
}

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

test('a clerk opens a case by link and key, without an account: every page is accessible, fits a phone and is valid HTML', async () => {
  const { caseNumber, link } = await linkOf(full);
  const page = await open(link);
  await look(page);
  expect(await page.locator('main').textContent()).not.toMatch(/Marek|600|Areszt/);
  await page.fill('#klucz', 'zly klucz');
  await page.click('main button[type="submit"]');
  expect(await page.locator('.error-summary').textContent()).toContain('To nie otwiera sprawy');
  await look(page);
  await page.fill('#klucz', 'klucz testowy');
  await page.click('main button[type="submit"]');
  expect(new URL(page.url()).pathname).toBe(paths.officeCase(caseNumber));
  await look(page);
  const text = ((await page.locator('main').textContent()) ?? '').replace(/\u00a0/g, ' ');
  // What must not happen stands before the first number.
  expect(text.indexOf('Nie wspominaj o zakładzie karnym')).toBeGreaterThan(-1);
  expect(text.indexOf('Nie zostawiaj wiadomości')).toBeLessThan(text.indexOf('600 100 200'));
  for (const said of ['Marek', 'siostra Anna', 'Uzależnienia', 'Będę z psem.', '31.05.2027', 'art. 13', 'Areszt Śledczy', 'art. 14 RODO', 'po 16', 'wózek']) {
    expect.soft(text).toContain(said);
  }
  const letter = await page.context().request.get(address() + paths.officeLetter(caseNumber));
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav:visible, button:visible, .skip:visible').count()).toBe(0);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Zamknij sprawę' }).click();
  expect(await page.locator('main').textContent()).toContain('Sprawa jest tu zamknięta');
  await look(page);
  await page.goto(address() + paths.officeCase(caseNumber));
  expect(await page.locator('main').textContent()).toContain('Sprawa jest tu zamknięta');
});

test('everything that an office does with a case: each form fits a phone, is accessible, and comes back with what was typed', async () => {
  const { caseNumber, link } = await linkOf({ ...full, asker: { kind: 'professional', profession: 'educator', signedOn: '2026-11-20' } });
  const page = await open(link);
  const main = async () => ((await page.locator('main').textContent()) ?? '').replace(/\u00a0/g, ' ');
  const send = () => page.click('main form[id="act-form"] button[type="submit"]');
  const to = (act: OfficeActAddress) => page.goto(address() + paths.officeCase(caseNumber, 'link', act));
  await page.fill('#klucz', 'KLUCZ-TESTOWY');
  await page.click('main button[type="submit"]');
  expect(await main()).toContain('Jeszcze nieprzekazana');
  await page.getByRole('button', { name: 'Zajmujemy się' }).click();
  expect(await page.locator('main [role="status"]').textContent()).toContain('urząd się zajmuje');
  await look(page);
  for (const act of ['attempt', 'forwarding', 'appointment', 'question', 'message', 'visit', 'clause', 'plan', 'conclusion'] as const) {
    await to(act);
    expect.soft(new URL(page.url()).pathname).toBe(paths.officeCase(caseNumber, 'link', act));
    await look(page);
  }
  await page.goto(address() + paths.officeAccount(caseNumber));
  await look(page);
  await page.fill('#klucz', 'KLUCZ-TESTOWY');
  await page.fill('#email', 'szefowa@lubsko.example');
  await page.click('main form button[type="submit"]');
  expect(await page.locator('#klucz-error').textContent()).toContain('To nie jest klucz kierownika');
  expect(await page.locator('#email').inputValue()).toBe('szefowa@lubsko.example');
  await look(page);
  await page.fill('#klucz', 'klucz szefa');
  await page.click('main form button[type="submit"]');
  expect(await main()).toContain('szefowa@lubsko.example');
  await page.goto(address() + paths.officeNewCode(caseNumber, 'link'));
  await look(page);
  await page.fill('#word', 'nowe słowo');
  await page.click('#code-form button[type="submit"]');
  expect(await page.locator('.error-summary').textContent()).toContain('Zaznacz, że jest na miejscu');
  expect(await page.locator('#word').inputValue()).toBe('nowe słowo');
  await look(page);
  await to('appointment');
  await page.fill('#day', '30.11.2026');
  await page.fill('#time', 'rano');
  await page.fill('#place', 'pokój 4');
  await send();
  expect(await page.locator('.error-summary').textContent()).toContain('Wpisz godzinę');
  expect(await page.locator('#place').inputValue()).toBe('pokój 4');
  await look(page);
  await to('plan');
  await page.getByLabel('Schronisko', { exact: true }).check();
  await page.fill('[id="by-shelter"]', 'Schronisko w Zielonej Górze');
  await page.selectOption('[id="gap-addiction"]', 'declined');
  await send();
  expect(await main()).toMatch(/Schronisko\. Schronisko w Zielonej Górze\..*Uzależnienia: osoba nie chciała/s);
  await look(page);
  await to('conclusion');
  await send();
  expect(await page.locator('.error-summary').textContent()).toContain('Wybierz, co wyszło');
  await page.click('.error-summary a');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('result-shelter');
  for (const [need, result] of [
    ['shelter', 'met'],
    ['addiction', 'unmet'],
    ['documents', 'partly'],
  ] as const)
    await page.check(`[name="result-${need}"][value="${result}"]`);
  await send();
  expect(await page.locator('h1').textContent()).toContain(caseNumber);
  expect(await main()).toMatch(/Uzależnienia: Nie udało się\. Osoba nie chciała\./);
  expect(await page.locator('.case-acts').count()).toBe(0);
  await look(page);
});

describe('without a script and without what browsers say of themselves', () => {
  test('link, key, case: as a text browser asks', async () => {
    const { caseNumber, link } = await linkOf({});
    const body = new URLSearchParams({ klucz: 'KLUCZ-TESTOWY' });
    const opened = await fetch(address() + link, { method: 'POST', body, redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, paths.officeCase(caseNumber)]);
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const page = await fetch(address() + paths.officeCase(caseNumber), { headers: { cookie } });
    expect(await page.text()).toContain('Marek');
  });

  test('an unknown link offers a new one; the answer says nothing of the number', async () => {
    const page = await open(paths.officeLink('y'.repeat(43)), { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain('Ten link nie działa');
    await page.fill('#numer', '333-3333');
    await page.click('main button[type="submit"]');
    expect(await page.locator('main').textContent()).toContain('Jeśli jest taka sprawa');
  });

  test('what is for the manager only says so before the key', async () => {
    const { link } = await linkOf({ managerOnly: true });
    const page = await open(link);
    expect(await page.locator('main').textContent()).toContain('tylko kierownik');
    await look(page);
    await page.fill('#klucz', 'KLUCZ-TESTOWY');
    await page.click('main button[type="submit"]');
    expect(await page.locator('.error-summary').count()).toBe(1);
    await page.fill('#klucz', 'klucz-szefa');
    await page.click('main button[type="submit"]');
    expect(await page.locator('h1').textContent()).toContain('Sprawa');
    expect(await page.locator('main').textContent()).toContain('Tylko dla kierownika');
  });
});

test('an office asks the one at the prison for a talk, which answers and tells, each by link and key, without a script', async () => {
  const { caseNumber, link } = await linkOf(full);
  const clerk = await open(link, { javaScriptEnabled: false });
  await clerk.fill('#klucz', 'KLUCZ-TESTOWY');
  await clerk.getByRole('button', { name: 'Otwórz' }).click();
  await clerk.getByRole('link', { name: 'Poproś o rozmowę w zakładzie' }).click();
  await clerk.locator('#act-form button').click();
  expect(await clerk.locator('#prison-error').textContent()).toContain('Wybierz zakład');
  await clerk.getByLabel(/Zakład Karny w Krzywańcu/).check();
  await clerk.fill('#question', 'Dokąd pójdzie po wyjściu?');
  await clerk.locator('#act-form button').click();
  expect(await clerk.locator('main [role="status"]').textContent()).toContain('Prośba wysłana');

  const asked = await newestLink(caseNumber, 'inny urząd prosi');
  const host = await open(asked);
  await look(host);
  expect(await host.locator('main').textContent()).not.toMatch(/Marek|Krzyw/);
  await host.fill('#klucz', 'KLUCZ-TESTOWY');
  await host.getByRole('button', { name: 'Otwórz' }).click();
  expect(new URL(host.url()).pathname).toBe(paths.officeVisit(caseNumber));
  await look(host);
  const main = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');
  expect(await main(host)).toMatch(/Zakład Karny w Krzywańcu.*Marek.*Dokąd pójdzie po wyjściu/s);
  expect(await main(host)).not.toMatch(/600 100|psem|siostra/);
  await host.fill('#day', 'jutro');
  await host.locator('#act-form button').click();
  expect(await host.locator('#agrees-error').textContent()).toContain('Wybierz');
  expect(await host.locator('#day').inputValue()).toBe('jutro');
  await host.fill('#day', '');
  await host.getByLabel('Tak, porozmawiamy').check();
  await host.locator('#act-form button').click();
  await look(host);
  await host.getByLabel('Rozmowa się odbyła').check();
  await host.fill('#text', 'Chce wrócić do Lubska.');
  await host.locator('#act-form button').click();
  expect(await main(host)).toContain('Tu nie trzeba już nic robić');
  await look(host);
  await clerk.reload();
  expect(await main(clerk)).toMatch(/Rozmowa w zakładzie.*urząd porozmawia.*Rozmowa się odbyła.*Chce wrócić do Lubska/s);
});
