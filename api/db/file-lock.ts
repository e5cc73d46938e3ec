import Libsql from 'libsql';
import { storageCode } from './connection.ts';
import { UnusableDatabaseError } from './unusable-database.ts';

/**
 * One process at a time holds a database file. The lock is one of the operating system, taken by SQLite on a small file
 * beside it, so it ends with the process, however that ends.
 */
export function holdFile(path: string): { release(): void } {
  const database = new Libsql(`${path}.lock`, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (storageCode(cause) !== 'storage.busy') throw cause;
    throw new FileHeldError(`The database ${path} is held by another process of Most. Stop it first, or give this one another DATABASE_URL.`, { cause });
  }
  return { release: () => void database.close() };
}

export class FileHeldError extends UnusableDatabaseError {
  override readonly name = 'FileHeldError';
}
