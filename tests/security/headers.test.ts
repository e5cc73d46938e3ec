import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtFiles } from '../support/built-pages.ts';
import { type Answer, ask } from '../support/http-request.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { type Site, startSite, startSiteBehindTls } from '../support/site-server.ts';

let site: Site;
let behindTls: Site;
beforeAll(async () => {
  [site, behindTls] = await Promise.all([startSite(), startSiteBehindTls()]);
});
afterAll(async () => {
  await Promise.all([site?.stop(), behindTls?.stop()]);
});

const [style = '', script = ''] = [/^_a\/.*\.css$/, /^_a\/.*\.js$/].map((pattern) => `/${builtFiles(pattern)[0]}`);
const others = [style, script, '/favicon.svg', '/robots.txt', '/sitemap-index.xml', '/api/health', '/api/nie-ma', '/wyjdz', '/telefony/', '/_a/nie-ma.js'];

describe.each([...pageKinds, ...others])('the answer to %s', (path) => {
  test('carries every header that protects a reader', async () => {
    const { headers } = await ask(site.address, path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    // Only a document obeys these two; scripts and styles with a hash in their name are none.
    if (path !== style && path !== script) {
      expect(headers['permissions-policy']).toMatch(/geolocation=\(self\).*camera=\(\).*microphone=\(\)/);
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    }
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(weaknesses(String(headers['content-security-policy'] ?? ''))).toEqual([]);
  });

  test('asks for https from then on, when the public address is https', async () => {
    const { headers } = await ask(behindTls.address, path);
    expect(headers['strict-transport-security']).toMatch(/^max-age=(\d{8,}); includeSubDomains$/);
    expect(weaknesses(String(headers['content-security-policy'] ?? ''))).toEqual([]);
  });
});

test('a weak policy is found', () => {
  expect(weaknesses("default-src 'self'; script-src 'self' 'unsafe-inline'; style-src https:")).toEqual([
    "default-src is not 'none'",
    'unsafe-inline',
    'a whole scheme or any host',
    "frame-ancestors 'none'",
    "base-uri 'none'",
    'form-action',
  ]);
  expect(weaknesses('')).toContain("frame-ancestors 'none'");
});

test('a page is asked for again by its ETag and costs nothing when it is the same', async () => {
  const first = await ask(site.address, '/telefony');
  expect(first.headers['cache-control']).toBe('no-cache');
  const again = await ask(site.address, '/telefony', { headers: { 'if-none-match': String(first.headers.etag) } });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  expect((await ask(site.address, '/telefony', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('files with a hash in their name are kept for a year, all others are asked for again', async () => {
  for (const path of [style, script]) expect((await ask(site.address, path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/favicon.svg', '/robots.txt']) expect((await ask(site.address, path)).headers['cache-control']).toBe('no-cache');
});

test('what is made on request or personal to the moment is not kept', async () => {
  for (const path of ['/dzis', '/api/tonight', '/nie-ma-takiej-strony']) {
    expect.soft((await ask(site.address, path)).headers['cache-control'], path).toBe('no-store');
  }
});

describe.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('asked for %s', (encoding, unpack) => {
  test.each(['/', '/gmina/zary-081110', style, script, '/favicon.svg', '/sitemap-0.xml', '/dzis', '/api/tonight'])(
    '%s leaves compressed, and holds the same',
    async (path) => {
      const packed = await ask(site.address, path, { headers: { 'accept-encoding': encoding } });
      const plain = await ask(site.address, path, { headers: { 'accept-encoding': 'identity' } });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(packed.headers.vary).toMatch(/accept-encoding/i);
      expect(packed.body.length).toBeLessThan(plain.body.length);
      expect(withoutNow(unpack(packed.body))).toBe(withoutNow(plain.body));
    },
  );
});

test('a HEAD request gets the headers of the page and no body', async () => {
  for (const path of ['/', '/dzis', '/nie-ma-takiej-strony']) {
    const [head, get]: Answer[] = await Promise.all([ask(site.address, path, { method: 'HEAD' }), ask(site.address, path)]);
    expect(head?.status).toBe(get?.status);
    expect(head?.body.length).toBe(0);
    expect(head?.headers['content-security-policy']).toBe(get?.headers['content-security-policy']);
  }
});

test('the way out clears what the browser kept and leads away, without a word of where somebody was', async () => {
  const { status, headers, body } = await ask(site.address, '/wyjdz');
  expect(status).toBe(303);
  expect(new URL(String(headers.location)).origin).not.toBe(site.address);
  expect(headers['clear-site-data']).toContain('"cache"');
  expect(headers['clear-site-data']).toContain('"cookies"');
  expect(headers['clear-site-data']).toContain('"storage"');
  expect(body.length).toBe(0);
});

/** Lists of tonight carry their minute. */
const withoutNow = (body: Buffer): string => body.toString('utf8').replace(/godz\. \d+:\d+|"at":\d+/g, '');

/** What a policy allows that it should not. */
function weaknesses(policy: string): readonly string[] {
  const directives = new Map(policy.split(';').map((part) => [part.trim().split(/\s+/)[0] ?? '', part]));
  return [
    ...(/ 'none'/.test(directives.get('default-src') ?? '') ? [] : ["default-src is not 'none'"]),
    ...(/unsafe-(inline|eval|hashes)/.test(policy) ? ['unsafe-inline'] : []),
    ...(/\shttps?:(\s|;|$)|\*/.test(policy) ? ['a whole scheme or any host'] : []),
    ...(/ 'none'/.test(directives.get('frame-ancestors') ?? '') ? [] : ["frame-ancestors 'none'"]),
    ...(/ 'none'/.test(directives.get('base-uri') ?? '') ? [] : ["base-uri 'none'"]),
    ...(/ '(none|self)'/.test(directives.get('form-action') ?? '') ? [] : ['form-action']),
  ];
}
