import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { and, eq, gt } from 'drizzle-orm';
import type { RequestAnswers } from '#domain/referral/request-answers.ts';
import type { PendingForm } from '#domain/referral/request-view.ts';
import { retention } from '#domain/referral/retention.ts';
import { sealBytes, unsealBytes } from '../crypto/seal.ts';
import { insert } from '../db/insert.ts';
import { drafts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { ownCookie } from '../http/own-cookie.ts';

export interface Draft {
  readonly answers: RequestAnswers;
  readonly pending?: PendingForm;
  readonly startedAt: number;
  /** The card that it began with, by the HMAC of its code. */
  readonly card?: string;
  /** Somebody of an office types in what stands on a paper. */
  readonly paper?: TypedPaper;
}

export interface TypedPaper {
  /** YYYY-MM-DD, on the paper. */
  readonly signedOn: string;
  readonly accountId: string;
}

/** A draft and where it lies: in a row, by the id in the cookie, or in the cookie itself. */
export interface KeptDraft {
  readonly draft: Draft;
  /** Of the row; 0: none. */
  readonly version: number;
  /** The secret part of the cookie; also the idempotency key of sending. */
  readonly id?: string;
}

export type DraftDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'random' | 'origin'>;

const name = 'most-request';
const cookieOf = ({ origin }: Pick<DraftDeps, 'origin'>) => ownCookie(origin, name);

/** No cookie, an old one or one that somebody changed: an empty draft. */
export async function readDraft(deps: DraftDeps, header: string | undefined): Promise<KeptDraft> {
  const value = cookieOf(deps).read(header) ?? '';
  const empty = { draft: { answers: { finder: {} }, startedAt: deps.now() }, version: 0 };
  const [way, keyId = '', sealed = ''] = value.split('.');
  if (way === 'c') {
    const bytes = deps.keys.open(Buffer.from(sealed, 'base64url'), keyId, name);
    const kept = bytes && (JSON.parse(inflateRawSync(bytes).toString('utf8')) as { readonly until: number; readonly draft: Draft });
    return kept && kept.until > deps.now() ? { draft: kept.draft, version: 0 } : empty;
  }
  if (way !== 'r' || keyId === '') return empty;
  const row = await deps.database.orm
    .select()
    .from(drafts)
    .where(and(eq(drafts.keyMac, deps.keys.mac('draft', 'find', keyId)), gt(drafts.expiresAt, deps.now())))
    .get();
  const bytes = row && unsealBytes(row.contentCipher, deps.keys.mac('draft', 'seal', keyId), name);
  return bytes ? { draft: JSON.parse(bytes.toString('utf8')) as Draft, version: row.version, id: keyId } : { ...empty, id: keyId };
}

/**
 * Keeps a draft. While the office cannot be asked nothing is stored: the answers lie sealed in the cookie. Once it can,
 * they move into a row whose key is the cookie. Undefined: another tab was faster; read again.
 * @returns the cookie to set.
 */
export async function keepDraft(deps: DraftDeps, kept: KeptDraft, draft: Draft, inRow: boolean): Promise<string | undefined> {
  const until = deps.now() + retention.draftMs;
  if (!inRow) {
    if (kept.version > 0) await dropDraft(deps, kept);
    const { keyId, sealed } = deps.keys.seal(deflateRawSync(JSON.stringify({ until, draft })), name);
    return cookieOf(deps).write(`c.${keyId}.${sealed.toString('base64url')}`);
  }
  const id = kept.version > 0 && kept.id ? kept.id : deps.random(24).toString('base64url');
  const contentCipher = sealBytes(Buffer.from(JSON.stringify(draft)), deps.keys.mac('draft', 'seal', id), deps.random(12), name);
  const keyMac = deps.keys.mac('draft', 'find', id);
  const { orm } = deps.database;
  const update = orm
    .update(drafts)
    .set({ version: kept.version + 1, contentCipher, expiresAt: until })
    .where(and(eq(drafts.keyMac, keyMac), eq(drafts.version, kept.version)));
  const written = await deps.database.write([
    kept.version > 0 ? { query: update, changes: 1 } : insert(drafts, { keyMac, version: 1, contentCipher, expiresAt: until }),
  ]);
  return written.ok ? cookieOf(deps).write(`r.${id}`) : undefined;
}

/** Forgets the answers; the cookie may live on as the key of the receipt. */
export async function dropDraft(deps: DraftDeps, { id }: KeptDraft): Promise<void> {
  if (!id) return;
  const { orm, write } = deps.database;
  await write([orm.delete(drafts).where(eq(drafts.keyMac, deps.keys.mac('draft', 'find', id)))]);
}

export const clearDraftCookie = (deps: DraftDeps): string => cookieOf(deps).clear();
