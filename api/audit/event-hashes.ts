import { asc, gt, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { events } from '../db/schema.ts';

const rowsAtOnce = 5000;
const position = sql<number>`rowid`;

/** The hashes of all events in the order in which they were written, hexadecimal. Events are never deleted, so the order stays. */
export async function* eventHashes({ orm }: Pick<Database, 'orm'>, skip = 0): AsyncGenerator<string> {
  for (let after = await positionOf(orm, skip); ; ) {
    const rows = await orm.select({ position, hash: events.hash }).from(events).where(gt(position, after)).orderBy(asc(position)).limit(rowsAtOnce);
    for (const { hash } of rows) yield hash.toString('hex');
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.position;
  }
}

/** Of the last event that is skipped. */
async function positionOf(orm: Database['orm'], skip: number): Promise<number> {
  if (skip === 0) return 0;
  const row = await orm
    .select({ position })
    .from(events)
    .orderBy(asc(position))
    .limit(1)
    .offset(skip - 1)
    .get();
  return row?.position ?? Number.MAX_SAFE_INTEGER;
}
