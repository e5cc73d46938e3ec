import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { RequestAnswers } from '#domain/referral/request-answers.ts';
import type { OfficeChoice } from '#domain/referral/request-view.ts';
import { nextStep as nextFinderStep, toRequest } from '#domain/residence/finder-answers.ts';
import { type FinderResult, finderResult, type OfficeAnswer } from '#domain/residence/finder-result.ts';
import type { LocalityFinder } from '#domain/residence/locality-finder.ts';
import type { ProposalRequest } from '#domain/residence/proposal-request.schema.ts';
import type { Deps } from '../deps.ts';
import { receivingByOffice } from '../referrals/channels.ts';
import { propose } from '../residence/propose.ts';
import { currentVacancies } from '../vacancies/vacancies.ts';

export interface Offices {
  readonly place: ProposalRequest;
  readonly result: FinderResult;
  readonly choices: readonly OfficeChoice[];
}

type OfficeDeps = Pick<Deps, 'database' | 'directory' | 'lawful' | 'now'>;

/** The offices that these answers lead to; undefined while the places are not known. */
export async function officesFor(deps: OfficeDeps, answers: RequestAnswers, finder: LocalityFinder): Promise<Offices | undefined> {
  if (nextFinderStep(answers.finder) !== undefined) return undefined;
  const place = toRequest(answers.finder, finder.byId);
  const proposal = propose(place, deps.directory);
  if (!proposal.ok) return undefined;
  const { situation, homeless, releaseDate } = place;
  const result = finderResult(
    proposal.value,
    { situation, homeless, releaseDate, stay: proposal.places.stay },
    deps.directory,
    deps.now(),
    await currentVacancies(deps),
  );
  const receiving = await receivingByOffice(deps);
  const choice = (answer: OfficeAnswer, reason: OfficeChoice['reason']): readonly OfficeChoice[] =>
    answer.office ? [{ id: answer.office.id, answer, reason, receiving: receiving.get(answer.office.id) ?? 'none' }] : [];
  const named = [
    ...choice(result.proposed, 'proposed'),
    ...result.alternatives.flatMap((other) => choice(other, other.reason)),
    ...(result.centre && !result.centre.same ? choice(result.centre, 'county') : []),
  ];
  return { place, result, choices: named.filter(({ id }, index) => named.findIndex((other) => other.id === id) === index) };
}

export const todayOf = ({ now }: Pick<Deps, 'now'>) => toWarsaw(now()).day;
