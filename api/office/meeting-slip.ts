import { officeFacts } from '#domain/residence/finder-result.ts';
import { meetingSheet } from '#i18n/meeting-sheet.ts';
import { paths } from '#paths';
import type { Deps } from '../deps.ts';
import { bareAddress } from '../http/as-pdf.ts';
import type { OpenedCase } from '../referrals/find-case.ts';

/** The meeting of a case as a slip to hand over, A6; undefined: none is set. */
export function meetingSlip(deps: Pick<Deps, 'directory' | 'now' | 'origin' | 'setSheet'>, { row, content }: OpenedCase): Buffer | undefined {
  const { appointment } = content;
  if (row.state !== 'scheduled' || !appointment) return undefined;
  const office = officeFacts(row.office, deps.directory, deps.now());
  const meeting = { caseNumber: row.caseNumber, ...appointment };
  return deps.setSheet('cards', meetingSheet(meeting, office, deps.directory.directory.municipalities, bareAddress(deps, paths.check())));
}
