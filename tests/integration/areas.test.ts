import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { approximateAreas } from '#directory/areas/approximate-areas.ts';
import { areaDrawing } from '#directory/areas/area-drawing.ts';
import type { AreaTopology } from '#directory/areas/draw-areas.ts';
import { readAreas } from '#directory/areas/read-areas.ts';
import { readContent } from '#directory/read-content.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { today } from '../support/directory-factories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const directory = joinDirectory(readContent(join(root, 'content')).content, today);
const approximate = approximateAreas(directory.localities, directory.municipalities);
const folder = temporaryFolder();

/** A file as the register exports it: one feature a gmina, with `change` applied. */
function borders(name: string, change: (features: unknown[]) => unknown = (features) => ({ type: 'FeatureCollection', features })): string {
  const file = join(folder, name);
  const features = approximate.features.map(({ id, geometry }) => ({ type: 'Feature', properties: { JPT_KOD_JE: `${id}1` }, geometry }));
  writeFileSync(file, JSON.stringify(change(features)));
  return file;
}

const drawn = (file?: string): AreaTopology => {
  const drawing = areaDrawing(file, directory, [{ town: 'Lubsko', municipality: '081104' }]);
  if (!drawing.ok) throw new Error(drawing.code);
  expect(gzipSync(drawing.value).length).toBeLessThan(30_000);
  return JSON.parse(drawing.value) as AreaTopology;
};

describe.each([
  ['without borders', undefined, true],
  ['with borders of a register', borders('gminy.geojson'), false],
])('%s', (_name, file, isApproximate) => {
  const areas = drawn(file);

  test('every gmina and every powiat has its area', () => {
    expect(areas.approximate).toBe(isApproximate);
    expect(areas.objects.municipalities.geometries.map(({ id }) => id).sort()).toEqual(directory.municipalities.map(({ code }) => code).sort());
    expect(areas.objects.counties.geometries.map(({ id }) => id)).toEqual(directory.counties.map(({ code }) => code));
  });

  test('powiaty that touch have different colours, four at most', () => {
    const tints = new Set(areas.objects.counties.geometries.map(({ properties }) => (properties as { tint: number }).tint));
    expect(tints.size).toBeGreaterThan(1);
    expect(tints.size).toBeLessThanOrEqual(4);
  });

  test('cities come first among the names of towns', () => {
    const names = areas.objects.towns.geometries.map(({ properties }) => (properties as { name: string }).name);
    expect(names.slice(0, 2).sort()).toEqual(['Gorzów Wielkopolski', 'Zielona Góra']);
    expect(names[2]).toBe('Lubsko');
  });
});

test('an approximate gmina holds its own seat', () => {
  const lubsko = approximate.features.find(({ id }) => id === '081104');
  const seat = directory.municipalities.find(({ code }) => code === '081104');
  const points = lubsko?.geometry.coordinates.flat(2) ?? [];
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  expect(seat?.longitude).toBeGreaterThan(Math.min(...xs));
  expect(seat?.longitude).toBeLessThan(Math.max(...xs));
  expect(seat?.latitude).toBeGreaterThan(Math.min(...ys));
  expect(seat?.latitude).toBeLessThan(Math.max(...ys));
});

test('what was kept once can be read again', () => {
  const drawing = areaDrawing(borders('again.geojson'), directory, []);
  const file = join(folder, 'kept.topojson');
  writeFileSync(file, drawing.ok ? drawing.value : '');
  expect(readAreas(file, directory.municipalities)).toMatchObject({ ok: true });
});

test('neighbours share their line, so nothing is drawn twice', () => {
  const areas = drawn();
  const points = areas.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const { features } = feature(areas, areas.objects.municipalities) as unknown as { features: { geometry: { coordinates: unknown[] } }[] };
  expect(features.flatMap(({ geometry }) => geometry.coordinates.flat(3)).length / 2).toBeGreaterThan(points * 1.5);
});

describe('a file that cannot be used is named with what to do', () => {
  test.each([
    ['a path that leads nowhere', () => join(folder, 'nowhere.geojson'), 'unreadable'],
    ['a shape file', () => borders('shape.shp', () => 'no JSON of areas'), 'format'],
    ['an export in metres', () => borders('metres.geojson', (features) => inMetres(features)), 'projected'],
    ['shapes without codes', () => borders('codes.geojson', () => ({ type: 'FeatureCollection', features: [] })), 'codes'],
    ['a file without one gmina', () => borders('missing.geojson', ([, ...features]) => ({ type: 'FeatureCollection', features })), 'missing'],
  ])('%s', (_name, file, code) => {
    const outcome = readAreas(file(), directory.municipalities);
    expect(outcome).toMatchObject({ ok: false, code });
  });

  test('a build with such a file ends with one sentence and builds nothing', () => {
    const file = borders('hole.geojson', ([, ...features]) => ({ type: 'FeatureCollection', features }));
    const { status, stderr } = spawnSync(process.execPath, ['api/cli/build.ts'], { cwd: root, encoding: 'utf8', env: { ...process.env, MOST_AREAS: file } });
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^W pliku granic \S+ brakuje gmin: .+ \(\d{6}\)\.$/);
  });

  test('the command says the same, and asks for one file', () => {
    const run = (...args: string[]) => spawnSync(process.execPath, ['api/cli/areas.ts', ...args], { cwd: root, encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run areas -- gminy.geojson') });
    expect(run('nie-ma.geojson')).toMatchObject({ status: 1, stderr: expect.stringContaining('nie-ma.geojson') });
  });
});

function inMetres(features: unknown[]): unknown {
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return JSON.parse(text, (_key, value) => (typeof value === 'number' ? value * 10_000 : value)) as unknown;
}
