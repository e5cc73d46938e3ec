import Libsql from 'libsql';
import { storageCode } from './connection.ts';

/**
 * One process at a time holds a database file. The lock is one of the operating system, taken by SQLite on a small file
 * beside it, so it ends with the process, however that ends.
 */
export function holdFile(path: string): { release(): void } {
  const database = openOrThrow(path);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (storageCode(cause) !== 'storage.busy')
      throw new UnwritableFileError(`The database ${path} cannot be written. Look at the disk and at the rights of its folder.`, { cause });
    throw new FileHeldError(`The database ${path} is held by another process of Most. Stop it first, or give this one another DATABASE_URL.`, { cause });
  }
  return { release: () => void database.close() };
}

function openOrThrow(path: string) {
  try {
    return new Libsql(`${path}.lock`, { timeout: 0 });
  } catch (cause) {
    throw new UnwritableFileError(`The database ${path} cannot be written. Look at the disk and at the rights of its folder.`, { cause });
  }
}

export class FileHeldError extends Error {
  override readonly name = 'FileHeldError';
}

export class UnwritableFileError extends Error {
  override readonly name = 'UnwritableFileError';
}
