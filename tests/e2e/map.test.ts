import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { areaDrawing } from '#directory/areas/area-drawing.ts';
import type { Directory } from '#domain/directory/directory.ts';
import type { MapPoint } from '../../src/islands/map/map-point.ts';
import { client } from '../support/built-pages.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { address, open } = siteInBrowser();
const directory = JSON.parse(readFileSync(join(client, '..', 'directory.json'), 'utf8')) as Directory;
const points = JSON.parse(readFileSync(join(client, 'mapa', 'punkty.json'), 'utf8')) as readonly MapPoint[];
const wide = { viewport: { width: 1280, height: 900 } } as const;
const small = { viewport: { width: 360, height: 740 } } as const;

const listed = (page: Page) => page.locator('.place').evaluateAll((entries) => entries.map((entry) => entry.id).sort());
const drawn = (page: Page) => page.locator('[data-drawn]').waitFor();
const pins = (page: Page) => page.locator('.map-pin, .map-cluster');

describe('files of the map', () => {
  test('areas and points are small', () => {
    const size = (name: string) => gzipSync(readFileSync(join(client, 'mapa', name))).length;
    expect(size('obszary.json')).toBeLessThan(30_000);
    expect(size('punkty.json')).toBeLessThan(15_000);
  });

  test('no point belongs to a record with any secrecy', () => {
    const secret = [...directory.services, ...directory.organizations, ...directory.locations].filter(({ secrecy }) => secrecy !== 'none');
    expect(secret.length).toBeGreaterThan(0);
    for (const { id } of secret)
      expect
        .soft(
          points.filter(({ path, id: own }) => path.split('/').includes(id) || own.includes(id)),
          id,
        )
        .toEqual([]);
  });
});

