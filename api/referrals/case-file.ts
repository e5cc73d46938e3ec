import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { CaseAct, CaseFile, CaseMessage } from '#domain/referral/case-file.ts';
import { accessesOf, accessRow } from '../audit/access-log.ts';
import type { Builder, Statement } from '../db/database.ts';
import { events, messages } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { OpenedCase } from './find-case.ts';

type FileDeps = Pick<Deps, 'database'>;

export async function caseFile(deps: FileDeps, opened: OpenedCase): Promise<CaseFile> {
  const { row, content } = opened;
  const { caseNumber, office, state, sentAt, clause, source, destroyAt } = row;
  const [talk, acts, readings] = await Promise.all([messagesOf(deps, opened), actsOf(deps, opened), accessesOf(deps.database, row.id)]);
  return { caseNumber, office, state, sentAt, clause, source, destroyAt, request: content, messages: talk, acts, readings };
}

/** All messages of a case, oldest first. */
export async function messagesOf({ database }: FileDeps, { row, key }: OpenedCase): Promise<readonly CaseMessage[]> {
  const rows = await database.orm.select().from(messages).where(eq(messages.referralId, row.id)).orderBy(asc(messages.seq));
  return rows.flatMap(({ author, at, seq, textCipher }) => {
    const text = textCipher && key.open(textCipher, `message ${seq}`);
    return text ? [{ author: author === 'office' ? 'office' : 'person', at, text } as const] : [];
  });
}

/** What happened, oldest first. */
export async function actsOf({ database }: FileDeps, { row, key }: OpenedCase): Promise<readonly CaseAct[]> {
  const rows = await database.orm.select().from(events).where(eq(events.referralId, row.id)).orderBy(asc(events.seq));
  return rows.map(({ at, action, actor, state, facts, detailsCipher, seq }) => {
    const details = detailsCipher && key.open(detailsCipher, `event ${seq}`);
    return { at, action, actor, state, facts: JSON.parse(facts) as object, details: details ? (JSON.parse(details) as object) : null };
  });
}

/** The person reads the own case: one more line in the log of readings. */
export const ownReading = ({ row }: OpenedCase, action: 'open' | 'download', at: Instant): Statement =>
  accessRow({ at, referralId: row.id, reader: 'code-and-word', organization: '', action });

/** What one of them wrote has been seen by the other. */
export const messagesRead = ({ database }: FileDeps, { row }: OpenedCase, author: CaseMessage['author'], at: Instant): Builder =>
  database.orm
    .update(messages)
    .set({ readAt: at })
    .where(and(eq(messages.referralId, row.id), eq(messages.author, author), isNull(messages.readAt)));
