import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { precompress } from '#api/build/precompress.ts';
import { acceptedEncoding } from '#api/http/accepted-encoding.ts';
import { keepBytes } from '#api/http/kept-bytes.ts';
import { staticFiles } from '#api/http/static-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const page = `<!doctype html><p>${'Nocleg na dziś. '.repeat(50)}</p>`;
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
let files: ReturnType<typeof staticFiles>;
let site = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'client', '_a'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'not of the site');
  writeFileSync(join(folder, 'client', 'index.html'), page);
  writeFileSync(join(folder, 'client', 'dzis.html'), page);
  writeFileSync(join(folder, 'client', '_a', 'site.css'), 'p { color: red }');
  writeFileSync(join(folder, 'client', 'map.png'), Buffer.alloc(100));
  await precompress(join(folder, 'client'));
  files = staticFiles(join(folder, 'client'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site + path, { method, headers: { 'accept-encoding': 'gzip, br', ...headers } });

test.each(['/', '/dzis', '/dzis.html', '/dzis?kto=kobieta'])('%s is a page, sent as brotli and asked for again by its ETag', async (path) => {
  const response = await get(path);
  expect(await response.text()).toBe(page);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html;charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
    etag: expect.stringMatching(/^W\/"\d+-\d+"$/),
  });
});

test('who has the page already gets a 304 that may be cached the same way', async () => {
  const etag = (await get('/dzis')).headers.get('etag') ?? '';
  const response = await get('/dzis', { 'if-none-match': `"other", ${etag}` });
  expect(response.status).toBe(304);
  expect(Object.fromEntries(response.headers)).toMatchObject({ etag, vary: 'Accept-Encoding', 'cache-control': 'no-cache' });
});

test('HEAD tells the length and sends no body', async () => {
  const response = await get('/dzis', { 'accept-encoding': 'identity' }, 'HEAD');
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(page)));
  expect(await response.text()).toBe('');
});

test('hashed assets never change', async () => {
  const response = await get('/_a/site.css');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-type')).toBe('text/css');
});

test('a picture and a part of a page still come', async () => {
  expect((await get('/map.png')).status).toBe(200);
  expect((await get('/dzis', { range: 'bytes=0-3', 'accept-encoding': 'identity' })).status).toBe(206);
});

test.each(['/nic', '/../secret', '/%2e%2e/secret', '/..%2fsecret.html', '//secret', '/dzis/'])('%s is nothing of the site', async (path) => {
  const response = await get(path);
  expect(await response.text()).not.toContain('not of the site');
});

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['br;q=0, gzip; q=0, *', 'identity'],
  ['brave', 'identity'],
])('who accepts %s gets %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

test('beyond the limit that is forgotten which was not asked for longest', () => {
  const kept = keepBytes<{ body: Uint8Array }>(2);
  const one = { body: new Uint8Array(1) };
  kept.add('a', one);
  kept.add('b', one);
  kept.get('a');
  kept.add('c', one);
  expect(['a', 'b', 'c'].filter((key) => kept.get(key))).toEqual(['a', 'c']);
});
