import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gradeOf } from '../support/observatory.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { type Site, startSiteBehindTls } from '../support/site-server.ts';

// The scanner of MDN, offline: it is given the answers of the real server as a proxy that ends TLS would pass them on.
let site: Site;
beforeAll(async () => {
  site = await startSiteBehindTls();
});
afterAll(() => site?.stop());

test.each(pageKinds.filter((path) => path !== '/nie-ma-takiej-strony'))('%s is graded A+ with 120 points or more', async (path) => {
  const { grade, score, failed } = await gradeOf(site.address, path);
  expect({ grade, failed }).toEqual({ grade: 'A+', failed: [] });
  expect(score).toBeGreaterThanOrEqual(120);
});

test('a site without its policy is graded worse', async () => {
  const weak = await withoutHeader('content-security-policy');
  const { score, failed } = await gradeOf(weak.address, '/');
  weak.server.close();
  expect(score).toBeLessThan(100);
  expect(failed.length).toBeGreaterThan(0);
});

/** A proxy before the site that loses one header. */
async function withoutHeader(name: string): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((incoming, outgoing) => {
    request(`${site.address}${incoming.url}`, { headers: incoming.headers }, (answer) => {
      const { [name]: _lost, ...headers } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 500, headers);
      answer.pipe(outgoing);
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', () => resolve()));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}` };
}
