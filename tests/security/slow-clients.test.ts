import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openServer, type Patience } from '#api/http/server.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const short: Patience = { headersMs: 300, requestMs: 600, idleMs: 300, connections: 3000, perAddress: 100 };
const listener: RequestListener = async (request, response) => {
  try {
    for await (const _ of request);
    response.end('ok');
  } catch {
    // Cut: there is nobody to answer.
  }
};
const opened: { server: Server; sockets: Socket[] }[] = [];
afterEach(() => {
  for (const { server, sockets } of opened.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
    server.closeAllConnections();
  }
});

async function listening(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sockets: Socket[] = [];
  opened.push({ server, sockets });
  const { port } = server.address() as AddressInfo;
  return {
    /** @param localAddress another client than the one that fetches. */
    client: async (localAddress = '127.0.0.2') => {
      const socket = connect({ port, host: '127.0.0.1', localAddress });
      sockets.push(socket);
      socket.on('error', () => {});
      await new Promise<void>((resolve) => socket.once('connect', resolve).once('close', () => resolve()));
      return socket;
    },
    fetch: () => fetch(`http://127.0.0.1:${port}/`),
  };
}

/** Whether the other side hangs up within a time, while this one goes on with what it does. */
async function isCut(socket: Socket, within: number, go: () => void): Promise<boolean> {
  const closed = new Promise<boolean>((resolve) => (socket.destroyed ? resolve(true) : socket.once('close', () => resolve(true))));
  socket.resume();
  const timer = setInterval(() => socket.destroyed || go(), 50);
  const cut = await Promise.race([closed, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), within))]);
  clearInterval(timer);
  return cut;
}

/** A server without clocks, as code without a care would open it. */
const bare = () => createServer({ headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 0 }, listener);

describe.each([
  ['our server cuts it', true, () => openServer(listener, false, short)],
  ['a server without clocks keeps it', false, bare],
])('a slow client: %s', (_what, cut, open) => {
  test('that sends a byte of its headers at a time', async () => {
    const socket = await (await listening(open())).client();
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(await isCut(socket, 1500, () => socket.write('a'))).toBe(cut);
  });

  test('that sends a byte of its body at a time', async () => {
    const socket = await (await listening(open())).client();
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n');
    expect(await isCut(socket, 2000, () => socket.write('a'))).toBe(cut);
  });

  test('that says nothing at all', async () => {
    const socket = await (await listening(open())).client();
    expect(await isCut(socket, 1500, () => {})).toBe(cut);
  });
});

test('two thousand that connect and wait leave room for whoever asks: one address holds so many and no more', async () => {
  const { client, fetch: ask } = await listening(openServer(listener, false, { ...short, headersMs: 30_000, requestMs: 30_000 }));
  const crowd = await Promise.all(Array.from({ length: 2000 }, () => client()));
  await expect.poll(() => crowd.filter((socket) => !socket.destroyed && !socket.readableEnded).length).toBeLessThanOrEqual(short.perAddress + 1900);
  const begun = performance.now();
  expect(await (await ask()).text()).toBe('ok');
  expect(performance.now() - begun).toBeLessThan(1000);
});

describe('the served site', () => {
  const { address } = siteInBrowser();

  test('hangs up on headers that do not end', async () => {
    const { port, hostname } = new URL(address());
    const socket = connect({ port: Number(port), host: hostname });
    socket.on('error', () => {});
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    expect(await isCut(socket, 15_000, () => socket.write('X-A: b\r\n'))).toBe(true);
  }, 20_000);

  test.each([
    ['/api/referrals', 'application/json'],
    ['/prosba', 'application/x-www-form-urlencoded'],
    ['/sprawdz', 'application/x-www-form-urlencoded'],
    ['/urzad/xxx', 'application/x-www-form-urlencoded'],
  ])('takes no body above its limit at %s, and none whose length nobody says', async (path, type) => {
    const large = 'a='.padEnd(300_000, 'x');
    const headers = { 'content-type': type, 'idempotency-key': '0123456789abcdef0123456789abcdef' };
    const post = (body: BodyInit, more: object = {}) =>
      fetch(address() + path, { method: 'POST', headers, body, redirect: 'manual', ...more }).then(
        ({ status }) => status,
        () => 'cut',
      );
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('a=x'));
        controller.close();
      },
    });
    expect([413, 'cut']).toContain(await post(large));
    expect([411, 'cut']).toContain(await post(stream, { duplex: 'half' }));
    expect([200, 303, 400, 404, 415, 422]).toContain(await post('a=x'));
  });
});
