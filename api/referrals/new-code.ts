import type { Outcome } from '#domain/kernel/outcome.ts';
import { makeCode } from '#domain/referral/receipt-code.ts';
import { foldWord } from '#domain/referral/word.ts';
import type { Deps } from '../deps.ts';
import { changeCase } from './change-case.ts';
import type { OpenedCase } from './find-case.ts';
import type { OfficeHand } from './office-changes.ts';

/**
 * The slip was lost: the office, which has the person before it, gives out a new code; the old one dies at once.
 * @param word a new one, typed by the person, where the old one is forgotten too; nobody else can tell the old one.
 */
export async function issueNewCode(
  deps: Pick<Deps, 'database' | 'keys' | 'now' | 'random'>,
  opened: OpenedCase,
  by: OfficeHand,
  word?: string,
): Promise<Outcome<{ readonly code: string }, 'referral.changed' | 'referral.hidden'>> {
  const { row } = opened;
  if (row.hiddenAt !== null) return { ok: false, code: 'referral.hidden' };
  const code = makeCode(deps.random(48));
  if (!code) throw new Error('48 random bytes gave no code');
  const set = { codeMac: deps.keys.mac('code', code), ...(word === undefined ? {} : { wordMac: deps.keys.mac('word', row.id, foldWord(word)) }) };
  const facts = { by, hasNewWord: word !== undefined };
  const changed = await changeCase(deps, opened, { action: 'issue-code', actor: 'office', facts, set });
  return changed.ok ? { ok: true, value: { code } } : changed;
}