describe('without a script', () => {
  const plain = { javaScriptEnabled: false } as const;

  test('the list says everything, and there is neither an empty map nor a button that does nothing', async () => {
    const page = await open('/mapa', plain);
    expect(await listed(page)).toEqual(points.map(({ id }) => id).sort());
    expect(await page.locator('[data-map]').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Blisko mnie' }).count()).toBe(0);
  });

  test('a form chooses a need and a powiat, and the way back works', async () => {
    const page = await open('/mapa', plain);
    const all = await page.locator('.place').count();
    await page.getByLabel('Rodzaj pomocy').selectOption({ label: 'Nocleg na dziś' });
    await page.getByLabel('Powiat').selectOption({ label: 'Gorzów Wielkopolski' });
    await page.getByRole('button', { name: 'Pokaż' }).click();
    expect(new URL(page.url()).search).toBe('?rodzaj=nocleg-na-dzis&powiat=0861');
    const some = await page.locator('.place').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.goBack();
    expect(await page.locator('.place').count()).toBe(all);
  });

  test('a wish that nothing fulfils is answered with a way on', async () => {
    const page = await open('/mapa?rodzaj=bezpieczne-miejsce&powiat=0812', plain);
    expect(await page.locator('.place').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Znajdź swój OPS' }).count()).toBe(1);
  });
});

describe('with a script', () => {
  test('on a small screen nothing of the map is loaded before somebody asks for it', async () => {
    const asked: string[] = [];
    const page = await open('/mapa', small, (opened) => opened.on('request', (request) => asked.push(request.url())));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /leaflet|mapa\/|supercluster/.test(url))).toEqual([]);
    await page.getByRole('button', { name: 'Pokaż mapę' }).click();
    await drawn(page);
    expect(asked.some((url) => url.includes('leaflet'))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(`${address()}/`) && !url.startsWith('data:'))).toEqual([]);
  });

  test('on a wide screen the map opens by itself and holds exactly the places of the list', async () => {
    const problems: string[] = [];
    const page = await open('/mapa?powiat=0811', wide, (opened) => {
      opened.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      opened.on('pageerror', (error) => problems.push(error.message));
    });
    await drawn(page);
    expect(await page.locator('[data-map]').getAttribute('data-drawn')).toBe(String((await listed(page)).length));
    const inside = await pins(page).evaluateAll((buttons) => buttons.map((button) => Number.parseInt(button.textContent || '1', 10)));
    expect(inside.reduce((sum, count) => sum + count, 0)).toBe((await listed(page)).length);
    expect(problems).toEqual([]);
  });

  test.each([true, false])('borders that are approximate: %s', async (isApproximate) => {
    const drawing = areaDrawing(undefined, directory, []);
    const body = JSON.stringify({ ...JSON.parse(drawing.ok ? drawing.value : '{}'), approximate: isApproximate });
    const page = await open('/telefony', wide);
    await page.route('**/mapa/obszary.json', (route) => route.fulfill({ contentType: 'application/json', body }));
    await page.goto('/mapa');
    await drawn(page);
    await page.getByText(isApproximate ? 'Granice przybliżone.' : 'Granice gmin i powiatów.').waitFor();
    expect(await page.locator('.map-county').count()).toBe(directory.counties.length);
  });

  test('an entry of the list shows its place, and the card leads back to the entry', async () => {
    const page = await open('/mapa?powiat=0811', wide);
    await drawn(page);
    const entry = page.locator('.place').nth(3);
    const name = (await entry.locator('a').first().textContent()) ?? '';
    await entry.getByRole('button', { name: `Pokaż na mapie: ${name}` }).click();
    const card = page.locator('[data-map-card]');
    expect(await card.locator('h3').textContent()).toBe(name);
    expect(await card.textContent()).toContain('przybliżone');
    expect(await entry.getAttribute('aria-current')).toBe('true');
    expect(await page.locator('.map-chosen').count()).toBe(1);
    await card.getByRole('button', { name: 'Pokaż na liście' }).click();
    expect(await page.evaluate(() => document.activeElement?.closest('.place')?.id)).toBe(await entry.getAttribute('id'));
  });

  test('by keyboard: past the map to the list, into the map to a place, out again with Escape', async () => {
    const page = await open('/mapa?rodzaj=nocleg-na-dzis&powiat=0811', wide);
    await drawn(page);
    const skip = page.getByRole('link', { name: 'Przejdź do listy' });
    await skip.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('lista');
    await skip.focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-map-canvas'))).toBe(true);
    await page.keyboard.press('Tab');
    for (let step = 0; step < 8 && (await page.evaluate(() => document.activeElement?.classList.contains('map-cluster'))); step += 1) {
      await page.keyboard.press('Enter');
    }
    const pin = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(pin).toMatch(/^.+, .+, Nocleg na dziś$/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-map-card]')?.querySelector('h3')?.textContent)).toBe(pin?.split(', ')[0]);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-map-card]').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(pin);
    for (let step = 0; step < 40 && !(await page.evaluate(() => document.activeElement?.closest('.place'))); step += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.place') !== null)).toBe(true);
  });

  test('buttons of the map are as big as a finger', async () => {
    const page = await open('/mapa', wide);
    await drawn(page);
    for (const button of await page.locator('[data-map-zoom], .map-pin, .map-cluster, .place:first-child .place__pin').all()) {
      const box = await button.boundingBox();
      expect.soft(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });

  test('a map that cannot be loaded says so and can be asked for again', async () => {
    const page = await open('/telefony', small);
    await page.route('**/mapa/punkty.json', (route) => route.abort());
    await page.goto('/mapa');
    await page.getByRole('button', { name: 'Pokaż mapę' }).click();
    await page.getByText('Nie udało się wczytać mapy. Lista działa.').waitFor();
    await page.unroute('**/mapa/punkty.json');
    await page.getByRole('button', { name: 'Spróbuj jeszcze raz' }).click();
    await drawn(page);
  });
});

describe('near me', () => {
  const near = { ...wide, geolocation: { latitude: 51.6375, longitude: 15.1344 }, permissions: ['geolocation'] };

  test('the nearest town comes first, and the position goes nowhere', async () => {
    const asked: string[] = [];
    const page = await open('/mapa', near, (opened) => opened.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`)));
    await drawn(page);
    const before = asked.length;
    await page.getByRole('button', { name: 'Blisko mnie' }).click();
    await page.getByText('Lista zaczyna się od najbliższych miejsc.').waitFor();
    expect(await page.locator('.town h3').first().textContent()).toMatch(/^Żary\s+ok\. 1 km$/);
    expect(asked.slice(before).filter((request) => !/near-me\S*\.js $/.test(request))).toEqual([]);
    expect(asked.join()).not.toMatch(/51\.63|15\.13/);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });

  test('is asked for only after a click; a refusal is answered with another way', async () => {
    const page = await open('/mapa', wide, (opened) => {
      void opened.addInitScript(() => {
        const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
        navigator.geolocation.getCurrentPosition = (...rest) => {
          document.documentElement.dataset['asked'] = 'yes';
          ask(...rest);
        };
      });
    });
    await drawn(page);
    expect(await page.locator('html').getAttribute('data-asked')).toBeNull();
    await page.getByRole('button', { name: 'Blisko mnie' }).click();
    await page.getByText('Telefon nie podał położenia').waitFor();
    expect(await page.locator('html').getAttribute('data-asked')).toBe('yes');
  });
});

test('on paper there is the list and no map', async () => {
  const page = await open('/mapa', wide);
  await drawn(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-map]').isVisible()).toBe(false);
  expect(await page.locator('.place__pin').first().isVisible()).toBe(false);
  expect(await page.locator('.place').first().isVisible()).toBe(true);
});
