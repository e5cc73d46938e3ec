import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushFile, flushFolder } from '../db/flush.ts';

/** The 32-byte key of a file; made when there is none, readable by this account only. Two processes that start at once get the same key. */
export function keyFile(path: string, random: (bytes: number) => Buffer): Buffer {
  return readKey(path) ?? createKey(path, random);
}

function createKey(path: string, random: (bytes: number) => Buffer): Buffer {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${random(6).toString('hex')}`;
  writeFileSync(fresh, random(32), { mode: 0o600 });
  // What is sealed with it must not outlive it in a power cut.
  flushFile(fresh);
  try {
    linkSync(fresh, path);
    flushFolder(dirname(path));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    rmSync(fresh);
  }
  const key = readKey(path);
  if (!key) throw new Error(`The key file ${path} does not hold 32 bytes. Remove it to get a new one.`);
  return key;
}

function readKey(path: string): Buffer | undefined {
  try {
    const key = readFileSync(path);
    if (key.length !== 32) throw new Error(`The key file ${path} does not hold 32 bytes. Remove it to get a new one.`);
    return key;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
