import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sendingFolder } from '../support/sending-site.ts';
import { diskRate } from './disk-rate.ts';
import { limits } from './limits.ts';
import { median } from './median.ts';
import { type Served, serveBy } from './process.ts';
import type { Row } from './row.ts';
import { slowDisk, slowFlush } from './slow-disk.ts';

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

/** Requests kept a second on this disk, whose speed is luck, and on one that takes as long to flush as a rented server's: there stand the bars. */
export async function referralRows(): Promise<readonly Row[]> {
  const slow = slowDisk();
  const rows = await compare('this disk', []);
  if (slow) return [...rows, ...(await compare(`${slowFlush} ms a flush`, slow, { toFastify: limits.referralsToFastify, toDisk: limits.referralsToDisk }))];
  console.error('bench: strace is missing, so a slow disk was not measured (apt-get install strace)');
  return rows;
}

/**
 * `POST /api/referrals` (checked, sealed, event, notice and receipt in one commit, answered when it is on the disk) beside
 * what the disk can promise in the same minute, and beside Fastify and Express that put one plain row; by turns, the median of each.
 */
async function compare(disk: string, under: readonly string[], bars?: { readonly toFastify: number; readonly toDisk: number }): Promise<readonly Row[]> {
  const folder = await sendingFolder();
  const serve = (script: string, environment: Record<string, string>) => serveBy(join(root, 'tests', 'bench', script), root, environment, under);
  const plain = (script: string, file: string) => serve(script, { PLAIN_FILE: join(folder.path, file) });
  const ours = await serve('referral-server.ts', folder.environment);
  const peers = { fastify: await plain('fastify-insert.ts', 'fastify.db'), express: await plain('express-insert.ts', 'express.db') };
  const measured: { disk: number[]; ours: Sent[]; fastify: Sent[]; express: Sent[] } = { disk: [], ours: [], fastify: [], express: [] };
  try {
    for (const served of [ours, peers.fastify, peers.express]) await send(served, '2s');
    for (let round = 0; round < rounds; round += 1) {
      measured.disk.push(diskRate(folder.path, 2, under));
      measured.fastify.push(await send(peers.fastify, `${seconds}s`));
      measured.ours.push(await send(ours, `${seconds}s`));
      measured.express.push(await send(peers.express, `${seconds}s`));
    }
    const rate = (name: 'ours' | 'fastify' | 'express') => median(measured[name].map(({ perSecond }) => perSecond));
    const p99 = (name: 'ours' | 'fastify' | 'express') => median(measured[name].map((one) => one.p99));
    const flushes = median(measured.disk);
    const bar = (atLeast: number | undefined) => (atLeast === undefined ? {} : { limit: { atLeast } });
    const row = (name: string, value: number, unit: string, peer?: number): Row => ({
      part: 'referrals',
      name: `${disk}: ${name}`,
      value,
      unit,
      ...(peer === undefined ? {} : { peer }),
    });
    return [
      row(`kept a second, ${senders} senders (Fastify + @libsql/client)`, rate('ours'), '', rate('fastify')),
      { ...row('times Fastify', rate('ours') / rate('fastify'), 'x'), ...bar(bars?.toFastify) },
      row('times Express', rate('ours') / rate('express'), 'x', rate('express')),
      { ...row('times fdatasync of the disk', rate('ours') / flushes, 'x', flushes), ...bar(bars?.toDisk) },
      row('99 of 100 kept within', p99('ours'), 'ms', p99('fastify')),
      ...(bars ? [] : await memoryRows(ours)),
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
