import type { Outcome } from '#domain/kernel/outcome.ts';
import { readsContactOnly } from '#domain/referral/contact-only.ts';
import type { ForwardReason } from '#domain/referral/forwarding.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import { isHelperKind } from '#domain/staff/role.ts';
import type { Deps } from '../deps.ts';
import { channelOf } from './channels.ts';
import type { OpenedCase } from './find-case.ts';
import { noticeRows } from './notices.ts';
import { type OfficeHand, type OfficeProblem, take } from './office-changes.ts';

type ForwardDeps = Pick<Deps, 'database' | 'directory' | 'keys' | 'now' | 'origin' | 'random'>;
export type ForwardProblem = OfficeProblem | 'forward.not-allowed' | 'forward.unknown' | 'forward.same';

/**
 * Hands a case to another office. The thread stays; the old office reads along until the new one deals with it. An office
 * that cannot be told gets it on paper (channel `letter`): the old office sends it, a coordinator asks whether it came.
 */
export async function forward(
  deps: ForwardDeps,
  opened: OpenedCase,
  by: OfficeHand,
  { to, reason }: { readonly to: string; readonly reason: ForwardReason },
): Promise<Outcome<number, ForwardProblem>> {
  const { row, content } = opened;
  if (!content.mayPassOn) return { ok: false, code: 'forward.not-allowed' };
  if (to === row.office) return { ok: false, code: 'forward.same' };
  const kind = deps.directory.organization(to)?.kind;
  const receiving = receivingOf(await channelOf(deps.database, to), deps.now());
  // Whoever is no office by law has no letter box of ours: only through Most, where a coordinator confirmed it.
  if (!kind || (readsContactOnly(kind) && (receiving === 'none' || !isHelperKind(kind)))) return { ok: false, code: 'forward.unknown' };
  const channel = receiving === 'none' ? 'letter' : receiving;
  const at = deps.now();
  const notice = { referralId: row.id, office: to, template: 'new', caseNumber: row.caseNumber, at } as const;
  return take(
    deps,
    opened,
    by,
    'forward',
    {
      facts: { to, from: row.office, reason, channel },
      set: { office: to, informedOffice: row.office, assignedTo: null, channel, handedAt: at, receivedAt: null },
    },
    { also: channel === 'letter' ? [] : noticeRows(deps, notice, opened.key) },
  );
}
