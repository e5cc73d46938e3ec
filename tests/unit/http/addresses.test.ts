import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from '#api/http/client-address.ts';
import { networkOf } from '#api/http/network-of.ts';

test.each([
  ['83.12.7.201', '83.12.7'],
  ['::ffff:83.12.7.201', '83.12.7'],
  ['2a02:a31a:0b44:8d80::1', '2a02:a31a:b44'],
  ['2a02:a31a:b44:1:2:3:4:5', '2a02:a31a:b44'],
  ['2a02::1', '2a02:0:0'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['::1', '0:0:0'],
  ['', ''],
])('%s belongs to the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

const request = (forwarded?: string) =>
  ({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } }) as unknown as IncomingMessage;

test('a forwarded address is believed only behind our own proxy, and only what that added itself', () => {
  expect(clientAddress(request('1.2.3.4'), false)).toBe('10.0.0.1');
  expect(clientAddress(request('6.6.6.6, 1.2.3.4'), true)).toBe('1.2.3.4');
  expect(clientAddress(request(), true)).toBe('10.0.0.1');
});
