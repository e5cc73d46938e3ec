import { isAskedAbout } from '#domain/feedback/verdict.ts';
import type { Vote } from '#domain/feedback/vote.schema.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { Deps } from '../deps.ts';

export type Cast =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'feedback.organization-unknown' | 'feedback.too-often'; readonly waitSeconds?: number };

/** Counts what somebody says of an office. Of the one who says it nothing is kept. */
export async function castVote(deps: Pick<Deps, 'directory' | 'now' | 'takeVote' | 'keepVote'>, vote: Vote, address: string): Promise<Cast> {
  const office = deps.directory.organization(vote.organization);
  if (!office || !isAskedAbout(office)) return { ok: false, code: 'feedback.organization-unknown' };
  const { waitSeconds } = await deps.takeVote(address, office.id);
  if (waitSeconds > 0) return { ok: false, code: 'feedback.too-often', waitSeconds };
  await deps.keepVote(toWarsaw(deps.now()).day.toString().slice(0, 7), { organization: office.id, verdict: vote.verdict });
  return { ok: true };
}
