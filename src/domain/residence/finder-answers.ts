import type { LocalityEntry } from './locality-finder.ts';
import type { ProposalRequest } from './proposal-request.schema.ts';
import type { SituationKey } from './situations.ts';

/** A place as it was answered: one of our localities, or a name elsewhere in Poland. */
export type PlaceAnswer = { readonly locality: string } | { readonly name: string; readonly county?: string };

/** What somebody has answered so far. Nothing here says who it is. */
export interface FinderAnswers {
  readonly situation?: SituationKey;
  readonly foreigner?: boolean;
  /** `date`: "2026-12-31" or "2026-12"; absent: not known, or not told. */
  readonly release?: { readonly date?: string };
  /** `skip`: help cannot wait, so the question may. */
  readonly home?: 'yes' | 'no' | 'skip';
  readonly residence?: PlaceAnswer;
  readonly lastRegistration?: PlaceAnswer | 'unknown' | 'none';
  readonly stay?: PlaceAnswer;
}

export const finderSteps = ['situation', 'release', 'home', 'residence', 'lastRegistration', 'stay'] as const;
export type FinderStep = (typeof finderSteps)[number];

export const isFinderStep = (step: string): step is FinderStep => (finderSteps as readonly string[]).includes(step);

/** The questions that these answers lead through, in their order; those after an open one follow from its answer. */
export function stepsOf(answers: FinderAnswers): readonly FinderStep[] {
  const { situation, home } = answers;
  const byHome: readonly FinderStep[] = home === 'yes' ? ['residence'] : home === 'no' ? ['lastRegistration'] : [];
  if (situation === undefined) return ['situation'];
  if (situation === 'residence') return ['situation', 'residence'];
  if (situation === 'homeless') return ['situation', 'lastRegistration', 'stay'];
  if (situation === 'urgent') return ['situation', 'stay', 'home', ...byHome];
  return ['situation', 'release', 'home', ...byHome, ...(home === 'no' ? (['stay'] as const) : [])];
}

/** The first question without an answer; undefined: everything is answered. */
export const nextStep = (answers: FinderAnswers): FinderStep | undefined => stepsOf(answers).find((step) => answers[step] === undefined);

/** What the answers ask the rule. Only what lies on the way counts: an answer that was given before turning back does not. */
export function toRequest(answers: FinderAnswers, byId: (id: string) => LocalityEntry | undefined): ProposalRequest {
  const way = new Set(stepsOf(answers));
  const read = (place: PlaceAnswer) => ('locality' in place ? (byId(place.locality)?.municipality ?? '') : place);
  const { residence, lastRegistration, stay, release } = answers;
  return {
    situation: answers.situation ?? 'residence',
    ...(answers.foreigner ? { foreigner: true } : {}),
    ...(way.has('home') && answers.home === 'no' ? { homeless: true } : {}),
    ...(way.has('residence') && residence ? { residence: read(residence) } : {}),
    ...(way.has('lastRegistration') && lastRegistration
      ? { lastRegistration: typeof lastRegistration === 'string' ? lastRegistration : read(lastRegistration) }
      : {}),
    ...(way.has('stay') && stay ? { stay: read(stay) } : {}),
    ...(way.has('release') && release?.date ? { releaseDate: release.date } : {}),
  };
}
