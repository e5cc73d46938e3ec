import Libsql from 'libsql';
import { type StorageCode, StorageError, type Value } from './database.ts';

/** The settings that durability and erasing rest on. Asked back at open: a file system that refuses one is told at once. */
const pragmas = {
  journal_mode: 'wal',
  /** Every commit waits for the disk (FULL). */
  synchronous: 2,
  foreign_keys: 1,
  /** What is deleted is overwritten. */
  secure_delete: 1,
} as const;

/** How long SQLite itself waits for a lock. It blocks the process, so a server waits between its attempts instead; a command may wait. */
export const busyTimeouts = { server: 25, command: 5000 } as const;

/** Values go as one list: a single buffer by itself would be taken for named values and end the process (libsql 0.5.29). */
interface Prepared {
  readonly reader: boolean;
  run(params: readonly Value[]): { readonly changes: number };
  all(params: readonly Value[]): readonly (readonly unknown[])[];
}

/** One connection to a file. Statements are prepared once; `renew` makes a new connection after anything that may have harmed it. */
export interface Connection {
  exec(sql: string): void;
  run(sql: string, params: readonly Value[]): number;
  /** Rows as arrays of columns. */
  rows(sql: string, params: readonly Value[]): readonly (readonly unknown[])[];
  isInTransaction(): boolean;
  renew(): void;
  close(): void;
}

export function openConnection(path: string, busyTimeoutMs: number = busyTimeouts.server): Connection {
  let database = connect(path, busyTimeoutMs);
  assertSettings(database, path);
  let prepared = new Map<string, Prepared>();
  // The disk was gone when a new connection was wanted: whoever asks next tries again.
  let isLost = false;
  const renew = (): void => {
    prepared = new Map();
    tryTo(() => database.close());
    isLost = true;
    database = connect(path, busyTimeoutMs);
    isLost = false;
  };
  const prepare = (sql: string): Prepared => {
    if (isLost) renew();
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    if (statement.reader) statement.raw();
    const fresh = statement as unknown as Prepared;
    prepared.set(sql, fresh);
    return fresh;
  };
  return {
    exec: (sql) => {
      if (isLost) renew();
      database.exec(sql);
    },
    run: (sql, params) => {
      const statement = prepare(sql);
      return statement.reader ? statement.all(params).length : statement.run(params).changes;
    },
    rows: (sql, params) => prepare(sql).all(params),
    isInTransaction: () => !isLost && database.inTransaction,
    renew,
    close: () => {
      // A prepared statement would keep the file open.
      prepared = new Map();
      database.close();
    },
  };
}

/** Asks a file without changing its settings. */
export function ask(path: string, sql: string): readonly (readonly unknown[])[] {
  const database = new Libsql(path, { timeout: busyTimeouts.command });
  try {
    return (database.prepare(sql).raw() as unknown as Prepared).all([]);
  } finally {
    database.close();
  }
}

/** What went wrong with the storage itself; undefined: with the statement. */
export function storageCode(problem: unknown): StorageCode | undefined {
  const code = codeOf(problem);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'storage.busy';
  if (/^SQLITE_FULL/.test(code)) return 'storage.full';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return 'storage.read-only';
  return /^SQLITE_(IOERR|CORRUPT|NOTADB|NOMEM|PROTOCOL)/.test(code) ? 'storage.failed' : undefined;
}

/** The table of a unique constraint that refused a row; undefined: it was something else. */
export const conflictAt = (problem: unknown): string | undefined => /UNIQUE constraint failed: (\w+)\./.exec(messageOf(problem))?.[1];

export const asStorageError = (cause: unknown): StorageError =>
  cause instanceof StorageError ? cause : new StorageError(storageCode(cause) ?? 'storage.failed', { cause });

const codeOf = (problem: unknown) => (problem instanceof Error && 'code' in problem ? String(problem.code) : '');
const messageOf = (problem: unknown) => (problem instanceof Error ? problem.message : '');

function connect(path: string, busyTimeoutMs: number) {
  const database = new Libsql(path, { timeout: busyTimeoutMs });
  try {
    for (const [name, wanted] of Object.entries(pragmas)) database.exec(`PRAGMA ${name} = ${wanted}`);
    database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    return database;
  } catch (problem) {
    tryTo(() => database.close());
    throw problem;
  }
}

/** Once a file: a connection that has a prepared statement closes only when that is collected (libsql 0.5.29), and a lock can cost a hundred connections. */
function assertSettings(database: Libsql.Database, path: string): void {
  for (const [name, wanted] of Object.entries(pragmas)) {
    const got = Object.values(database.prepare(`PRAGMA ${name}`).get() as object)[0];
    if (got !== wanted) throw new Error(`The database ${path} does not take ${name} = ${wanted}; it says ${got}.`);
  }
}

function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing depends on it: the connection is thrown away.
  }
}
