import { openingWeek } from '#domain/directory/opening-week.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { plusWorkingDays } from '#domain/kernel/working-days.ts';
import type { Asker } from '#domain/referral/choices.ts';
import { targets } from '#domain/referral/deadlines.ts';
import { spokenCode } from '#domain/referral/receipt-code.ts';
import { officeFacts } from '#domain/residence/finder-result.ts';
import { receiptSheet } from '#i18n/code-sheets.ts';
import { paths } from '#paths';
import type { Deps } from '../deps.ts';
import { bareAddress } from '../http/as-pdf.ts';
import type { OpenedCase } from '../referrals/find-case.ts';

/** The slip for the pocket with a code that an office gave out, A6: what somebody had who sent the request alone. */
export function codeSlip(deps: Pick<Deps, 'directory' | 'lawful' | 'now' | 'origin' | 'setSheet'>, { row }: OpenedCase, code: string): Buffer {
  const office = officeFacts(row.office, deps.directory, deps.now());
  const view = {
    ...{ caseNumber: row.caseNumber, code, asker: row.asker as Asker, office, municipalities: deps.directory.directory.municipalities },
    isUrgent: row.urgency === 'today' || row.urgency === 'urgent',
    readBy: plusWorkingDays(toWarsaw(row.handedAt ?? row.sentAt).day, targets.acknowledge).toString(),
    isDemo: deps.lawful?.demo === true,
  };
  const week = office.office?.hours ? openingWeek(office.office.hours) : [];
  return deps.setSheet('cards', receiptSheet(view, { code: spokenCode(code), address: bareAddress(deps, paths.check()), week }));
}
