import { and, eq, isNull } from 'drizzle-orm';
import { outbox, referrals } from '../db/schema.ts';
import { changeCase } from '../referrals/change-case.ts';
import type { OutboxDeps, OutboxRow } from './outbox.ts';

/** A notice that will never arrive: the row says so, and the log of its case, which the person's page reads. */
export async function giveUp(deps: OutboxDeps, row: OutboxRow, problem: string, attempts: number): Promise<void> {
  const { orm, write } = deps.database;
  const failed = (at: number) =>
    orm
      .update(outbox)
      .set({ failedAt: at, attempts, lastProblem: problem, tokenCipher: null })
      .where(and(eq(outbox.id, row.id), isNull(outbox.sentAt)));
  // Somebody else may change the case at the same moment: then its new state is read and the step tried again.
  for (let turn = 0; turn < 5; turn += 1) {
    const found = row.referralId && (await orm.select().from(referrals).where(eq(referrals.id, row.referralId)).get());
    if (!found) break;
    const facts = { template: row.template, problem };
    // Silence of a case is counted from what people did: this does not end it.
    const change = { action: 'notice-failed', actor: 'system', facts, set: { changedAt: found.changedAt } } as const;
    if ((await changeCase(deps, { row: found }, change, (at) => [failed(at)])).ok) return;
  }
  await write([failed(deps.now())]);
}
