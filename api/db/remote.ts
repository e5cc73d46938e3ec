import { type Client, createClient, type InStatement, type InValue, type Transaction } from '@libsql/client';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { type Database, type Statement, StorageError, statementsOf, type Unit, type Written } from './database.ts';
import { migrationsTable, openMigrations, readMigrations } from './migrate.ts';
import { UnusableDatabaseError } from './unusable-database.ts';

/** A server that is down lets writes hang; we do not. */
const longestWaitMs = 5000;

/** The database on a libSQL server, behind the same port. Its replication is asynchronous: see the operator's notes in DECISIONS. */
export async function openRemote(url: string, now: () => number): Promise<Database> {
  const client = createClient({ url, intMode: 'number' });
  await migrateOrRefuse(client, now);
  const orm = drizzle(async (sql, params, method) => {
    const { rows } = await within(client.execute({ sql, args: params }));
    const arrays = rows.map((row) => Array.from(row, asBuffer));
    return { rows: (method === 'get' ? arrays[0] : arrays) as unknown[] };
  });
  return {
    orm,
    write: (unit) => within(write(client, unit)),
    forgetErased: async () => {},
    close: async () => client.close(),
  };
}

async function write(client: Client, unit: Unit): Promise<Written> {
  const statements = statementsOf(unit);
  try {
    // Without a guard one journey over the network is enough.
    if (statements.every(({ changes }) => changes === undefined)) {
      const results = await client.batch(statements.map(asInput), 'write');
      return { ok: true, changes: results.map(({ rowsAffected }) => rowsAffected) };
    }
    const transaction = await client.transaction('write');
    try {
      return await guarded(transaction, statements);
    } finally {
      transaction.close();
    }
  } catch (problem) {
    const at = problem instanceof Error ? /UNIQUE constraint failed: (\w+)\./.exec(problem.message)?.[1] : undefined;
    if (at) return { ok: false, code: 'conflict', at };
    throw new StorageError('storage.failed', { cause: problem });
  }
}

async function guarded(transaction: Transaction, statements: readonly Statement[]): Promise<Written> {
  const changes: number[] = [];
  for (const statement of statements) {
    const { rowsAffected } = await transaction.execute(asInput(statement));
    if (statement.changes !== undefined && rowsAffected !== statement.changes) {
      await transaction.rollback();
      return { ok: false, code: 'conflict', at: 'guard' };
    }
    changes.push(rowsAffected);
  }
  await transaction.commit();
  return { ok: true, changes };
}

async function migrateOrRefuse(client: Client, now: () => number): Promise<void> {
  try {
    await within(migrate(client, now));
  } catch (cause) {
    client.close();
    if (!(cause instanceof StorageError)) throw cause;
    if (cause.cause instanceof UnusableDatabaseError) throw cause.cause;
    // The address may hold a secret, so it is not said.
    throw new UnusableDatabaseError('The libSQL server of DATABASE_URL cannot be used: it does not answer, or refuses. Is it running, is the token right?', {
      cause,
    });
  }
}

async function migrate(client: Client, now: () => number): Promise<void> {
  await client.execute(migrationsTable);
  for (let open = await openOf(client); open[0]; open = await openOf(client)) {
    const { name, statements } = open[0];
    const record = { sql: 'INSERT INTO migrations (name, applied_at) VALUES (?, ?)', args: [name, now()] };
    try {
      // One transaction, with foreign keys off: see migrateFile.
      await client.migrate([...statements.map((sql) => ({ sql, args: [] })), record]);
    } catch (problem) {
      // Two servers that start together: the other one was faster.
      if ((await openOf(client)).some((migration) => migration.name === name)) throw problem;
    }
  }
}

async function openOf(client: Client) {
  const { rows } = await client.execute('SELECT name FROM migrations');
  return openMigrations(
    rows.map((row) => String(row['name'])),
    readMigrations(),
  );
}

/** Ends with an error after a while; what then comes of a write is not known, so a repetition must do no harm. */
async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new StorageError('storage.busy', { cause: new Error(`No answer in ${longestWaitMs} ms`) })), longestWaitMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (problem) {
    throw problem instanceof StorageError ? problem : new StorageError('storage.failed', { cause: problem });
  } finally {
    clearTimeout(timer);
  }
}

const asInput = ({ sql, params }: Statement): InStatement => ({ sql, args: params as InValue[] });

const asBuffer = (value: unknown) => (value instanceof ArrayBuffer ? Buffer.from(value) : value);
