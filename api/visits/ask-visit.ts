import type { Outcome } from '#domain/kernel/outcome.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import { isClosed, type ReferralState } from '#domain/referral/referral-state.ts';
import { isVisitOpen, type Visit } from '#domain/referral/visit.ts';
import type { Deps } from '../deps.ts';
import { hostOf } from '../office/prisons.ts';
import { changeCase } from '../referrals/change-case.ts';
import { channelOf } from '../referrals/channels.ts';
import type { OpenedCase } from '../referrals/find-case.ts';
import { noticeRows } from '../referrals/notices.ts';
import type { OfficeHand } from '../referrals/office-changes.ts';

type VisitDeps = Pick<Deps, 'database' | 'directory' | 'keys' | 'now' | 'origin' | 'random'>;
export type AskVisitProblem =
  | 'referral.changed'
  | 'referral.closed'
  | 'forward.not-allowed'
  | 'visit-prison.missing'
  | 'visit.own-office'
  | 'visit.no-mail'
  | 'visit.open';

/** Asks the office at a prison's seat for a talk. The person allowed it with "may be handed on": another office reads name and place. */
export async function askVisit(
  deps: VisitDeps,
  opened: OpenedCase,
  by: OfficeHand,
  { prison, question }: { readonly prison: string; readonly question: string },
): Promise<Outcome<number, AskVisitProblem>> {
  const { row, content, key } = opened;
  if (isClosed(row.state as ReferralState)) return { ok: false, code: 'referral.closed' };
  if (!content.mayPassOn) return { ok: false, code: 'forward.not-allowed' };
  if (isVisitOpen(content.visit)) return { ok: false, code: 'visit.open' };
  const host = hostOf(deps, prison);
  if (!host) return { ok: false, code: 'visit-prison.missing' };
  if (host === row.office) return { ok: false, code: 'visit.own-office' };
  if (receivingOf(await channelOf(deps.database, host), deps.now()) === 'none') return { ok: false, code: 'visit.no-mail' };
  const at = deps.now();
  const visit: Visit = { prison, host, askedAt: at, question };
  const change = {
    ...({ action: 'visit-ask', actor: 'office', content: { ...content, visit } } as const),
    facts: { by, office: row.office, from: row.office, to: host },
    details: { old: content.visit ?? null, new: visit },
  };
  const notice = { referralId: row.id, office: host, template: 'visit-ask', caseNumber: row.caseNumber, at } as const;
  return changeCase(deps, { row, key }, change, () => noticeRows(deps, notice, key));
}
