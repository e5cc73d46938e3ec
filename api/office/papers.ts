import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { ReferralContent } from '#domain/referral/case-file.ts';
import { type TakeAlong, takeAlongOf } from '#domain/referral/take-along.ts';
import { finderResult } from '#domain/residence/finder-result.ts';
import { type LetterText, sentLetterText } from '#i18n/letter-text.ts';
import type { Deps } from '../deps.ts';
import type { OpenedCase } from '../referrals/find-case.ts';
import { propose } from '../residence/propose.ts';

type PaperDeps = Pick<Deps, 'directory' | 'now'>;

/** What a request that was sent puts on paper; undefined: its places are no longer in the directory. */
export function papersOf({ directory, now }: PaperDeps, content: ReferralContent, organization: string): TakeAlong | undefined {
  const { place } = content;
  const proposing = propose(place, directory);
  if (!proposing.ok) return undefined;
  const result = finderResult(proposing.value, { ...place, stay: proposing.places.stay }, directory, now());
  return takeAlongOf({ ...content, office: organization }, result);
}

/** The letter of a case for the office's own file, with its number and without a signature. None where a relative asked: it speaks as the person. */
export function letterOf(deps: PaperDeps, { row, content }: OpenedCase, organization: string): LetterText | undefined {
  if (content.asker.kind === 'relative-free') return undefined;
  const papers = papersOf(deps, content, organization);
  return papers && sentLetterText(papers, { caseNumber: row.caseNumber, day: toWarsaw(row.sentAt).day.toString() });
}
