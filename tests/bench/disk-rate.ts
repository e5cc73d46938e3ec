import { spawnSync } from 'node:child_process';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** How often a second the disk can promise that 4 kB are kept, asked by a process of its own. `under`: a command that runs it. */
export function diskRate(folder: string, seconds: number, under: readonly string[] = []): number {
  const [command = process.execPath, ...args] = [...under, process.execPath, import.meta.filename, folder, String(seconds)];
  const { stdout, status } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`disk-rate failed with ${status}`);
  return Number(stdout);
}

function flushesASecond(folder: string, seconds: number): number {
  const file = openSync(join(folder, 'disk-rate'), 'w');
  const page = Buffer.alloc(4096, 1);
  const until = performance.now() + seconds * 1000;
  let count = 0;
  for (; performance.now() < until; count += 1) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  closeSync(file);
  return count / seconds;
}

if (import.meta.main) console.log(flushesASecond(process.argv[2] ?? '', Number(process.argv[3])));
