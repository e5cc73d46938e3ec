import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';

export type Value = string | number | null | Uint8Array;

/** One statement of a unit of work. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly Value[];
  /** Rows that it must change; another number undoes the whole unit. */
  readonly changes?: number;
}

/** A query that drizzle built and nobody ran. */
export interface Builder {
  toSQL(): { readonly sql: string; readonly params: readonly unknown[] };
}

/** A query of drizzle with the number of rows that it must change. */
export interface Guarded {
  readonly query: Builder;
  readonly changes: number;
}

export type Unit = readonly (Statement | Builder | Guarded)[];

/** `conflict`: somebody else was first; nothing of the unit is written. `at`: the table, or the guard, that said so. */
export type Written = { readonly ok: true; readonly changes: readonly number[] } | { readonly ok: false; readonly code: 'conflict'; readonly at: string };

/** What the rest of the server knows of storage; behind it a file (file.ts) or a libSQL server (remote.ts). */
export interface Database {
  /** Typed reads, and building of statements. What it writes by itself goes through the same writer. */
  readonly orm: SqliteRemoteDatabase;
  /** One unit of work: all or nothing, answered when it is durable. Storage that fails: `StorageError`, nothing written. */
  write(unit: Unit): Promise<Written>;
  /** After something was erased: no copy of it may stay in the write-ahead log. Nothing to do on a server. */
  forgetErased(): Promise<void>;
  close(): Promise<void>;
}

export type StorageCode = 'storage.busy' | 'storage.full' | 'storage.read-only' | 'storage.failed';

/** Storage did not take it. Never an answer to what somebody asked: routes say 503 and that nothing was saved. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageCode;
  constructor(code: StorageCode, options: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** What storage said, also from within drizzle, which wraps whatever a query throws; undefined: it was something else. */
export function storageErrorIn(problem: unknown): StorageError | undefined {
  const inner = problem instanceof DrizzleQueryError ? problem.cause : problem;
  return inner instanceof StorageError ? inner : undefined;
}

/** What a unit holds, as plain statements. */
export const statementsOf = (unit: Unit): readonly Statement[] =>
  unit.map((one) => {
    if ('sql' in one) return one;
    if ('query' in one) return { ...plain(one.query), changes: one.changes };
    return plain(one);
  });

const plain = (query: Builder): Statement => {
  const { sql, params } = query.toSQL();
  return { sql, params: params as readonly Value[] };
};
