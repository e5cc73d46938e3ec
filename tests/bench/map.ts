import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { precompress } from '#api/build/precompress.ts';
import type { MapPoint } from '../../src/islands/map/map-point.ts';
import { launchBrowser } from '../support/browser.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { limits } from './limits.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';
import { serveFiles } from './starlight.ts';

const root = join(import.meta.dirname, '..', '..');
const packages = join(root, 'node_modules');

/** From the click to points on the screen, on a phone with a quarter of this machine's speed, beside plain Leaflet with markercluster. */
export async function mapRows(site: string, folder: string): Promise<readonly Row[]> {
  const today = JSON.parse(readFileSync(join(root, 'dist', 'client', 'mapa', 'punkty.json'), 'utf8')) as readonly MapPoint[];
  await writePeer(folder);
  const peer = await serveFiles(folder);
  const browser = await launchBrowser();
  try {
    const rows: Row[] = [];
    for (const [name, points, runs] of [
      [`${today.length} points of today`, today, 7],
      ['15,000 points', manyPoints(today, 15_000), 3],
    ] as const) {
      const body = JSON.stringify(points);
      const times: { readonly ours: Opened[]; readonly theirs: Opened[] } = { ours: [], theirs: [] };
      // One after the other in turn: what else the machine does then falls on both.
      for (let turn = 0; turn < runs; turn += 1) {
        times.ours.push(await open(browser, `${site}/mapa`, '[data-map-open]', '.map-pin, .map-cluster', body));
        times.theirs.push(await open(browser, `${peer.site}/`, 'button', '.marker-cluster, .leaflet-marker-icon', body));
      }
      const [ours, theirs] = [times.ours, times.theirs].map((all) => median(all.map(({ milliseconds }) => milliseconds))) as [number, number];
      rows.push(
        { part: 'map', name: `${name}: click to drawn`, page: '/mapa', value: ours, unit: 'ms', peer: theirs },
        { part: 'map', name: `${name}: times as quick`, value: theirs / ours, unit: 'x', limit: { atLeast: limits.mapRatio } },
        { part: 'map', name: `${name}: marks in the page`, value: times.ours[0]?.marks ?? 0, unit: '', peer: times.theirs[0]?.marks ?? 0 },
      );
    }
    return rows;
  } finally {
    await browser.close();
    await peer.stop();
  }
}

interface Opened {
  readonly milliseconds: number;
  readonly marks: number;
}

async function open(browser: Browser, address: string, button: string, marks: string, points: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.route('**/punkty.json', (route) => route.fulfill({ contentType: 'application/json', body: points }));
    await page.goto(address, { waitUntil: 'networkidle' });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return await page.evaluate(clickAndWait, { button, marks });
  } finally {
    await context.close();
  }
}

/** Runs in the page. Drawn means seen: the frame after the one that holds the first mark. */
async function clickAndWait(selectors: { readonly button: string; readonly marks: string }): Promise<Opened> {
  const began = performance.now();
  document.querySelector<HTMLElement>(selectors.button)?.click();
  while (!document.querySelector(selectors.marks)) {
    if (performance.now() - began > 60_000) throw new Error(`No ${selectors.marks} within a minute`);
    await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  return { milliseconds: performance.now() - began, marks: document.querySelectorAll(selectors.marks).length };
}

/** Places of today, repeated with other spots: names and words as long as in life. */
function manyPoints(today: readonly MapPoint[], count: number): readonly MapPoint[] {
  const random = seededRandom(1);
  return Array.from({ length: count }, (_, position) => {
    const place = today[position % today.length] as MapPoint;
    const moved = (value: number) => Number((value + random.whole(-2000, 2000) / 10_000).toFixed(5));
    return { ...place, id: `${place.id}-${position}`, latitude: moved(place.latitude), longitude: moved(place.longitude) };
  });
}

/** What the guides of Leaflet and markercluster show: their own scripts, styles and pictures, loaded by a button like ours; no areas, no tiles. */
async function writePeer(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['leaflet.js', 'leaflet.css', 'images']) cpSync(join(packages, 'leaflet', 'dist', name), join(folder, name), { recursive: true });
  for (const name of ['leaflet.markercluster.js', 'MarkerCluster.css', 'MarkerCluster.Default.css']) {
    cpSync(join(packages, 'leaflet.markercluster', 'dist', name), join(folder, name));
  }
  writeFileSync(join(folder, 'peer.css'), '#map { height: 500px }');
  writeFileSync(join(folder, 'peer.js'), peerScript);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="pl"><title>Map</title><link rel="stylesheet" href="peer.css"><button>Map</button><div id="map"></div><script src="peer.js"></script>',
  );
  await precompress(folder);
}

const peerScript = `
const add = (name, facts) => new Promise((resolve) => {
  const element = Object.assign(document.createElement(name), facts, { onload: resolve });
  document.head.append(element);
});
document.querySelector('button').onclick = async () => {
  for (const href of ['leaflet.css', 'MarkerCluster.css', 'MarkerCluster.Default.css']) add('link', { rel: 'stylesheet', href });
  const [points] = await Promise.all([
    fetch('punkty.json').then((response) => response.json()),
    add('script', { src: 'leaflet.js', async: false }),
    add('script', { src: 'leaflet.markercluster.js', async: false }),
  ]);
  const map = L.map('map', { maxZoom: 15 }).setView([52.2, 15.3], 8);
  const group = L.markerClusterGroup();
  group.addLayers(points.map(({ latitude, longitude, name }) => L.marker([latitude, longitude], { title: name }).bindPopup(name)));
  map.addLayer(group);
};
`;
