import { and, exists, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { retention } from '#domain/referral/retention.ts';
import type { Builder } from '../db/database.ts';
import { accessLog, cards, digests, drafts, limits, links, outbox, receipts, referrals } from '../db/schema.ts';
import { invitations, staffSessions, substitutes } from '../db/staff-schema.ts';
import type { JobDeps } from './job.ts';

type PurgeDeps = Pick<JobDeps, 'database' | 'now'>;

const dayMs = 86_400_000;

/** Takes away what has had its time (retention.ts). A late run takes all of it at once. @returns how many rows of each. */
export async function purge(deps: PurgeDeps): Promise<Readonly<Record<string, number>>> {
  const { orm, write, forgetErased } = deps.database;
  const over = spent(deps.now());
  const work: Readonly<Record<string, Builder>> = {
    drafts: orm.delete(drafts).where(over.drafts),
    shown: orm.update(receipts).set({ receiptCipher: null }).where(over.shown),
    receipts: orm.delete(receipts).where(over.receipts),
    cards: orm.delete(cards).where(over.cards),
    links: orm.delete(links).where(over.links),
    limits: orm.delete(limits).where(over.limits),
    outbox: orm.delete(outbox).where(over.outbox),
    readings: orm.delete(accessLog).where(over.readings),
    digests: orm.delete(digests).where(over.digests),
    sessions: orm.delete(staffSessions).where(over.sessions),
    invitations: orm.delete(invitations).where(over.invitations),
    substitutes: orm.delete(substitutes).where(over.substitutes),
  };
  const written = await write(Object.values(work));
  if (!written.ok) throw new Error(`A purge met a conflict in ${written.at}`);
  const counts = Object.fromEntries(Object.keys(work).map((name, index) => [name, written.changes[index] ?? 0]));
  if (Object.values(counts).some((count) => count > 0)) await forgetErased();
  return counts;
}

/** Whether there is anything: a purge that finds nothing should not write. */
export async function isPurgeDue({ database: { orm }, now }: PurgeDeps): Promise<boolean> {
  const over = spent(now());
  const any = (table: SQLiteTable, where: SQL | undefined) => orm.select({ one: sql`1` }).from(table).where(where).limit(1).get();
  const found = await Promise.all([
    any(drafts, over.drafts),
    any(receipts, or(over.shown, over.receipts)),
    any(cards, over.cards),
    any(links, over.links),
    any(limits, over.limits),
    any(outbox, over.outbox),
    any(accessLog, over.readings),
    any(digests, over.digests),
    any(staffSessions, over.sessions),
    any(invitations, over.invitations),
    any(substitutes, over.substitutes),
  ]);
  return found.some((row) => row !== undefined);
}

const spent = (now: number) => ({
  /** Over for half a day and more: nobody could use it. */
  sessions: lte(staffSessions.usedAt, now - dayMs),
  invitations: lte(invitations.expiresAt, now),
  substitutes: lt(substitutes.untilDay, toWarsaw(now).day.toString()),
  drafts: lte(drafts.expiresAt, now),
  /** Number and code may be shown no longer; that the form was sent is remembered a while. */
  shown: and(lte(receipts.showUntil, now), isNotNull(receipts.receiptCipher)),
  receipts: lte(receipts.expiresAt, now),
  cards: lte(cards.expiresAt, now),
  links: lte(links.expiresAt, now),
  limits: lte(limits.expiresAt, now),
  /** A failed notice is kept as long as its case: the person's page says so. */
  outbox: or(lte(outbox.sentAt, now - retention.mailDays * dayMs), and(lte(outbox.failedAt, now - retention.mailDays * dayMs), isOfNoCase())),
  readings: lte(accessLog.at, now - retention.accessLogDays * dayMs),
  digests: lt(digests.day, toWarsaw(now - retention.mailDays * dayMs).day.toString()),
});

const isOfNoCase = () =>
  or(isNull(outbox.referralId), exists(sql`(select 1 from ${referrals} where ${referrals.id} = ${outbox.referralId} and ${isNull(referrals.wrappedKey)})`));
