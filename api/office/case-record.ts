import type { CaseRecord } from '#domain/referral/case-record.ts';
import { chainOf } from '../audit/verify-log.ts';
import type { Deps } from '../deps.ts';
import { caseFile } from '../referrals/case-file.ts';
import type { OpenedCase } from '../referrals/find-case.ts';

/** The case for the office's own file, with the hashes of its chain. */
export async function caseRecord(deps: Pick<Deps, 'database'>, opened: OpenedCase): Promise<CaseRecord> {
  const [{ readings: _others, ...file }, chain] = await Promise.all([caseFile(deps, opened), chainOf(deps.database, opened.row.id)]);
  const acts = chain.map(({ referralId, seq, at, action, actor, state, facts, detailsDigest, hash }) => ({
    ...{ referralId, seq, at, action, actor, state, facts, detailsDigest, hash },
  }));
  return { ...file, chain: acts };
}
