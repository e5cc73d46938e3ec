import { createClient } from '@libsql/client/node';

/** What the peers do with a request: one plain row, durable before it is answered. */
export async function openPlainInsert() {
  const client = createClient({ url: `file:${process.env['PLAIN_FILE'] ?? ''}` });
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute('CREATE TABLE IF NOT EXISTS requests (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL)');
  return async (key: string, body: unknown): Promise<void> => {
    await client.execute({ sql: 'INSERT INTO requests (key, body) VALUES (?, ?)', args: [key, JSON.stringify(body)] });
  };
}
