import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Served {
  readonly site: string;
  readonly pid: number;
  /** Seconds of processor time that the server has used so far. */
  readonly processorSeconds: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a server as a process of its own on a free port and waits until it answers. `under`: a command that runs it, with its arguments. */
export async function serveBy(script: string, cwd: string, env: Record<string, string> = {}, under: readonly string[] = []): Promise<Served> {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const [command = process.execPath, ...args] = [...under, process.execPath, script];
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env, PORT: String(port), HOST: 'localhost' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    if (await answers(site)) return { site, pid: child.pid ?? 0, processorSeconds: () => processorSeconds(child.pid), stop: () => end(child) };
    await wait(100);
  }
  await end(child);
  throw new Error(`${script} did not answer within a minute`);
}

export interface Finished {
  readonly seconds: number;
  /** The most memory that the process held at once. */
  readonly peakBytes: number;
}

/** Runs a script to its end; throws when it fails or takes longer than it may. */
export async function run(
  script: string,
  options: { readonly cwd: string; readonly args?: readonly string[]; readonly seconds: number; readonly env?: Record<string, string> },
): Promise<Finished> {
  const began = performance.now();
  const child = spawn(process.execPath, [script, ...(options.args ?? [])], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakBytes = 0;
  const look = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentPeak(child.pid));
  }, 200);
  const limit = setTimeoutOf(() => child.kill('SIGKILL'), options.seconds);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  clearInterval(look);
  clearTimeout(limit);
  if (code !== 0) throw new Error(`${script} ${code === null ? `was ended after ${options.seconds} s` : `failed with ${code}`}`);
  return { seconds: (performance.now() - began) / 1000, peakBytes };
}

const setTimeoutOf = (act: () => void, seconds: number) => setTimeout(act, seconds * 1000);

/** Linux keeps the peak itself, so looking now and then misses little. */
function residentPeak(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Fields 14 and 15 of the line, in hundredths of a second; the name in parentheses before them may hold spaces. */
function processorSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function answers(site: string): Promise<boolean> {
  try {
    return (await fetch(site)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeoutOf(() => child.kill('SIGKILL'), 10);
  await gone;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
