import type { Outcome } from '#domain/kernel/outcome.ts';
import { readSignedOn } from '#domain/referral/read-request-answer.ts';
import { organizationsWhere } from '#domain/staff/role.ts';
import type { Deps } from '../deps.ts';
import { accountById, membershipsOf } from '../staff/accounts.ts';
import { dropDraft, keepDraft, readDraft, type TypedPaper } from './draft-store.ts';
import { todayOf } from './offices.ts';

/** Begins a request that somebody of an office types in from a paper. What this browser had begun before is put away. @returns the cookie to set. */
export async function beginPaper(
  deps: Deps,
  cookies: string | undefined,
  accountId: string,
  typed: string,
): Promise<Outcome<string, 'signed-on.wrong' | 'referral.changed'>> {
  const signedOn = readSignedOn(typed, todayOf(deps));
  if (!signedOn) return { ok: false, code: 'signed-on.wrong' };
  await dropDraft(deps, await readDraft(deps, cookies));
  const draft = { answers: { finder: {} }, startedAt: deps.now(), paper: { signedOn, accountId } };
  const cookie = await keepDraft(deps, { draft, version: 0 }, draft, false);
  return cookie ? { ok: true, value: cookie } : { ok: false, code: 'referral.changed' };
}

/** Whoever types in, and for which office; undefined: that account may not any more. */
export async function typistOf({ database }: Pick<Deps, 'database'>, paper: TypedPaper) {
  const account = await accountById(database, paper.accountId);
  const [organization] = account ? organizationsWhere(await membershipsOf(database, account.id), 'papers.type-in') : [];
  return organization === undefined ? undefined : { ...paper, organization };
}
