import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { StorageCode } from './database.ts';

/** Waits until the bytes of a file are on the disk. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the names in a folder are on the disk: without it a new or renamed file may be gone after a power cut. */
export function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** What the system said about a file, as a code of storage. */
export function fileProblem(cause: unknown): StorageCode {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'storage.full';
  return ['EROFS', 'EACCES', 'EPERM'].includes(code) ? 'storage.read-only' : 'storage.failed';
}
