import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './median.ts';
import { type Served, serveBy } from './process.ts';
import type { Row } from './row.ts';

const root = join(import.meta.dirname, '..', '..');
const autocannon = join(root, 'node_modules', 'autocannon', 'autocannon.js');
const request = JSON.stringify({ situation: 'homeless', lastRegistration: '0811063', stay: '0808053' });
const rounds = 3;
const seconds = 5;

interface Measured {
  readonly perSecond: number;
  readonly p99: number;
}

/** `POST /api/proposals` beside Fastify, which checks the same schema and decides nothing; by turns, the median of each. */
export async function proposalRows(ours: Served, folder: string): Promise<readonly Row[]> {
  const file = join(folder, 'proposal.json');
  const headers = { 'content-type': 'application/json' };
  writeFileSync(file, await (await fetch(`${ours.site}/api/proposals`, { method: 'POST', headers, body: request })).text());
  const peer = await serveBy(join(root, 'tests', 'bench', 'fastify-proposals.ts'), root, { ANSWER_FILE: file });
  try {
    await post(peer, 2);
    await post(ours, 2);
    const here: Measured[] = [];
    const there: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) {
      there.push(await post(peer, seconds));
      here.push(await post(ours, seconds));
    }
    const of = (all: readonly Measured[], key: keyof Measured) => median(all.map((one) => one[key]));
    return [
      { part: 'finder', name: 'proposals a second (Fastify, fixed answer)', value: of(here, 'perSecond'), unit: '', peer: of(there, 'perSecond') },
      { part: 'finder', name: 'proposals: share of its rate', value: of(here, 'perSecond') / of(there, 'perSecond'), unit: 'x' },
      { part: 'finder', name: 'proposals: 99 of 100 within', value: of(here, 'p99'), unit: 'ms', peer: of(there, 'p99') },
    ];
  } finally {
    await peer.stop();
  }
}

async function post({ site }: Served, duration: number): Promise<Measured> {
  const args = [autocannon, '--json', '--no-progress', '-c', '10', '-d', String(duration), '-m', 'POST', '-H', 'content-type=application/json', '-b', request];
  const child = spawn(process.execPath, [...args, `${site}/api/proposals`], { stdio: ['ignore', 'pipe', 'ignore'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  const result = JSON.parse(Buffer.concat(output).toString('utf8')) as {
    requests: { average: number };
    latency: { p99: number };
    non2xx: number;
    errors: number;
  };
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${site}: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
