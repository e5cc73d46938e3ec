import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { type CaseView, type NoticeState, viewCase } from '#domain/referral/case-view.ts';
import type { Asker, Urgency } from '#domain/referral/choices.ts';
import type { ReferralOutcome, ReferralState } from '#domain/referral/referral-state.ts';
import type { Database } from '../db/database.ts';
import { messages, outbox } from '../db/schema.ts';
import { type FindDeps, findByCode, type ReferralRow, readCase } from './find-case.ts';

/** What a code shows. Unknown: undefined, after the same work. */
export async function caseStatus(deps: FindDeps, typed: string): Promise<CaseView | undefined> {
  return statusOf(deps, await findByCode(deps, typed));
}

/** The same of a case that is at hand. @param isOpened the word was given. */
export async function statusOf(deps: FindDeps, row: ReferralRow | undefined, isOpened = false): Promise<CaseView | undefined> {
  const [notice, unread] = await Promise.all([noticeOf(deps.database, row), unreadOf(deps.database, row?.id ?? 'none')]);
  const opened = (row && readCase(deps, row)) ?? standIn(deps);
  if (!row) return undefined;
  const { place, appointment } = opened?.content ?? {};
  return viewCase({ ...factsOf(row), notice, unread, releaseDate: place?.releaseDate, appointment }, deps.now(), isOpened);
}

export const factsOf = (row: ReferralRow) => ({
  caseNumber: row.caseNumber,
  asker: row.asker as Asker,
  office: row.office,
  state: row.state as ReferralState,
  outcome: row.outcome as ReferralOutcome | null,
  urgency: row.urgency as Urgency,
  sentAt: row.sentAt,
  handedAt: row.handedAt,
  receivedAt: row.receivedAt,
});

/** Whether the office was told of the case: never more than what its mail server said. */
export async function noticeOf({ orm }: Database, row: Pick<ReferralRow, 'id' | 'channel'> | undefined): Promise<NoticeState> {
  const first = await orm
    .select({ sentAt: outbox.sentAt, failedAt: outbox.failedAt })
    .from(outbox)
    .where(and(eq(outbox.referralId, row?.id ?? 'none'), eq(outbox.template, 'new')))
    .orderBy(desc(outbox.createdAt))
    .limit(1)
    .get();
  if (row?.channel === 'letter') return 'letter';
  if (first?.failedAt) return 'failed';
  // Rows of sent mail are cleared after a while.
  return first && first.sentAt === null ? 'waiting' : 'sent';
}

async function unreadOf({ orm }: Database, referralId: string): Promise<number> {
  const where = and(eq(messages.referralId, referralId), eq(messages.author, 'office'), isNull(messages.readAt));
  const counted = await orm.select({ unread: count() }).from(messages).where(where).get();
  return counted?.unread ?? 0;
}

/** Opening a content takes time; whoever has none does the same on a sealed nothing. */
function standIn({ keys, random }: FindDeps): undefined {
  const { sealed, keyId } = keys.seal(random(32), 'stand-in');
  keys.open(sealed, keyId, 'stand-in');
  return undefined;
}
