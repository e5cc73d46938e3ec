import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median } from './median.ts';

const autocannon = join(import.meta.dirname, '..', '..', 'node_modules', 'autocannon', 'autocannon.js');
const rounds = 3;
const seconds = 5;

export interface Rates {
  readonly peer: number;
  readonly ours: number;
}

/** Requests a second of the same page from two servers, by turns, as a browser asks for it: the median of each. */
export async function compareRates(peer: string, ours: string): Promise<Rates> {
  await rate(peer, 2);
  await rate(ours, 2);
  const rates = { peer: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    rates.peer.push(await rate(peer, seconds));
    rates.ours.push(await rate(ours, seconds));
  }
  return { peer: median(rates.peer), ours: median(rates.ours) };
}

/** Ten connections from a process of their own. Any answer but 200 spoils the run. */
async function rate(address: string, duration: number): Promise<number> {
  const args = [autocannon, '--json', '--no-progress', '-c', '10', '-d', String(duration), '-H', 'accept-encoding=gzip, deflate, br', address];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  const result = JSON.parse(Buffer.concat(output).toString('utf8')) as { requests: { average: number }; non2xx: number; errors: number };
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${address}: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  return result.requests.average;
}
