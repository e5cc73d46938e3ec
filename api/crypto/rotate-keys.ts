import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { addKey, type KeyRing, keyIds, openKeyRing, retireKey } from './key-ring.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';

export interface Rotation {
  readonly newest: string;
  readonly retired: readonly string[];
  readonly resealed: number;
  /** Rows that no key opens, by table: their key is missing. Then no key is retired. */
  readonly unreadable: Readonly<Record<string, number>>;
}

const rowsAtOnce = 500;

/**
 * A new key for everything that the server's key seals; then the old ones are retired. Interrupted at any moment it can be
 * run again: more than one key in the folder means that an earlier run did not end, and it goes on with the newest.
 */
export async function rotateKeys(database: Database, folder: string, random: (bytes: number) => Buffer): Promise<Rotation> {
  openKeyRing(folder, random);
  if (keyIds(folder).length < 2) addKey(folder, random);
  const keys = openKeyRing(folder, random);
  let resealed = 0;
  const unreadable: Record<string, number> = {};
  for (const column of sealedColumns) {
    const found = await resealColumn(database, keys, column);
    resealed += found.resealed;
    if (found.unreadable > 0) unreadable[column.table] = found.unreadable;
  }
  await database.forgetErased();
  const retired = Object.keys(unreadable).length === 0 ? keyIds(folder).filter((id) => id !== keys.newest) : [];
  for (const id of retired) retireKey(folder, id);
  return { newest: keys.newest, retired, resealed, unreadable };
}

async function resealColumn(database: Database, keys: KeyRing, { table, id, cipher, bound }: SealedColumn) {
  const counts = { resealed: 0, unreadable: 0 };
  const names = { table: sql.identifier(table), id: sql.identifier(id), cipher: sql.identifier(cipher) };
  for (let after: string | Buffer = ''; ; ) {
    const rows: [string | Buffer, string, Buffer][] = await database.orm.values(
      sql`select ${names.id}, key_id, ${names.cipher} from ${names.table}
          where ${names.id} > ${after} and ${names.cipher} is not null and key_id <> ${keys.newest} order by ${names.id} limit ${rowsAtOnce}`,
    );
    const unit = rows.flatMap(([rowId, keyId, sealed]) => {
      const plain = keys.open(sealed, keyId, bound(rowId));
      if (!plain) return [];
      const fresh = keys.seal(plain, bound(rowId));
      const text = `UPDATE "${table}" SET "${cipher}" = ?, key_id = ? WHERE "${id}" = ? AND key_id = ?`;
      return [{ sql: text, params: [fresh.sealed, fresh.keyId, rowId, keyId], changes: 1 }];
    });
    const written = await database.write(unit);
    if (!written.ok) throw new Error(`${table} changed during a rotation: another process writes to this database`);
    counts.resealed += unit.length;
    counts.unreadable += rows.length - unit.length;
    const last = rows.at(-1);
    if (rows.length < rowsAtOnce || !last) return counts;
    after = last[0];
  }
}
