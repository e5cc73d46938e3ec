import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median } from './median.ts';
import type { Served } from './process.ts';

const autocannon = join(import.meta.dirname, '..', '..', 'node_modules', 'autocannon', 'autocannon.js');
const rounds = 3;
const seconds = 5;

export interface Rate {
  readonly perSecond: number;
  /** Of the server alone, so that other work on the machine changes little. */
  readonly processorMicroseconds: number;
}

/** A static page from two servers, by turns, asked for as a browser asks: the median of each. */
export async function compareRates(
  path: string,
  servers: { readonly peer: Served; readonly ours: Served },
): Promise<{ readonly peer: Rate; readonly ours: Rate }> {
  const { peer, ours } = servers;
  await rate(peer, path, 2);
  await rate(ours, path, 2);
  const rates = { peer: [] as Rate[], ours: [] as Rate[] };
  for (let round = 0; round < rounds; round += 1) {
    rates.peer.push(await rate(peer, path, seconds));
    rates.ours.push(await rate(ours, path, seconds));
  }
  return { peer: middle(rates.peer), ours: middle(rates.ours) };
}

const middle = (rates: readonly Rate[]): Rate => ({
  perSecond: median(rates.map(({ perSecond }) => perSecond)),
  processorMicroseconds: median(rates.map(({ processorMicroseconds }) => processorMicroseconds)),
});

/** Ten connections from a process of their own. Any answer but 200 spoils the run. */
async function rate(server: Served, path: string, duration: number): Promise<Rate> {
  const address = server.site + path;
  const before = server.processorSeconds();
  const args = [autocannon, '--json', '--no-progress', '-c', '10', '-d', String(duration), '-H', 'accept-encoding=gzip, deflate, br', address];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  const result = JSON.parse(Buffer.concat(output).toString('utf8')) as { requests: { average: number; total: number }; non2xx: number; errors: number };
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${address}: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  const { average, total } = result.requests;
  return { perSecond: average, processorMicroseconds: ((server.processorSeconds() - before) / total) * 1e6 };
}
