import { and, eq, sql } from 'drizzle-orm';
import { leases } from '../db/schema.ts';
import type { Deps } from '../deps.ts';

type LeaseDeps = Pick<Deps, 'database' | 'now'>;

/** How long an instance holds a job without saying that it still works: after a crash another one waits this long. */
export const leaseMs = 60_000;

/** Takes a job, or keeps it longer. False: another instance does it. */
export async function takeLease({ database: { orm, write }, now }: LeaseDeps, job: string, holder: string): Promise<boolean> {
  const at = now();
  const row = { job, holder, until: at + leaseMs };
  const take = orm
    .insert(leases)
    .values(row)
    .onConflictDoUpdate({ target: leases.job, set: row, setWhere: sql`${leases.until} <= ${at} or ${leases.holder} = ${holder}` });
  return (await write([{ query: take, changes: 1 }])).ok;
}

/** Another instance may have it now. */
export async function leaveLease({ database: { orm, write } }: LeaseDeps, job: string, holder: string): Promise<void> {
  await write([orm.delete(leases).where(and(eq(leases.job, job), eq(leases.holder, holder)))]);
}
