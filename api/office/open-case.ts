import { eq } from 'drizzle-orm';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { takeAll } from '../limits/limits.ts';
import { isOfficeKey } from '../referrals/channels.ts';
import { type OpenedCase, readCase } from '../referrals/find-case.ts';
import { type OfficeHand, receive } from '../referrals/office-changes.ts';
import { findLink } from './find-link.ts';

type OpenDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'random' | 'limits'>;

/** Refused with the seconds to wait, or 0: link or key are wrong, which is not told apart. */
export type OfficeOpening =
  | {
      readonly ok: true;
      readonly value: { readonly referralId: string; readonly caseNumber: string; readonly organization: string };
      readonly isVisit: boolean;
    }
  | { readonly ok: false; readonly waitSeconds: number };

/**
 * Opens a case with the link of a mail and the key of the office. The first time the case becomes "received": only now, never
 * when a scanner followed the link. Wrong keys are counted for each link, for links that do not exist as well.
 */
export async function openByLink(deps: OpenDeps, token: string, typedKey: string, network: string): Promise<OfficeOpening> {
  const linkKey = deps.keys.mac('link', token).toString('base64');
  const waitSeconds = await takeAll(deps.limits, [
    ['office-network', network],
    ['office-key', linkKey],
  ]);
  if (waitSeconds > 0) return { ok: false, waitSeconds };
  const found = await findLink(deps, token);
  const wanted = found?.opening === 'manager-key' ? 'manager' : 'office';
  const isKey = await isOfficeKey(deps.database, deps.keys, found?.organization ?? 'none', typedKey, wanted);
  if (!isKey || !found || found.opening === 'over' || found.opening === 'no-manager-key') return { ok: false, waitSeconds: 0 };
  const opened = readCase(deps, found.row);
  if (!opened) return { ok: false, waitSeconds: 0 };
  await deps.limits.giveBack('office-key', linkKey);
  if (!found.isVisit) await receiveOnce(deps, opened, 'office-link');
  return { ok: true, isVisit: found.isVisit, value: { referralId: found.row.id, caseNumber: found.row.caseNumber, organization: found.organization } };
}

/** Once: whoever opens it again changes nothing. Two at the same moment: one is written, the other finds it done. */
export async function receiveOnce(deps: OpenDeps, first: OpenedCase, by: OfficeHand): Promise<void> {
  let opened: OpenedCase | undefined = first;
  for (let turn = 0; turn < 5 && opened; turn += 1) {
    const received = await receive(deps, opened, by);
    if (received.ok || received.code !== 'referral.changed') return;
    const row = await deps.database.orm.select().from(referrals).where(eq(referrals.id, first.row.id)).get();
    opened = row && readCase(deps, row);
  }
}
