import { eq, sql } from 'drizzle-orm';
import type { Outcome } from '#domain/kernel/outcome.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { Asker, ReferralSource, Urgency } from '#domain/referral/choices.ts';
import type { ReferralRequest } from '#domain/referral/referral-request.schema.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import { prepared } from '../db/prepared.ts';
import { receipts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';

/** What a sender takes along: the number for the phone, and the code that nobody else has. */
export interface Receipt {
  readonly caseNumber: string;
  /** 16 digits. */
  readonly code: string;
  readonly office: string;
  readonly sentAt: Instant;
  readonly urgency: Urgency;
  readonly asker: Asker;
  readonly source: ReferralSource;
}

type ReceiptDeps = Pick<Deps, 'database' | 'keys' | 'now'>;

/** What an earlier sending with the same key was given; undefined: there was none. */
export async function repeatedReceipt(
  deps: ReceiptDeps,
  request: ReferralRequest,
  idempotencyKey: string,
): Promise<Outcome<Receipt, 'idempotency.other-body' | 'idempotency.done'> | undefined> {
  const kept = await keptReceipt(deps, idempotencyKey);
  if (!kept) return undefined;
  if (!kept.bodyMac.equals(deps.keys.mac('body', JSON.stringify(request)))) return { ok: false, code: 'idempotency.other-body' };
  const receipt = readReceipt(deps, kept);
  return receipt ? { ok: true, value: receipt } : { ok: false, code: 'idempotency.done' };
}

/** Number and code once more, as long as they may be shown. */
export async function showReceipt(deps: ReceiptDeps, idempotencyKey: string): Promise<Receipt | undefined> {
  const kept = await keptReceipt(deps, idempotencyKey);
  return kept && readReceipt(deps, kept);
}

/** "Mam to zapisane": from now on nobody can read the code here. */
export async function confirmReceipt(deps: ReceiptDeps, idempotencyKey: string): Promise<void> {
  const { orm, write } = deps.database;
  await write([
    orm
      .update(receipts)
      .set({ receiptCipher: null })
      .where(eq(receipts.idempotencyMac, deps.keys.mac('idempotency', idempotencyKey))),
  ]);
}

const keptReceipt = ({ database, keys }: ReceiptDeps, idempotencyKey: string) => receiptQuery(database).get({ mac: keys.mac('idempotency', idempotencyKey) });

const receiptQuery = prepared((orm) =>
  orm
    .select()
    .from(receipts)
    .where(eq(receipts.idempotencyMac, sql.placeholder('mac')))
    .prepare(),
);

function readReceipt({ keys, now }: ReceiptDeps, kept: typeof receipts.$inferSelect): Receipt | undefined {
  if (!kept.receiptCipher || kept.showUntil <= now()) return undefined;
  const text = keys.open(kept.receiptCipher, kept.keyId, boundTo.receipt())?.toString('utf8');
  return text ? (JSON.parse(text) as Receipt) : undefined;
}
