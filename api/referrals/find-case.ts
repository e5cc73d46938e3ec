import { and, eq, isNull } from 'drizzle-orm';
import type { ReferralContent } from '#domain/referral/case-file.ts';
import type { Asker } from '#domain/referral/choices.ts';
import { readCode } from '#domain/referral/receipt-code.ts';
import { foldWord } from '#domain/referral/word.ts';
import { openReferralKey, type ReferralKey } from '../crypto/referral-key.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';

export type ReferralRow = typeof referrals.$inferSelect;

export interface OpenedCase {
  readonly row: ReferralRow;
  readonly key: ReferralKey;
  readonly content: ReferralContent;
}

export type FindDeps = Pick<Deps, 'database' | 'keys' | 'random' | 'now' | 'limits'>;

/** The case of a code that is whole; undefined: unknown, hidden or destroyed. */
export async function findByCode({ database, keys }: Pick<FindDeps, 'database' | 'keys'>, typed: string): Promise<ReferralRow | undefined> {
  const code = readCode(typed);
  // A slip costs the same search: what is answered does not depend on it.
  return database.orm
    .select()
    .from(referrals)
    .where(and(eq(referrals.codeMac, keys.mac('code', code.ok ? code.value : 'none')), isNull(referrals.hiddenAt)))
    .get();
}

/** Refused with the seconds to wait, or undefined: code or word are wrong, which is not told apart. */
export type Opening = { readonly ok: true; readonly value: OpenedCase } | { readonly ok: false; readonly waitSeconds: number };

/** Opens a case with code and word. A relative for a free person has no word and opens nothing. Wrong words are counted, for codes that do not exist as well. */
export async function openCase(deps: FindDeps, typed: string, word: string): Promise<Opening> {
  const row = await findByCode(deps, typed);
  const codeMac = deps.keys.mac('code', typed.replace(/\D/g, '')).toString('base64');
  const waitSeconds = await deps.limits.take('word', codeMac);
  if (waitSeconds > 0) return { ok: false, waitSeconds };
  const given = deps.keys.mac('word', row?.id ?? 'none', foldWord(word));
  if (!row?.wordMac?.equals(given) || (row.asker as Asker) === 'relative-free') return { ok: false, waitSeconds: 0 };
  const opened = readCase(deps, row);
  if (!opened) return { ok: false, waitSeconds: 0 };
  await deps.limits.giveBack('word', codeMac);
  return { ok: true, value: opened };
}

/** The content of a case; undefined: destroyed. */
export function readCase({ keys, random }: Pick<FindDeps, 'keys' | 'random'>, row: ReferralRow): OpenedCase | undefined {
  const key = openReferralKey(keys, row, random);
  const text = key && row.contentCipher ? key.open(row.contentCipher, 'content') : undefined;
  return key && text ? { row, key, content: JSON.parse(text) as ReferralContent } : undefined;
}
