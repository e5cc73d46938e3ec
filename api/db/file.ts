import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { asStorageError, type Connection, openConnection } from './connection.ts';
import { type Database, statementsOf, type Value } from './database.ts';
import { holdFile } from './file-lock.ts';
import { migrateFile } from './migrate.ts';
import { createWriter } from './writer.ts';

/**
 * The database in a file: one process, one writer. Another process that holds the file: an Error with one clear sentence.
 * @param random 0 to 1, spreads attempts.
 */
export function openFile(path: string, random: () => number, now: () => number): Database {
  mkdirSync(dirname(path), { recursive: true });
  const lock = holdFile(path);
  try {
    const connection = openConnection(path);
    migrateFile(connection, now);
    return database(connection, lock, random);
  } catch (problem) {
    lock.release();
    throw problem;
  }
}

/** Reads a file beside a server that holds it. Writing is refused, and it must be there. */
export function readFile(path: string): Pick<Database, 'orm' | 'close'> {
  if (!existsSync(path)) throw new MissingFileError(`There is no database at ${path}.`);
  const connection = openConnection(path);
  connection.exec('PRAGMA query_only = 1');
  const orm = drizzle(async (sql, params, method) => {
    const rows = read(connection, sql, params as Value[]);
    return { rows: (method === 'get' ? rows[0] : rows) as unknown[] };
  });
  return { orm, close: async () => connection.close() };
}

export class MissingFileError extends Error {
  override readonly name = 'MissingFileError';
}

function database(connection: Connection, lock: { release(): void }, random: () => number): Database {
  const writer = createWriter(connection, random);
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
    write: (unit) => writer.write(statementsOf(unit)),
    forgetErased: async () => {
      await writer.settle();
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    close: async () => {
      await writer.settle();
      connection.close();
      lock.release();
    },
  };
}

function read(connection: Connection, sql: string, params: readonly Value[]) {
  try {
    return connection.rows(sql, params);
  } catch (problem) {
    connection.renew();
    throw asStorageError(problem);
  }
}

const isWrite = (sql: string) => /^\s*(insert|update|delete|replace)\b/i.test(sql);
