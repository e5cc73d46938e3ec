import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import { accessesOf, accessRow } from '../audit/access-log.ts';
import { events, messages } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { OpenedCase, ReferralContent } from './find-case.ts';

export interface CaseMessage {
  readonly author: 'person' | 'office';
  readonly at: Instant;
  readonly text: string;
}

/** One act in the log of a case; `details` holds old and new of what was corrected. */
export interface CaseAct {
  readonly at: Instant;
  readonly action: string;
  readonly actor: string;
  readonly state: string;
  readonly facts: object;
  readonly details: object | null;
}

/** All that is kept of a case, as its owner may see and take it (RODO art. 15 and 20). */
export interface CaseFile {
  readonly caseNumber: string;
  readonly office: string;
  readonly state: string;
  readonly sentAt: Instant;
  readonly clause: string;
  readonly source: string;
  /** The day on which the content is destroyed; null while the case runs. */
  readonly destroyAt: Instant | null;
  readonly request: ReferralContent;
  readonly messages: readonly CaseMessage[];
  readonly acts: readonly CaseAct[];
  /** Who opened it, and through which door. */
  readonly readings: readonly Reading[];
}
type Reading = Awaited<ReturnType<typeof accessesOf>>[number];

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

async function actsOf({ database }: FileDeps, { row, key }: OpenedCase): Promise<readonly CaseAct[]> {
  const rows = await database.orm.select().from(events).where(eq(events.referralId, row.id)).orderBy(asc(events.seq));
  return rows.map(({ at, action, actor, state, facts, detailsCipher, seq }) => {
    const details = detailsCipher && key.open(detailsCipher, `event ${seq}`);
    return { at, action, actor, state, facts: JSON.parse(facts) as object, details: details ? (JSON.parse(details) as object) : null };
  });
}

/** The person reads the own case: logged, and what the office wrote has been seen. */
export async function recordOwnReading({ database }: FileDeps, { row }: OpenedCase, action: 'open' | 'download', at: Instant): Promise<void> {
  const unread = and(eq(messages.referralId, row.id), eq(messages.author, 'office'), isNull(messages.readAt));
  await database.write([
    accessRow({ at, referralId: row.id, reader: 'code-and-word', organization: '', action }),
    database.orm.update(messages).set({ readAt: at }).where(unread),
  ]);
}
