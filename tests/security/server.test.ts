import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startInVain, startSite } from '../support/site-server.ts';

test('a taken port is told in one sentence that says what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', () => resolve()));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  expect(await startInVain({ PORT: String(port) })).toEqual({
    code: 1,
    problems: `Port ${port} is taken. Stop the other program, or choose another port: PORT=4322 npm start`,
  });
});

// Every sentence about the environment: tests/integration/environment.test.ts.
test('an environment that cannot be used ends the start with its sentence alone', async () => {
  expect(await startInVain({ PORT: 'osiem' })).toEqual({ code: 1, problems: 'PORT is "osiem". Give a number from 0 to 65535.' });
});

test('a host that is not this machine is told in one sentence', async () => {
  const { code, problems } = await startInVain({ PORT: '0', HOST: '192.0.2.1' });
  expect({ code, problems }).toEqual({ code: 1, problems: 'HOST is "192.0.2.1". Give an address of this machine, for example 0.0.0.0.' });
});

test('SIGTERM ends the server with code 0 within six seconds, even when a client holds a connection open', async () => {
  const site = await startSite();
  const { hostname, port } = new URL(site.address);
  const idle = connect(Number(port), hostname);
  await new Promise((resolve) => idle.once('connect', resolve));
  idle.on('error', () => {});
  idle.write('GET / HTTP/1.1\r\nHost: loc');
  onTestFinished(() => void idle.destroy());
  const began = performance.now();
  expect(await site.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(6000);
});
