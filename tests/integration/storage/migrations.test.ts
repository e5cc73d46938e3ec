import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { type Connection, openConnection } from '#api/db/connection.ts';
import { type Migration, migrateFile, readMigrations } from '#api/db/migrate.ts';
import * as schema from '#api/db/schema.ts';
import * as staffSchema from '#api/db/staff-schema.ts';
import { databasePath, testDatabase } from '../../support/database.ts';

const all = readMigrations();
const now = () => 1;

/** Opens a file with only the first migrations, does something there, closes it. */
function earlier<T>(path: string, migrations: readonly Migration[], act: (connection: Connection) => T): T {
  const connection = openConnection(path);
  try {
    migrateFile(connection, now, migrations);
    return act(connection);
  } finally {
    connection.close();
  }
}

const shapeOf = (connection: Connection) =>
  connection.rows("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name", []).map((row) => row.join(' '));

const tablesOf = (connection: Connection) =>
  connection
    .rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'", [])
    .map(([name]) => String(name));

const countsOf = (connection: Connection, tables: readonly string[]) =>
  tables.map((table) => `${table} ${connection.rows(`SELECT count(*) FROM "${table}"`, [])[0]?.[0]}`);

/** One row in every table; all texts are the same, so what points to something finds it. */
function fill(connection: Connection): void {
  const values: Readonly<Record<string, string | number | Uint8Array>> = { INTEGER: 1, BLOB: Buffer.from('x') };
  connection.exec('PRAGMA foreign_keys = OFF');
  for (const table of tablesOf(connection)) {
    const columns = connection.rows(`PRAGMA table_info("${table}")`, []).map((row) => ({ name: String(row[1]), type: String(row[2]).toUpperCase() }));
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const marks = columns.map(() => '?').join(', ');
    connection.run(
      `INSERT INTO "${table}" (${names}) VALUES (${marks})`,
      columns.map(({ type }) => values[type] ?? 'x'),
    );
  }
  connection.exec('PRAGMA foreign_keys = ON');
}

describe.each(all.map((_, count) => count + 1))('from the state after %i migrations', (count) => {
  test('a start brings today’s tables and keeps every row', async () => {
    const path = databasePath();
    const before = earlier(path, all.slice(0, count), (connection) => {
      fill(connection);
      const tables = tablesOf(connection);
      return { tables, counts: countsOf(connection, tables) };
    });
    await testDatabase(path).close();
    const fresh = earlier(databasePath(), all, shapeOf);
    earlier(path, all, (connection) => {
      expect(shapeOf(connection)).toEqual(fresh);
      expect(countsOf(connection, before.tables)).toEqual(before.counts);
      expect(connection.rows('PRAGMA foreign_key_check', [])).toEqual([]);
    });
  });
});

test('the migrations make the tables that schema.ts describes', () => {
  earlier(databasePath(), all, (connection) => {
    const tables = [...Object.values(schema), ...Object.values(staffSchema)].filter((value) => is(value, SQLiteTable));
    expect(tablesOf(connection).sort()).toEqual(tables.map(getTableName).sort());
    for (const table of tables) {
      const { name, columns } = getTableConfig(table);
      // A column that came later stands last in the database.
      const made = connection.rows(`PRAGMA table_info("${name}")`, []).map((row) => [row[1], String(row[2]).toLowerCase(), row[3] === 1].join(' '));
      expect(made.sort(), name).toEqual(columns.map((column) => [column.name, column.getSQLType(), column.notNull].join(' ')).sort());
    }
  });
});

test('a database of a newer version is refused in one sentence and stays as it is', async () => {
  const path = databasePath();
  await testDatabase(path).close();
  earlier(path, all, (connection) => connection.run("INSERT INTO migrations VALUES ('9999_future.sql', 1)", []));
  expect(() => testDatabase(path)).toThrow(/written by a newer version of Most \(9999_future\.sql\)/);
  expect(() => testDatabase(path)).toThrow(/newer version/);
});

const parents: Migration = {
  name: '0001_parents.sql',
  statements: [
    'CREATE TABLE parents (id TEXT PRIMARY KEY)',
    'CREATE TABLE children (id TEXT PRIMARY KEY, parent TEXT NOT NULL REFERENCES parents (id) ON DELETE CASCADE)',
    "INSERT INTO parents VALUES ('p')",
    "INSERT INTO children VALUES ('c', 'p')",
  ],
};
/** As drizzle-kit writes it for a changed column; its own PRAGMA has no effect inside a transaction. */
const rebuilt: Migration = {
  name: '0002_rebuilt.sql',
  statements: [
    'PRAGMA foreign_keys=OFF',
    "CREATE TABLE __new_parents (id TEXT PRIMARY KEY, kind TEXT NOT NULL DEFAULT 'x')",
    'INSERT INTO __new_parents (id) SELECT id FROM parents',
    'DROP TABLE parents',
    'ALTER TABLE __new_parents RENAME TO parents',
    'PRAGMA foreign_keys=ON',
  ],
};

test('a table that is built anew keeps the rows that point to it', () => {
  const path = databasePath();
  earlier(path, [parents], () => {});
  earlier(path, [parents, rebuilt], (connection) => {
    expect(connection.rows('SELECT id, parent FROM children', [])).toEqual([['c', 'p']]);
    expect(() => connection.run("INSERT INTO children VALUES ('d', 'nobody')", [])).toThrow(/FOREIGN KEY/);
  });
});

test.each([
  ['an error in the middle', ['CREATE TABLE more (id TEXT)', 'NOT SQL']],
  ['rows that point to nothing', ['CREATE TABLE more (id TEXT)', 'DELETE FROM parents']],
])('a migration with %s changes nothing, and the next start tries again', (_what, statements) => {
  const path = databasePath();
  const before = earlier(path, [parents], shapeOf);
  expect(() => earlier(path, [parents, { name: '0002_broken.sql', statements }], () => {})).toThrow('The migration 0002_broken.sql failed');
  expect(earlier(path, [parents], shapeOf)).toEqual(before);
  earlier(path, [parents, rebuilt], (connection) => expect(connection.rows('SELECT kind FROM parents', [])).toEqual([['x']]));
});
