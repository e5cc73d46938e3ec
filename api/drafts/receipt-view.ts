import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { plusWorkingDays } from '#domain/kernel/working-days.ts';
import { targets } from '#domain/referral/deadlines.ts';
import type { ReceiptView } from '#domain/referral/request-view.ts';
import { officeFacts } from '#domain/residence/finder-result.ts';
import type { Deps } from '../deps.ts';
import { showReceipt } from '../referrals/receipt.ts';
import { readDraft } from './draft-store.ts';

/** Number and code of the form that this browser sent, with what comes next; undefined: nothing sent, or its time is over. */
export async function receiptView(deps: Deps, cookies: string | undefined): Promise<ReceiptView | undefined> {
  const { id } = await readDraft(deps, cookies);
  const receipt = id && (await showReceipt(deps, id));
  if (!receipt) return undefined;
  const { caseNumber, code, asker, urgency, office, sentAt, source } = receipt;
  return {
    ...{ caseNumber, code, asker, municipalities: deps.directory.directory.municipalities },
    isUrgent: urgency === 'today' || urgency === 'urgent',
    isFromPaper: source === 'paper',
    readBy: plusWorkingDays(toWarsaw(sentAt).day, targets.acknowledge).toString(),
    office: officeFacts(office, deps.directory, deps.now()),
    isDemo: deps.lawful?.demo === true,
  };
}
