import { eq } from 'drizzle-orm';
import type { Outcome } from '#domain/kernel/outcome.ts';
import { isVisitOpen, type Visit } from '#domain/referral/visit.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { changeCase } from '../referrals/change-case.ts';
import { type OpenedCase, readCase } from '../referrals/find-case.ts';
import { noticeRows } from '../referrals/notices.ts';

type VisitDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'origin' | 'random'>;

/** What the host adds. */
export type VisitWord = Pick<Visit, 'answer'> | Pick<Visit, 'report'>;

/**
 * The host answers or tells how the talk went; the office that deals with the case is told by mail, in the same unit. The
 * case may change meanwhile by other hands: what the host says does not depend on it, so it is laid over the new state.
 */
export async function answerVisit(deps: VisitDeps, first: OpenedCase, host: string, word: VisitWord): Promise<Outcome<number, 'referral.changed'>> {
  let opened: OpenedCase | undefined = first;
  for (let turn = 0; turn < 5 && opened; turn += 1) {
    const { row, key, content }: OpenedCase = opened;
    if (!isVisitOpen(content.visit) || content.visit.host !== host || content.visit.askedAt !== first.content.visit?.askedAt) break;
    const visit: Visit = { ...content.visit, ...word };
    const isReport = 'report' in word;
    const change = {
      ...({ action: isReport ? 'visit-report' : 'visit-answer', actor: 'office', content: { ...content, visit } } as const),
      facts: { by: 'office-link', office: host, from: host, to: row.office, says: saidIn(visit, isReport) },
      details: { old: content.visit, new: visit },
    };
    const notice = { referralId: row.id, office: row.office, template: 'visit-answer', caseNumber: row.caseNumber, at: deps.now() } as const;
    const changed = await changeCase(deps, { row, key }, change, () => (row.channel === 'letter' ? [] : noticeRows(deps, notice, key)));
    if (changed.ok) return changed;
    const again = await deps.database.orm.select().from(referrals).where(eq(referrals.id, row.id)).get();
    opened = again && readCase(deps, again);
  }
  return { ok: false, code: 'referral.changed' };
}

/** A code for the log: nothing of what was written. */
const saidIn = ({ answer, report }: Visit, isReport: boolean): string => (isReport ? (report?.result ?? '') : answer?.agrees ? 'yes' : 'no');
