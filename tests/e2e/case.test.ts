import { describe, expect, test } from 'vitest';
import { spokenCode } from '#domain/referral/receipt-code.ts';
import { paths } from '#paths';
import { keyboardReader } from '../support/keyboard-reader.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { sendTo } from '../support/sent-case.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, address } = siteInBrowser(async () => (await sendingFolder()).environment);
const phone = { viewport: { width: 320, height: 640 } };
const before = { situation: 'before-release', residence: '081106', releaseDate: '2027-05-31' } as const;

describe.each([
  ['with a script', true],
  ['without a script', false],
])('by keyboard alone, %s', (_how, javaScriptEnabled) => {
  test('somebody follows a request: state, message, contact, day, own data, withdrawal, erasure; no address tells of it', async () => {
    const { caseNumber, code } = await sendTo(address(), { place: before, mayPassOn: true });
    const page = await open(paths.check(), { ...phone, javaScriptEnabled, acceptDownloads: true });
    const reader = keyboardReader(page);
    const main = async () => ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');
    const seen: string[] = [];
    page.on('framenavigated', (frame) => seen.push(frame.url()));
    await reader.type(
      'code',
      spokenCode(code).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    );
    await reader.send();
    expect(await page.locator('.error-summary').textContent()).toContain('pomyłka');
    await reader.type('code', spokenCode(code));
    await reader.send();
    expect(await page.locator('h1').textContent()).toBe('Wysłane, czeka na urząd');
    expect(await main()).toMatch(new RegExp(`${caseNumber}.*Teraz kolej urzędu.*To nasz cel, nie termin z prawa.*Ośrodek Pomocy Społecznej w Lubsku`, 's'));
    expect(await main()).not.toContain('Marek');
    await reader.type('word', 'zielony rower');
    await reader.send();
    expect(await page.locator('.error-summary').textContent()).toContain('To nie to słowo');
    expect(await page.locator('#word').inputValue()).toBe('');
    await reader.type('word', 'CZERWONY rower');
    await reader.send();
    await reader.follow(paths.checkCase('messages'));
    await reader.type('text', 'Będę w poniedziałek o 9.');
    await reader.send();
    expect(await main()).toMatch(/Wiadomość jest wysłana.*Ty, \d.*Będę w poniedziałek o 9\./s);
    await reader.follow(paths.checkCase());
    await reader.follow(paths.checkCase('contact'));
    expect(await page.locator('#phone').inputValue()).toBe('600100200');
    await reader.type('phone', '600 300 200');
    await reader.send();
    expect(await page.locator('main [role="status"]').textContent()).toContain('kontakt się zmienił');
    await reader.follow(paths.checkCase('release'));
    await reader.type('day', '15.04.2027');
    await reader.send();
    await reader.follow(paths.checkCase('file'));
    expect(await main()).toMatch(/15\.04\.2027.*600 300 200.*Marek.*poprawiony kontakt \(Ty\).*kod i słowo/s);
    const download = await (await page.context().request.get(address() + paths.caseFile())).json();
    expect(download).toMatchObject({ request: { name: 'Marek', contact: { phone: '600300200' }, place: { releaseDate: '2027-04-15' } } });
    await reader.follow(paths.checkCase());
    await reader.follow(paths.checkCase('withdrawal'));
    await reader.choose('scope', 'all');
    await reader.send();
    expect(await page.locator('h1').textContent()).toBe('Wycofane');
    await reader.follow(paths.checkCase('erasure'));
    await reader.tick('sure');
    await reader.send();
    expect(await main()).toContain('Wszystko jest usunięte');
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('most-case');
    await reader.type('code', code);
    await reader.send();
    expect(await page.locator('.error-summary').textContent()).toContain('Nie znamy takiego kodu');
    for (const url of seen) expect(decodeURIComponent(url)).not.toMatch(/Marek|rower|\d{4} ?\d{4}|[A-Z0-9]{3}-[A-Z0-9]{4}/);
  });
});

test('a relative who asked for a free person sees one sentence, no office and no way further', async () => {
  const { code } = await sendTo(address(), { asker: { kind: 'relative-free', agreed: true }, word: undefined });
  const page = await open(paths.check());
  await page.fill('#code', code);
  await page.press('#code', 'Enter');
  await page.waitForURL(/sprawa$/);
  const text = (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ');
  expect(text).toContain('Przekazaliśmy. Dalej rozmawiamy tylko z tą osobą.');
  expect(text).not.toMatch(/Lubsk|Wysłane|urząd/i);
  expect(await page.locator('#word').count()).toBe(0);
});

test('"end and forget" closes the case in this browser, also for "back"; whoever has no code is led to it', async () => {
  const { code } = await sendTo(address());
  const page = await open(paths.check());
  await page.fill('#code', code);
  await page.press('#code', 'Enter');
  await page.waitForURL(/sprawa$/);
  await page.getByRole('button', { name: 'Zakończ i zapomnij kod' }).click();
  await page.waitForURL(/\/sprawdz\?/);
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  expect(await page.locator('main').textContent()).not.toContain('Numer sprawy');
  await page.goto(address() + paths.checkCase('messages'));
  expect(new URL(page.url()).pathname).toBe(paths.check());
  expect(await page.locator('main [role="status"]').textContent()).toContain('Wpisz kod jeszcze raz');
});

test('pages of a case are kept by nobody and are not compressed beside what they show', async () => {
  for (const path of [paths.check(), paths.checkCase()]) {
    const response = await fetch(address() + path, { redirect: 'manual', headers: { 'accept-encoding': 'br, gzip' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-encoding')).toBeNull();
  }
});
