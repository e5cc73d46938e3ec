import { describe, expect, test } from 'vitest';
import { finderReader, lookAround, step, text } from '../support/finder-journey.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open } = siteInBrowser();
const phone = { width: 320, height: 640 };
const main = 'main';

/** Every journey is walked by keyboard alone on the narrowest screen; `finderReader` looks around on every page. */
describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_name, javaScriptEnabled) => {
  const start = async (path = '/gdzie-mam-isc') => {
    const page = await open(path, { javaScriptEnabled, viewport: phone });
    return { page, reader: finderReader(page) };
  };

  test('who came out today and needs help at once is sent to the office where he is, and sees a bed', async () => {
    const { page, reader } = await start('/');
    await reader.follow('/gdzie-mam-isc');
    await lookAround(page);
    await reader.answer('situation', 'urgent');
    expect(await text(page, 'h1')).toBe('Gdzie będziesz dziś wieczorem?');
    await reader.place('Zielona Góra');
    await reader.answer('home', 'no');
    await reader.send('unknown');
    expect(step(page)).toBe('wynik');
    expect(await text(page, 'h1')).toBe('Idź tutaj');
    expect(await text(page, main)).toContain('Sprawa jest pilna, więc pomaga gmina, w której jesteś: gmina Zielona Góra.');
    expect(await page.locator('.answer__office a[href^="tel:"]').count()).toBeGreaterThan(0);
    const beds = page.locator('section', { has: page.getByRole('heading', { name: 'Najbliższy nocleg' }) }).locator('article');
    expect(await beds.count()).toBeGreaterThan(0);
    expect(await text(page, main)).toContain('Przez Most nie można jeszcze wysłać tam prośby.');
  });

  test('who needs help at once may leave the question about a home out', async () => {
    const { page, reader } = await start();
    await reader.answer('situation', 'urgent');
    await reader.place('Lubsko');
    await reader.answer('home', 'skip');
    expect(step(page)).toBe('wynik');
    expect(await text(page, main)).toContain('Nie wiemy, która gmina pomoże w dalszych sprawach.');
  });

  test('a mother finds her own office, is asked for nobody’s name, and can call', async () => {
    const { page, reader } = await start('/dla-bliskich');
    await reader.follow('/gdzie-mam-isc');
    expect(await text(page, main)).toContain('Pomagasz komuś? Odpowiadaj za tę osobę.');
    await reader.answer('situation', 'residence');
    const names = await page.locator('main form [name]').evaluateAll((fields) => fields.map((field) => field.getAttribute('name')));
    expect(new Set(names)).toEqual(new Set(['typed', 'locality', 'outside', 'outside-county', 'answer']));
    await reader.place('Świebodzin');
    expect(step(page)).toBe('wynik');
    expect(await text(page, main)).toContain('Pomaga gmina, w której mieszkasz: gmina Świebodzin.');
    expect(await page.locator('.answer__office a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(await text(page, main)).not.toMatch(/Najbliższy nocleg/);
  });

  test('who has no home answers two questions and learns of both offices, in two sentences', async () => {
    const { page, reader } = await start();
    await reader.answer('situation', 'homeless');
    expect(await text(page, 'h1')).toBe('Gdzie był Twój ostatni meldunek na pobyt stały?');
    await reader.place('Lubsko');
    expect(await text(page, 'h1')).toBe('Gdzie będziesz dziś wieczorem?');
    await reader.place('Świebodzin');
    expect(step(page)).toBe('wynik');
    const why = await text(page, 'section:has(> h2:text-is("Dlaczego ten urząd")) p');
    expect(why).toBe('Nie masz gdzie mieszkać, więc pomaga gmina ostatniego stałego meldunku: gmina Lubsko. W pilnej sprawie pomaga gmina, w której jesteś.');
    const others = page.locator('section', { has: page.getByRole('heading', { name: 'Inne urzędy w Twojej sprawie' }) });
    expect(await others.textContent()).toContain('Świebodzin');
    expect(await page.getByRole('heading', { name: 'Najbliższy nocleg' }).count()).toBe(1);
  });

  test.each(['unknown', 'none'])('a missing registration (%s) stops nobody', async (answer) => {
    const { page, reader } = await start();
    await reader.answer('situation', 'homeless');
    await reader.send(answer);
    await reader.place('Świebodzin');
    expect(step(page)).toBe('wynik');
    expect(await text(page, main)).toContain('zacznij tam, gdzie będziesz: gmina Świebodzin');
    expect(await text(page, main)).toContain('Pilna pomoc należy Ci się tam, gdzie jesteś.');
  });

  test('a registration in another voivodeship is named, never dropped, and the office here stands beside it', async () => {
    const { page, reader } = await start();
    await reader.answer('situation', 'homeless');
    await reader.elsewhere('Wschowa Mała', 'leszczyński');
    await reader.place('Świebodzin');
    expect(step(page)).toBe('wynik');
    expect(await text(page, '.answer__office')).toContain('Wschowa Mała');
    expect(await text(page, '.answer__office')).toContain('Tamtejszy urząd musi Ci pomóc tak samo.');
    const others = page.locator('section', { has: page.getByRole('heading', { name: 'Inne urzędy w Twojej sprawie' }) });
    expect(await others.textContent()).toContain('Świebodzin');
  });

  test('a foreigner reads the way in Ukrainian and is told that nobody decided anything', async () => {
    const { page, reader } = await start('/uk/gdzie-mam-isc');
    await reader.choose('situation', 'residence');
    await reader.tick('foreigner');
    await reader.send();
    expect(new URL(page.url()).pathname).toBe('/uk/gdzie-mam-isc/dom');
    await reader.place('Świebodzin');
    expect(new URL(page.url()).pathname).toBe('/uk/gdzie-mam-isc/wynik');
    expect(await text(page, 'h1')).toMatch(/[а-яіїєґ]/i);
    // What is said at the counter stays Polish, and says so to whoever reads it aloud.
    expect(await text(page, 'blockquote[lang="pl"]')).toContain('Proszę powiedzieć, jaka pomoc jest możliwa.');
    expect(await text(page, '.answer__office h2 [lang="pl"]')).toContain('Świebodzin');
    expect(await text(page, main)).not.toMatch(/PESEL|UKR|2027/);
  });

  test('who reads little gets one question a page, and a name that is not quite right becomes a choice', async () => {
    const { page, reader } = await start();
    await reader.answer('situation', 'residence');
    await reader.place('w lubsku');
    expect(step(page)).toBe('dom');
    const id = await page.locator('input[type="radio"][name="locality"]').first().getAttribute('value');
    await reader.answer('locality', id ?? '');
    expect(step(page)).toBe('wynik');
    expect(await text(page, '.answer__office')).toContain('Lubsk');
  });

  test('before release the office of the later home is named, with the day of release and what to tell the educator', async () => {
    const { page, reader } = await start();
    await reader.answer('situation', 'before-release');
    await reader.choose('known', 'unknown');
    await reader.send();
    await reader.answer('home', 'yes');
    expect(await text(page, 'h1')).toBe('Gdzie będziesz mieszkać po wyjściu?');
    await reader.place('Świebodzin');
    expect(step(page)).toBe('wynik');
    expect(await text(page, 'h1')).toBe('Ten urząd pomoże po wyjściu');
    expect(await text(page, main)).toContain('Gmina, w której stoi zakład, nie ma tu znaczenia.');
    expect(await text(page, main)).toContain('Powiedz wychowawcy, że o to prosisz.');
  });

  test('a town and the villages around it are asked apart, and each leads to its own office', async () => {
    const offices: (string | null)[] = [];
    for (const which of ['080201-gubin', '080205-gmina']) {
      const { page, reader } = await start();
      await reader.answer('situation', 'residence');
      await reader.place('Gubin');
      expect(step(page)).toBe('dom');
      expect(await text(page, 'main form fieldset')).toContain('wsie wokół miasta');
      // A question more is no mistake.
      expect(await page.locator('.error-summary').count()).toBe(0);
      await reader.answer('locality', which);
      offices.push(await page.locator('.answer__office h2 a').getAttribute('href'));
    }
    expect(offices[0]).toBe('/instytucje/mops-gubin');
    expect(offices[1]).toMatch(/^\/instytucje\/./);
    expect(offices[0]).not.toBe(offices[1]);
  });
});

describe('who is not safe at home', () => {
  test('sees the phones first and the way out, and the finder shows no place that protects', async () => {
    const page = await open('/uslugi/bezpieczne-miejsce', { viewport: phone });
    const phones = await page.locator('main a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(phones.slice(0, 2)).toEqual(['tel:112', 'tel:800120002']);
    expect(await page.locator('.quick-exit a').isVisible()).toBe(true);
    const protecting = await page.locator('main article h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

    const other = await open('/gdzie-mam-isc', { viewport: phone });
    const reader = finderReader(other);
    await reader.answer('situation', 'urgent');
    await reader.place('Zielona Góra');
    await reader.answer('home', 'no');
    await reader.send('unknown');
    const shown = await other.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(protecting.length).toBeGreaterThan(0);
    expect(shown.filter((href) => protecting.includes(href))).toEqual([]);
    expect(await other.title()).toBe('Twój urząd – Most');
  });

  test('leaves by three presses of Shift, and the answers are gone', async () => {
    const page = await open('/gdzie-mam-isc', { viewport: phone });
    await finderReader(page).answer('situation', 'homeless');
    expect((await page.context().cookies()).length).toBe(1);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await expect.poll(async () => (await page.context().cookies()).length, { timeout: 10_000 }).toBe(0);
    const again = await page.context().newPage();
    await again.goto('/gdzie-mam-isc/wieczor');
    expect(step(again)).toBe('');
  });
});
