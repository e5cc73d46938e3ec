import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Receipt } from '#api/referrals/receipt.ts';
import { makeCode } from '#domain/referral/receipt-code.ts';
import { referralServer } from '../../support/referral-deps.ts';

const rounds = 5000;

/** Of the middle half: what the machine does beside it counts little. */
const typical = (times: readonly number[]) => {
  const sorted = [...times].sort((one, other) => one - other).slice(times.length / 4, (times.length * 3) / 4);
  return sorted.reduce((sum, time) => sum + time, 0) / sorted.length;
};

test('in 10,000 probes an existing and an unknown code are answered alike: status, size, headers, time', async () => {
  const { send, status } = await referralServer();
  const known: string[] = [];
  for (const asker of [{ kind: 'self' }, { kind: 'relative-own' }, { kind: 'relative-free', agreed: true }] as const) {
    known.push(((await (await send({ asker })).json()) as Receipt).code);
  }
  const shapes = { known: new Set<string>(), unknown: new Set<string>() };
  const times = { known: [] as number[], unknown: [] as number[] };
  const probe = async (kind: 'known' | 'unknown', code: string) => {
    const begin = performance.now();
    const answer = await status(code);
    const body = await answer.text();
    times[kind].push(performance.now() - begin);
    shapes[kind].add(JSON.stringify([answer.status, body.length, [...answer.headers]]));
  };
  for (let round = 0; round < rounds; round += 1) {
    const unknown = makeCode(randomBytes(48)) ?? '';
    // The order changes, so that neither profits from being second.
    const pair = [() => probe('known', known[round % known.length] ?? ''), () => probe('unknown', unknown)];
    for (const one of round % 2 ? pair : pair.reverse()) await one();
  }
  expect([...shapes.known]).toEqual([...shapes.unknown]);
  expect(shapes.known.size).toBe(1);
  const ratio = typical(times.known) / typical(times.unknown);
  expect(ratio).toBeGreaterThan(0.8);
  expect(ratio).toBeLessThan(1.25);
}, 120_000);

test('a slip of the pen is answered as an unknown code', async () => {
  const { status } = await referralServer();
  const answers = await Promise.all(['1234567890123456', '1234567890123452', 'abc', ''].map(async (code) => (await status(code)).text()));
  expect(new Set(answers).size).toBe(1);
});
