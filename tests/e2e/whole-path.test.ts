import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { formatDay } from '#i18n/format.ts';
import { paths } from '#paths';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { keyboardReader, pastTheEdge } from '../support/keyboard-reader.ts';
import { mailText, tokenIn } from '../support/mail-text.ts';
import { personInLubsko, sendForms } from '../support/request-forms.ts';
import { startSite } from '../support/site-server.ts';
import { smtpCatcher } from '../support/smtp-catcher.ts';
import { staffedFolder } from '../support/staffed-site.ts';

const first = 'mgops-lubsko';
const second = 'mops-nowa-sol';
const mainOf = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');

test('from the person over one office to another, with a plan and an outcome that the person sees: no script, real mail, no name on the way', async () => {
  const post = await smtpCatcher();
  const folder = await staffedFolder({ ewa: { name: 'Ewa Testowa', organization: second, role: 'social-worker' } }, [first, second]);
  const mailing = { SMTP_URL: `smtp://127.0.0.1:${post.port}`, MOST_MAIL_FROM: 'most@most.example' };
  const site = await startSite({ ...folder.environment, ...mailing });
  onTestFinished(async () => void (await site.stop()));
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const newPage = async () => (await browser.newContext({ baseURL: site.address, javaScriptEnabled: false, viewport: { width: 320, height: 640 } })).newPage();
  const newestLink = async (count: number) => {
    await expect.poll(() => post.mails.length, { timeout: 30_000 }).toBe(count);
    return paths.officeLink(tokenIn(post.mails.at(-1) ?? ''));
  };

  // The person asks, and allows the office to pass it on.
  const person = await newPage();
  await person.goto(paths.request());
  await sendForms(person, [...personInLubsko.slice(0, -1), ['agree', { contact: '1', 'pass-on': '1' }]]);
  await person.goto(paths.request('check'));
  // Nobody fills in a form in a second: the site asks to wait, with all answers kept.
  await expect
    .poll(
      async () => {
        await keyboardReader(person).send();
        return new URL(person.url()).pathname;
      },
      { timeout: 30_000, interval: 1500 },
    )
    .toBe(paths.request('sent'));
  const said = await mainOf(person);
  const caseNumber = /[34679A-Z]{3}-[34679A-Z]{4}/.exec(said)?.[0] ?? '';
  const code = /\d{4} \d{4} \d{4} \d{4}/.exec(said)?.[0] ?? '';
  expect([caseNumber, code], said).not.toContain('');

  // The first office has no place: three clicks by link and key.
  const clerk = await newPage();
  await clerk.goto(await newestLink(1));
  await clerk.fill('#klucz', 'KLUCZ-TESTOWY');
  await keyboardReader(clerk).send();
  await clerk.goto(paths.officeCase(caseNumber, 'link', 'forwarding'));
  await clerk.selectOption('#to', second);
  await clerk.check('[name="reason"][value="no-places"]');
  await clerk.click('#act-form button');
  expect(await mainOf(clerk)).toContain('Przekazane');

  const look = async () => {
    const page = await newPage();
    await page.goto(paths.check());
    await page.fill('#code', code);
    await keyboardReader(page).send();
    return page;
  };
  expect(await mainOf(await look())).toMatch(/Przekazane do innego urzędu.*Nowej Soli/s);

  // The second office has an account: signs in, reads, talks, plans, ends.
  await newestLink(2);
  const worker = await newPage();
  await worker.goto(paths.officeCase(caseNumber, 'account'));
  const { email, password, factor } = folder.accounts.ewa;
  await worker.fill('input[type="email"]', email);
  await worker.fill('input[type="password"]', password);
  await keyboardReader(worker).send();
  await worker.fill('main input:not([type="hidden"])', factor.kind === 'sheet' ? (factor.codes[0] ?? '') : '');
  await keyboardReader(worker).send();
  expect(new URL(worker.url()).pathname).toBe(paths.officeCase(caseNumber, 'account'));
  expect(await mainOf(worker)).toContain('Marek');
  await worker.getByRole('button', { name: 'Zajmujemy się' }).click();
  // Now the first office has nothing to read any more.
  await clerk.goto(paths.officeCase(caseNumber));
  expect(await mainOf(clerk)).toContain('Sprawa jest tu zamknięta');
  const act = async (name: 'attempt' | 'appointment' | 'plan' | 'conclusion', fill: () => Promise<unknown>) => {
    await worker.goto(paths.officeCase(caseNumber, 'account', name));
    await fill();
    await worker.click('#act-form button');
    expect(await worker.locator('main [role="status"]').count()).toBe(1);
  };
  await act('attempt', () => worker.check('[name="result"][value="reached"]'));
  await act('appointment', async () => {
    await worker.fill('[name="day"]', formatDay(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)));
    await worker.fill('[name="time"]', '10:30');
  });

  // The person cannot come then, and says so.
  const asked = await look();
  await asked.fill('#word', 'czerwony rower');
  await keyboardReader(asked).send();
  const calendar = await asked.context().request.get(site.address + paths.caseMeeting());
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n.*SUMMARY:Spotkanie w urzędzie\r\n/s);
  await asked.goto(paths.checkCase('meeting'));
  // Axe needs a script of its own: the same reader in a browser that runs them.
  const scripted = await (await browser.newContext({ baseURL: site.address, storageState: await asked.context().storageState() })).newPage();
  await scripted.goto(paths.checkCase('meeting'));
  expect(await violations(scripted)).toEqual([]);
  expect(await pastTheEdge(asked)).toEqual([]);
  await keyboardReader(asked).send();
  expect(await mainOf(asked)).toContain('Wybierz, czy termin Ci pasuje');
  await keyboardReader(asked).choose('answer', 'another-time');
  await keyboardReader(asked).send();
  expect(await mainOf(asked)).toMatch(/Urząd zobaczy Twoją odpowiedź.*proszę o inny termin/s);
  await newestLink(3);
  await worker.goto(paths.officeCase(caseNumber, 'account'));
  expect(await mainOf(worker)).toContain('nie mogę wtedy, proszę o inny termin');
  await act('plan', () => worker.getByLabel('Noclegownia lub ogrzewalnia').check());
  await act('conclusion', () => worker.check('[name="result-shelter_tonight"][value="met"]'));
  await worker.goto(paths.panel({ list: 'zakonczone' }));
  expect(await mainOf(worker)).toContain(caseNumber);

  // The person sees it, and with the word all that was done.
  const end = await look();
  expect(await mainOf(end)).toContain('Zakończone: udało się pomóc');
  await end.fill('#word', 'czerwony rower');
  await keyboardReader(end).send();
  await end.goto(paths.checkCase('file'));
  const file = await mainOf(end);
  for (const line of ['Noclegownia lub ogrzewalnia', 'przekazanie', 'plan pomocy', formatDay(new Date().toISOString().slice(0, 10))])
    expect.soft(file).toContain(line);
  for (const mail of post.mails) expect(mailText(mail)).not.toMatch(/Marek|600 ?100|nocleg/i);
}, 180_000);
