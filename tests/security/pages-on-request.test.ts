import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { readFile } from '#api/db/file.ts';
import { events, messages, referrals } from '#api/db/schema.ts';
import { invitations, staffSessions } from '#api/db/staff-schema.ts';
import { type OfficeActAddress, paths } from '#paths';
import { sendTo } from '../support/sent-case.ts';
import { siteInBrowser } from '../support/site-browser.ts';
import { cookieOfSignIn, signIn, staffedFolder } from '../support/staffed-site.ts';

const pages = join(import.meta.dirname, '..', '..', 'src', 'pages');
/** Every page that is made on request: a new one is here by itself. */
const files = globSync('**/*.{astro,ts}', { cwd: pages }).filter((file) => readFileSync(join(pages, file), 'utf8').includes('prerender = false'));
const values: Readonly<Record<string, string>> = { act: 'wiadomosc', organization: 'mgops-lubsko', language: 'uk' };

let accounts: Awaited<ReturnType<typeof staffedFolder<'maria'>>>['accounts'];
let folder = '';
const { open, address } = siteInBrowser(async () => {
  const made = await staffedFolder({ maria: { name: 'Maria Testowa', organization: 'mgops-lubsko', role: 'manager' } });
  accounts = made.accounts;
  folder = made.path;
  return made.environment;
});

/** What would run, or become an element, where a text is not escaped. It says where it was planted. */
const planted = (field: string) => `"'><img src=x onerror="window.planted='${field}'"><script>window.planted='${field}'</script>{{7*7}}`;
let caseNumber = '';
let cookie = '';
beforeAll(async () => {
  const place = { situation: 'before-release', residence: '081106', releaseDate: '2027-05-31' } as const;
  const asker = { kind: 'professional', profession: 'educator', signedOn: '2026-11-20', institution: planted('i').slice(0, 80) } as const;
  const contact = {
    ways: ['post', 'someone'],
    address: planted('address'),
    someone: { name: planted('s').slice(0, 60), phone: '600 100 200' },
    hours: planted('h').slice(0, 60),
  } as const;
  ({ caseNumber } = await sendTo(address(), {
    asker,
    place,
    contact: { ...contact, ways: [...contact.ways] },
    mayPassOn: true,
    note: planted('note'),
    name: '<b onclick=1>Marek</b>',
  }));
  cookie = await cookieOfSignIn(address(), accounts.maria);
});

const addressOf = (file: string): string =>
  `/${file.replace(/\.(astro|ts)$/, '')}`
    .replace(/\/index$/, '')
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => (name === 'number' ? caseNumber : (values[name] ?? 'x'))) || '/';

async function rows(): Promise<string> {
  const { orm, close } = readFile(join(folder, 'most.db'));
  const counts = await Promise.all([referrals, events, messages, invitations, staffSessions].map((table) => orm.$count(table)));
  await close();
  return counts.join();
}

test('no page that is made on request takes a form from another site, whoever is signed in, and none may stand in a frame', async () => {
  expect(files.length).toBeGreaterThan(40);
  const before = await rows();
  for (const file of files) {
    const page = addressOf(file);
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { referer: 'https://evil.example/' },
    ]) {
      const answer = await fetch(address() + page, {
        method: 'POST',
        headers: { cookie, ...headers },
        body: new URLSearchParams({ co: 'inne', text: 'x', szukaj: 'x' }),
        redirect: 'manual',
      });
      expect.soft([page, headers, answer.status]).toEqual([page, headers, 403]);
    }
  }
  expect(await rows()).toBe(before);
  for (const file of files) {
    const page = addressOf(file);
    const { headers } = await fetch(address() + page, { headers: { cookie }, redirect: 'manual' });
    expect
      .soft([page, headers.get('content-security-policy')?.includes("frame-ancestors 'none'") ?? headers.get('x-frame-options') === 'DENY'])
      .toEqual([page, true]);
  }
}, 180_000);

