import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sendingFolder } from '../support/sending-site.ts';
import { diskRate } from './disk-rate.ts';
import { limits } from './limits.ts';
import { median } from './median.ts';
import { type Served, serveBy } from './process.ts';
import type { Row } from './row.ts';

const root = join(import.meta.dirname, '..', '..');
const rounds = 3;
const seconds = 5;
const senders = 64;

interface Sent {
  readonly perSecond: number;
  readonly p99: number;
  readonly refused: number;
  readonly errors: number;
}

/**
 * `POST /api/referrals` (checked, sealed, event, notice and receipt in one commit, answered when it is on the disk) beside
 * what the disk can promise in the same minute, and beside Fastify and Express that put one plain row; by turns, the median of each.
 */
export async function referralRows(): Promise<readonly Row[]> {
  const folder = await sendingFolder();
  const serve = (script: string, file: string) => serveBy(join(root, 'tests', 'bench', script), root, { PLAIN_FILE: join(folder.path, file) });
  const ours = await serveBy(join(root, 'tests', 'bench', 'referral-server.ts'), root, folder.environment);
  const peers = { fastify: await serve('fastify-insert.ts', 'fastify.db'), express: await serve('express-insert.ts', 'express.db') };
  const measured: { disk: number[]; ours: Sent[]; fastify: Sent[]; express: Sent[] } = { disk: [], ours: [], fastify: [], express: [] };
  try {
    for (const served of [ours, peers.fastify, peers.express]) await send(served, '2s');
    for (let round = 0; round < rounds; round += 1) {
      measured.disk.push(diskRate(folder.path, 2));
      measured.fastify.push(await send(peers.fastify, `${seconds}s`));
      measured.ours.push(await send(ours, `${seconds}s`));
      measured.express.push(await send(peers.express, `${seconds}s`));
    }
    const rate = (name: 'ours' | 'fastify' | 'express') => median(measured[name].map(({ perSecond }) => perSecond));
    const p99 = (name: 'ours' | 'fastify' | 'express') => median(measured[name].map((one) => one.p99));
    const disk = median(measured.disk);
    return [
      { part: 'referrals', name: `kept a second, ${senders} senders (Fastify + @libsql/client)`, value: rate('ours'), unit: '', peer: rate('fastify') },
      { part: 'referrals', name: 'times Fastify', value: rate('ours') / rate('fastify'), unit: 'x', limit: { atLeast: limits.referralsToFastify } },
      { part: 'referrals', name: 'times Express', value: rate('ours') / rate('express'), unit: 'x', peer: rate('express') },
      { part: 'referrals', name: 'times fdatasync of the disk', value: rate('ours') / disk, unit: 'x', peer: disk, limit: { atLeast: limits.referralsToDisk } },
      { part: 'referrals', name: '99 of 100 kept within', value: p99('ours'), unit: 'ms', peer: p99('fastify') },
      ...(await memoryRows(ours)),
    ];
  } finally {
    await Promise.all([ours.stop(), peers.fastify.stop(), peers.express.stop()]);
  }
}

/** Memory after a hundred thousand requests beside that after twenty thousand. */
async function memoryRows(ours: Served): Promise<readonly Row[]> {
  await send(ours, '20000');
  const early = residentBytes(ours.pid);
  await send(ours, '80000');
  const late = residentBytes(ours.pid);
  return [
    {
      part: 'referrals',
      name: `memory after 100,000 more (${Math.round(late / 1e6)} MB), beside that after 20,000`,
      value: late / early,
      unit: 'x',
      peer: early / 1e6,
      limit: { atMost: limits.memoryGrowth },
    },
  ];
}

const residentBytes = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

async function send({ site }: Served, much: string): Promise<Sent> {
  const child = spawn(process.execPath, [join(root, 'tests', 'bench', 'send-referrals.ts'), site, String(senders), much], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  const sent = JSON.parse(Buffer.concat(output).toString('utf8')) as Sent;
  if (sent.refused > 0 || sent.errors > 0) throw new Error(`${site}: ${sent.refused} were refused, ${sent.errors} failed`);
  return sent;
}
