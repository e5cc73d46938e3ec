import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '#api/app.ts';
import { compose } from '#api/compose.ts';
import { readEnvironment } from '#api/env.ts';
import { noLimits } from './server-parts.ts';

// The real API on the real storage, without pages: started, killed and started again by the tests of faults.
// Without limits, which are tested elsewhere. With NAIVE=1 it acknowledges first and writes a moment later, as code without a care would.
const naive = process.env['NAIVE'] === '1';
const { deps } = await compose(join(import.meta.dirname, '..', '..', 'dist', 'directory.json'), readEnvironment());

const app = createApp({ ...deps, limits: noLimits });

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const ask = () =>
    app.request(
      request.url ?? '/',
      {
        method: request.method ?? 'GET',
        headers: Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
        ...(body.length > 0 ? { body } : {}),
      },
      { address: '127.0.0.1' },
    );
  if (naive && request.method === 'POST') {
    setTimeout(ask, 100);
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"caseNumber":"naive"}');
    return;
  }
  const answer = await ask();
  const cookies = answer.headers.getSetCookie();
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'text/plain',
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
  });
  response.end(Buffer.from(await answer.arrayBuffer()));
});
server.listen(0, '127.0.0.1', () => console.log(`Most: http://127.0.0.1:${(server.address() as AddressInfo).port}`));
