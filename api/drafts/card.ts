import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Outcome } from '#domain/kernel/outcome.ts';
import { toInstant, toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { makeCode, readCode } from '#domain/referral/receipt-code.ts';
import { endOf, nextStep, type RequestAnswers } from '#domain/referral/request-answers.ts';
import { cardUntil } from '#domain/referral/retention.ts';
import { sensitiveNeeds } from '#domain/referral/sensitive.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import type { Guarded } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { cards } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { Standing } from './draft-view.ts';

type CardDeps = Pick<Deps, 'database' | 'keys' | 'lawful' | 'now' | 'random'>;

/** A card as its maker sees it once. */
export interface MadeCard {
  /** 16 digits. */
  readonly code: string;
  /** The last day on which it can be used, YYYY-MM-DD. */
  readonly until: string;
  readonly office: string;
}

/**
 * Prepares a card for somebody before release (design section 4): places, needs and the day, no name, and nothing of health,
 * addiction or violence. The person finishes and sends it.
 */
export async function makeCard(deps: CardDeps, { answers, canSend }: Standing): Promise<Outcome<MadeCard, 'request.unfinished'>> {
  if (!deps.lawful || endOf(answers, canSend) !== 'card' || nextStep(answers, canSend) !== undefined || !answers.office)
    return { ok: false, code: 'request.unfinished' };
  const code = makeCode(deps.random(48)) ?? '';
  const until = cardUntil(toWarsaw(deps.now()).day, answers.finder.release?.date);
  const needs = answers.needs?.filter((need) => !sensitiveNeeds.includes(need)) ?? [];
  const { finder, releaseUnknown, office } = answers;
  const content: RequestAnswers = { who: 'self', finder, ...(releaseUnknown ? { releaseUnknown } : {}), office, needs };
  const codeMac = deps.keys.mac('card', code);
  const { sealed, keyId } = deps.keys.seal(JSON.stringify(content), boundTo.card(codeMac));
  await deps.database.write([insert(cards, { codeMac, keyId, contentCipher: sealed, preparedAt: deps.now(), expiresAt: toInstant(until.plusDays(1), 0) })]);
  return { ok: true, value: { code, until: until.toString(), office } };
}

/** What lies on a card; undefined: unknown, used or too old, which is not told apart. */
export async function readCard(
  { database, keys, now }: CardDeps,
  typed: string,
): Promise<{ readonly mac: string; readonly answers: RequestAnswers } | undefined> {
  const code = readCode(typed);
  const codeMac = keys.mac('card', code.ok ? code.value : 'none');
  const row = await database.orm
    .select()
    .from(cards)
    .where(and(eq(cards.codeMac, codeMac), isNull(cards.usedAt), gt(cards.expiresAt, now())))
    .get();
  const text = row?.contentCipher && keys.open(row.contentCipher, row.keyId, boundTo.card(codeMac))?.toString('utf8');
  return text ? { mac: codeMac.toString('base64url'), answers: JSON.parse(text) as RequestAnswers } : undefined;
}

/** Uses a card up, in the unit that sends; used before: the unit is refused. */
export const useCard = ({ database, now }: CardDeps, mac: string): Guarded => ({
  query: database.orm
    .update(cards)
    .set({ usedAt: now(), contentCipher: null })
    .where(and(eq(cards.codeMac, Buffer.from(mac, 'base64url')), isNull(cards.usedAt))),
  changes: 1,
});
