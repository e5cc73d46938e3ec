import { connect } from 'node:net';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/http-request.ts';
import { type Site, startSite } from '../support/site-server.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

test.each([
  '/..%2f..%2fpackage.json',
  '/../package.json',
  '/../../package.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/_a/..%2f..%2f..%2fpackage.json',
  '/_a/../../directory.json',
  '/gmina/..%2f..%2fdirectory.json',
  '/directory.json',
  '/server/entry.mjs',
  '/_headers.json',
  '/fingerprint',
  '/.env',
  '/.git/config',
  '//etc/passwd',
  '/index.html%00.css',
  '/%00',
  '/%',
  '/%zz',
  '/%c0%ae%c0%ae/package.json',
  '/%ff',
  '/gmina/%E0%A4%A',
  `/${'a'.repeat(6000)}`,
])('%s is no way to a file, and breaks nothing', async (path) => {
  const { status, body } = await ask(site.address, path);
  expect([400, 404, 414]).toContain(status);
  expect(body.toString('utf8')).not.toMatch(/"dependencies"|built_on|root:x|\[core\]|at .*\.(ts|mjs):\d+/);
});

test('an address that names another host leads nowhere else', async () => {
  for (const path of ['//most.example/', '//most.example/%2e%2e/', '/\\most.example/', '/%5cmost.example/', '///most.example//']) {
    const { headers } = await ask(site.address, path);
    const target = headers.location === undefined ? site.address : new URL(headers.location, site.address).origin;
    expect.soft(target, path).toBe(site.address);
  }
});

test('a slash at the end leads to the one address of the page, and keeps what was asked', async () => {
  expect(await ask(site.address, '/gmina/')).toMatchObject({ status: 308, headers: { location: '/gmina' } });
  expect(await ask(site.address, '/dzis/?kto=kobieta')).toMatchObject({ status: 308, headers: { location: '/dzis?kto=kobieta' } });
});

test('an unknown address is answered by a page that helps', async () => {
  for (const path of ['/nie-ma-takiej-strony', '/gmina/atlantyda', '/instytucje/a/b/c', '/_a/x']) {
    const { status, headers, body } = await ask(site.address, path);
    expect.soft(status, path).toBe(404);
    expect.soft(headers['content-type'], path).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect.soft(body.toString('utf8'), path).toContain('Nie ma takiej strony');
  }
});

test('the words of a reader come back as words, never as markup', async () => {
  const evil = encodeURIComponent('"><script>alert(1)</script>');
  for (const path of [`/dzis?kto=${evil}&powiat=${evil}`, `/szukaj?q=${evil}`, `/${evil}`, `/api/tonight?county=${evil}`]) {
    const { status, body } = await ask(site.address, path);
    expect.soft(status, path).toBeLessThan(500);
    const scripts = parse(body.toString('utf8')).querySelectorAll('script');
    expect.soft(scripts.filter((script) => script.rawText.includes('alert(1)')).length, path).toBe(0);
  }
});

describe.each([
  '/dzis',
  '/wyjdz',
  '/api/health',
  '/api/tonight',
  '/api/feedback',
  '/instytucje/mgops-lubsko/glos',
  '/api/nie-ma',
  '/panel/wejscie',
  '/panel/wyjscie',
  '/panel/zespol',
  '/api/staff/sign-in',
])('a POST to %s', (path) => {
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a browser that says same-site', { 'sec-fetch-site': 'same-site' }],
    ['a page of another site', { referer: 'https://evil.example/page' }],
    ['a text browser that bears a cookie', { cookie: 'a=b' }],
  ])('from %s is refused', async (_name, headers) => {
    const { status } = await ask(site.address, path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' });
    expect(status).toBe(403);
  });
});

test('a POST to a page that is a file changes nothing and is no error of ours', async () => {
  const { status } = await ask(site.address, '/telefony', { method: 'POST', headers: { origin: 'https://evil.example' }, body: 'a=b' });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test('an unknown resource of the API is told by a code, in the form of RFC 9457', async () => {
  const { status, headers, body } = await ask(site.address, '/api/nie-ma');
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(body.toString('utf8'))).toEqual({ type: 'urn:most:problem:resource.unknown', status: 404, code: 'resource.unknown' });
});

test('absolute addresses never come from the Host that a client names', async () => {
  for (const path of ['/', '/dzis']) {
    const { body } = await ask(site.address, path, { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } });
    expect.soft(body.toString('utf8'), path).not.toContain('evil.example');
  }
});

test('what is no HTTP is answered with 400, and the server goes on', async () => {
  const { hostname, port } = new URL(site.address);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/1.1\r\nbad header\r\n\r\n'));
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400/);
  expect((await ask(site.address, '/api/health')).status).toBe(200);
});
