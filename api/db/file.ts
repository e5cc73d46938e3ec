import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { asStorageError, busyTimeouts, type Connection, openConnection } from './connection.ts';
import { type Database, StorageError, statementsOf, type Value } from './database.ts';
import { holdFile } from './file-lock.ts';
import { createLogEmptier } from './log-emptier.ts';
import { migrateFile } from './migrate.ts';
import { UnusableDatabaseError, unusableFile } from './unusable-database.ts';
import { createWriter } from './writer.ts';

/**
 * The database in a file: one process, one writer. A file that cannot be used: `UnusableDatabaseError` with one clear sentence.
 * @param random 0 to 1, spreads attempts.
 */
export function openFile(path: string, random: () => number, now: () => number): Database {
  let lock: ReturnType<typeof holdFile> | undefined;
  let connection: Connection | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    lock = holdFile(path);
    connection = openConnection(path);
    migrateFile(connection, now);
    return database(connection, lock, random);
  } catch (problem) {
    connection?.close();
    lock?.release();
    throw unusableFile(path, problem);
  }
}

/** Reads a file beside a server that holds it. Writing is refused, and it must be there. */
export function readFile(path: string): Pick<Database, 'orm' | 'close'> {
  if (!existsSync(path)) throw new MissingFileError(`There is no database at ${path}.`);
  const connection = openConnection(path, busyTimeouts.command);
  connection.exec('PRAGMA query_only = 1');
  const orm = drizzle(async (sql, params, method) => {
    const rows = read(connection, sql, params as Value[]);
    return { rows: (method === 'get' ? rows[0] : rows) as unknown[] };
  });
  return { orm, close: async () => connection.close() };
}

export class MissingFileError extends UnusableDatabaseError {
  override readonly name = 'MissingFileError';
}

function database(connection: Connection, lock: { release(): void }, random: () => number): Database {
  const writer = createWriter(connection, random);
  let isClosed = false;
  const log = createLogEmptier(connection);
  // A process that was killed may have left something erased in it.
  log.empty();
  const orm = drizzle(async (sql, params, method) => {
    if (isWrite(sql)) {
      const written = await writer.write([{ sql, params: params as Value[] }]);
      if (!written.ok) throw new Error(`A single statement met a conflict in ${written.at}`);
      return { rows: [] };
    }
    const rows = read(connection, sql, params as Value[]);
    return { rows: (method === 'get' ? rows[0] : rows) as unknown[] };
  });
  return {
    orm,
    write: (unit) => (isClosed ? Promise.reject(closedError()) : writer.write(statementsOf(unit))),
    forgetErased: async () => {
      await writer.settle();
      log.empty();
    },
    close: async () => {
      // What is counted in this moment comes along.
      await new Promise(setImmediate);
      isClosed = true;
      await writer.settle();
      log.empty();
      log.stop();
      connection.close();
      lock.release();
    },
  };
}

const closedError = () => new StorageError('storage.failed', { cause: new Error('The database is closed') });

function read(connection: Connection, sql: string, params: readonly Value[]) {
  try {
    return connection.rows(sql, params);
  } catch (problem) {
    throw renewed(connection, asStorageError(problem));
  }
}

/** The disk may be gone for a new connection too; then the next one who asks tries again. */
function renewed(connection: Connection, problem: StorageError): StorageError {
  try {
    connection.renew();
    return problem;
  } catch (cause) {
    return asStorageError(cause);
  }
}

const isWrite = (sql: string) => /^\s*(insert|update|delete|replace)\b/i.test(sql);
