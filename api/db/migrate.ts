import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, storageCode } from './connection.ts';
import { UnusableDatabaseError } from './unusable-database.ts';

const folder = join(import.meta.dirname, 'migrations');

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** In their order. Made by `npm run db:generate` from schema.ts, never changed afterwards. */
export const readMigrations = (from = folder): readonly Migration[] =>
  readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, statements: readFileSync(join(from, name), 'utf8').split('--> statement-breakpoint') }));

export const migrationsTable = 'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL)';

/** Those that a database still needs. One that knows more than we do was written by a newer program: refused. */
export function openMigrations(applied: readonly string[], all: readonly Migration[]): readonly Migration[] {
  const unknown = applied.filter((name) => !all.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new NewerDatabaseError(`The database was written by a newer version of Most (${unknown.join(', ')}). Start that version.`);
  return all.filter(({ name }) => !applied.includes(name));
}

/** Forward only; each in a transaction of its own. */
export function migrateFile(connection: Connection, now: () => number, all = readMigrations()): void {
  connection.exec(migrationsTable);
  const applied = connection.rows('SELECT name FROM migrations', []).map(([name]) => String(name));
  const open = openMigrations(applied, all);
  if (open.length === 0) return;
  // A table that is built anew is dropped under its old name; with foreign keys on, that would take the rows that point to it.
  connection.exec('PRAGMA foreign_keys = OFF');
  try {
    for (const migration of open) apply(connection, migration, now());
  } finally {
    connection.exec('PRAGMA foreign_keys = ON');
  }
}

function apply(connection: Connection, { name, statements }: Migration, at: number): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const statement of statements) connection.exec(statement);
    const [orphan] = connection.rows('PRAGMA foreign_key_check', []);
    if (orphan) throw new Error(`A row of ${orphan[0]} points to nothing in ${orphan[2]}`);
    connection.run('INSERT INTO migrations (name, applied_at) VALUES (?, ?)', [name, at]);
    connection.exec('COMMIT');
  } catch (cause) {
    if (connection.isInTransaction()) connection.exec('ROLLBACK');
    if (storageCode(cause)) throw cause;
    throw new Error(`The migration ${name} failed; the database is as it was.`, { cause });
  }
}

export class NewerDatabaseError extends UnusableDatabaseError {
  override readonly name = 'NewerDatabaseError';
}
