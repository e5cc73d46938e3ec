import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Unit } from '../db/database.ts';
import { events, links, messages, outbox, receipts, referrals } from '../db/schema.ts';

/**
 * What makes a case unreadable for ever: its wrapped key goes, every ciphertext under it, and the number by which an office's
 * own papers could still say whose it was. Office, urgency, state, codes and times stay, for statistics and for the chain of
 * events.
 */
export const destroyRows = ({ orm }: Pick<Database, 'orm'>, referralId: string, at: number): Unit => [
  orm
    .update(referrals)
    .set({
      ...{ keyId: null, wrappedKey: null, contentCipher: null, codeMac: null, wordMac: null, hiddenAt: at, destroyAt: null },
      ...{ caseNumber: `gone ${referralId}`, isSensitive: false, managerOnly: false },
    })
    .where(eq(referrals.id, referralId)),
  orm.update(events).set({ detailsCipher: null }).where(eq(events.referralId, referralId)),
  orm.delete(messages).where(eq(messages.referralId, referralId)),
  orm.delete(links).where(eq(links.referralId, referralId)),
  orm.delete(receipts).where(eq(receipts.referralId, referralId)),
  // A notice that has not left has nothing to tell any more.
  orm
    .update(outbox)
    .set({ failedAt: at, lastProblem: 'erased', tokenCipher: null })
    .where(and(eq(outbox.referralId, referralId), isNull(outbox.sentAt), isNull(outbox.failedAt))),
];