test('in a browser: a page of another site shows nothing of the panel in a frame, and its form does nothing', async () => {
  const evil = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      request.url === '/form'
        ? `<form id="f" method="post" action="${address()}${paths.officeCase(caseNumber, 'account', 'acceptance')}"><input name="seen" value="1"></form><script>f.submit()</script>`
        : `<iframe id="f" src="${address()}${paths.panel()}"></iframe>`,
    );
  });
  await new Promise<void>((listening) => evil.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void evil.close());
  const there = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
  const page = await open(paths.home());
  await signIn(page.context(), address(), accounts.maria, 1);
  const before = await rows();
  await page.goto(`${there}/frame`);
  const frame = page.frames()[1];
  await frame?.waitForLoadState();
  expect(await frame?.locator('body').textContent()).not.toMatch(/Sprawy|Maria/);
  const answered = page.waitForResponse((response) => response.url().endsWith('/zajmujemy-sie'));
  await page.goto(`${there}/form`).catch(() => {});
  expect((await answered).status()).toBe(403);
  expect(await rows()).toBe(before);
});

/** Text fields of every form of an office; numbers and days are not texts. */
const forms: Readonly<Partial<Record<OfficeActAddress, Readonly<Record<string, string>>>>> = {
  message: { text: planted('text') },
  visit: { question: planted('question') },
  plan: { 'by-food': planted('by').slice(0, 80), 'helps-food': 'meal' },
  appointment: { day: '1.02.2027', time: '9:30', place: planted('place').slice(0, 120), host: planted('host').slice(0, 60) },
  question: { text: planted('asked') },
  conclusion: { 'result-food': 'unmet', 'reason-food': 'declined', 'result-documents': 'unmet', 'reason-documents': 'declined', advice: planted('advice') },
};

test('in a browser: what is planted in any text field of a person, an office or a team is shown as text on every page, and runs nowhere', async () => {
  const page = await open(paths.home());
  await signIn(page.context(), address(), accounts.maria, 2);
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && /Content Security Policy|Refused/.test(message.text()) && refused.push(message.text()));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => refused.push('dialog')));
  const look = async (where: string, of: Page = page) => {
    const found = await of.evaluate(() => [
      'planted' in window,
      document.querySelectorAll('img[src="x"], b[onclick]').length,
      document.body.innerHTML.includes('>49<'),
    ]);
    expect.soft([where, ...found]).toEqual([where, false, 0, false]);
  };
  const act = async (name: OfficeActAddress) => {
    await page.goto(address() + paths.officeCase(caseNumber, 'account', name));
    for (const [field, text] of Object.entries(forms[name] ?? {})) {
      const control = page.locator(`[name="${field}"]`);
      const isChoice = /radio|checkbox/.test((await control.first().getAttribute('type')) ?? '');
      if (isChoice) await page.locator(`[name="${field}"][value="${text}"]`).check();
      else if ((await control.first().evaluate((one) => one.tagName)) === 'SELECT') await control.selectOption(text);
      else await control.fill(text);
    }
    // Once with something missing: what was typed comes back into the form.
    await page.locator('#act-form button[type="submit"]').click();
    await look(`${name} sent`);
  };
  await page.goto(address() + paths.officeCase(caseNumber, 'account'));
  await look('case');
  expect(await page.locator('main').textContent()).toContain('<b onclick=1>Marek</b>');
  for (const name of Object.keys(forms) as OfficeActAddress[]) {
    await act(name);
    await page.goto(address() + paths.officeCase(caseNumber, 'account'));
    await look(`case after ${name}`);
  }
  await page.goto(address() + paths.panel());
  await page.fill('#szukaj', planted('q').slice(0, 60));
  await page.getByRole('button', { name: 'Znajdź' }).click();
  await look('search');
  await page.goto(`${address()}${paths.register()}?od=${encodeURIComponent(planted('od'))}&do=x`);
  await look('register');
  await page.goto(address() + paths.team());
  await page.fill('#email', 'x"onfocus=alert(1)@a.example');
  await page.locator('.team__invite button').click();
  await look('team');
  await page.goto(address() + paths.panelPaper());
  await page.fill('#signed-on', planted('d').slice(0, 20));
  await page.locator('main form.question button').click();
  await look('paper');
  for (const list of ['moje', 'zakonczone']) {
    await page.goto(address() + paths.panel({ list }));
    await look(list);
  }
  expect(refused).toEqual([]);
}, 180_000);
