import type { Database } from './database.ts';

/** A query that is asked with every request: its SQL is built once a database, not each time. Arguments are `sql.placeholder`s. */
export function prepared<Query>(build: (orm: Database['orm']) => Query): (database: Pick<Database, 'orm'>) => Query {
  const known = new WeakMap<Database['orm'], Query>();
  return ({ orm }) => {
    const kept = known.get(orm);
    if (kept !== undefined) return kept;
    const made = build(orm);
    known.set(orm, made);
    return made;
  };
}
