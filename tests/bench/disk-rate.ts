import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** How often a second the disk can promise that 4 kB are kept. */
export function diskRate(folder: string, seconds: number): number {
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
