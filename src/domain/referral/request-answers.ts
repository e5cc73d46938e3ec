import {
  type FinderAnswers,
  type FinderStep,
  finderSteps,
  stepsOf as finderStepsOf,
  isFinderStep,
  nextStep as nextFinderStep,
} from '../residence/finder-answers.ts';
import type { Asker, Need, Profession, StepTaken, UnknownReleaseReason } from './choices.ts';
import type { ContactInput } from './contact.schema.ts';

/** Who asks, as the first question offers it. `relative-prison`: for somebody in prison, for whom nobody else can send. */
export const whoChoices = ['self', 'relative-own', 'relative-free', 'relative-prison', 'professional'] as const;
export type Who = (typeof whoChoices)[number];

/** The three equal ways of a professional (design section 4). */
export const doors = ['signed', 'card', 'letter'] as const;
export type Door = (typeof doors)[number];

/** How somebody in the office is kept out: only the manager opens it, the centre of the county is asked instead, or a call. */
export const keepings = ['nobody', 'manager', 'centre', 'phone'] as const;
export type Keeping = (typeof keepings)[number];

/** What somebody has answered so far. Each question sets keys of its own, so that two open pages never undo each other. */
export interface RequestAnswers {
  readonly who?: Who;
  readonly helper?: {
    readonly profession: Profession;
    readonly door: Door;
    readonly signedOn?: string;
    readonly prison?: string;
    readonly institution?: string;
  };
  /** The finder's questions: where, and when the day is. */
  readonly finder: FinderAnswers;
  readonly releaseUnknown?: UnknownReleaseReason;
  readonly office?: string;
  readonly needs?: readonly Need[];
  /** The phones and open places of urgent needs were shown. */
  readonly seenFirst?: true;
  readonly done?: readonly StepTaken[];
  readonly ways?: Pick<ContactInput, 'ways' | 'phone' | 'email' | 'someone' | 'address'>;
  readonly safety?: Pick<ContactInput, 'noMessage' | 'noPrison' | 'hours' | 'language' | 'interpreter' | 'signLanguage' | 'accessibility'>;
  readonly name?: string;
  readonly keep?: Keeping;
  readonly word?: string;
  /** Empty: nothing to add. */
  readonly note?: string;
  readonly agreed?: { readonly mayPassOn: boolean };
}

export const requestSteps = [
  'who',
  'helper',
  ...finderSteps,
  'office',
  'needs',
  'first',
  'done',
  'contact',
  'safety',
  'name',
  'keep',
  'word',
  'note',
  'agree',
  'check',
] as const;
export type RequestStep = (typeof requestSteps)[number];

/** Where the questions end. `prisonLetter`: a letter to somebody in prison, posted by the relative. */
export type RequestEnd = 'send' | 'card' | 'takeAlong' | 'prisonLetter';

/** Whether the chosen office can be asked through Most; undefined while there is none. */
export type CanSend = boolean | undefined;

/** The questions that these answers lead through, in their order. What follows from an open one is not there yet. */
export function stepsOf(answers: RequestAnswers, canSend: CanSend): readonly RequestStep[] {
  const { who, helper } = answers;
  if (who === undefined) return ['who'];
  if (who === 'relative-prison') return ['who'];
  if (who === 'professional' && helper === undefined) return ['who', 'helper'];
  const beginning: readonly RequestStep[] = ['who', ...(who === 'professional' ? (['helper'] as const) : []), ...finderStepsOf(answers.finder)];
  if (nextFinderStep(answers.finder) !== undefined) return beginning;
  if (answers.office === undefined) return [...beginning, 'office'];
  const first: readonly RequestStep[] = asksFirst(answers) ? ['first'] : [];
  const upToNeeds: readonly RequestStep[] = [...beginning, 'office', 'needs', ...first];
  if (isCard(answers) && canSend) return [...upToNeeds, 'check'];
  const about: readonly RequestStep[] = [...upToNeeds, 'done', 'contact', 'safety', 'name'];
  if (!canSend || helper?.door === 'letter') return [...about, 'note'];
  // A phone call instead of a request: nothing more is asked.
  if (answers.keep === 'phone') return [...about, 'keep'];
  return [...about, 'keep', ...(who === 'relative-free' ? [] : (['word'] as const)), 'note', 'agree', 'check'];
}

/** The first question without an answer; undefined: everything is answered. */
export const nextStep = (answers: RequestAnswers, canSend: CanSend): RequestStep | undefined =>
  stepsOf(answers, canSend).find((step) => step !== 'check' && !isAnswered(answers, step));

/** What stands at the end of these answers. */
export function endOf(answers: RequestAnswers, canSend: CanSend): RequestEnd {
  if (answers.who === 'relative-prison') return 'prisonLetter';
  if (isCard(answers) && canSend) return 'card';
  return !canSend || answers.helper?.door === 'letter' || answers.keep === 'phone' ? 'takeAlong' : 'send';
}

/** The page that comes next: the open question, the check of all answers, or where these answers end on paper. */
export function nextPage(answers: RequestAnswers, canSend: CanSend): RequestStep | RequestEnd {
  const end = endOf(answers, canSend);
  if (end === 'prisonLetter') return end;
  return nextStep(answers, canSend) ?? (end === 'takeAlong' ? end : 'check');
}

export const isBefore = ({ finder }: Pick<RequestAnswers, 'finder'>): boolean => finder.situation === 'before-release';

/** Needs that ask for a phone before the form goes on: a bed or food today, danger at home. */
export const asksFirst = ({ needs = [], finder }: RequestAnswers): boolean =>
  needs.includes('violence') ||
  needs.includes('crisis') ||
  (finder.situation !== 'before-release' && (needs.includes('shelter_tonight') || needs.includes('food')));

/** Relatives ask for somebody who is free: for whoever is in prison nobody else sends (domain.md 5.3). */
export const isForTheFree = ({ who }: RequestAnswers): boolean => who === 'relative-own' || who === 'relative-free';

/** What an earlier answer said of a prison is not kept once a relative asks. */
export function withoutPrison(answers: RequestAnswers): RequestAnswers {
  if (!isForTheFree(answers) || !isBefore(answers)) return answers;
  const { situation: _situation, release: _release, ...finder } = answers.finder;
  const { releaseUnknown: _reason, ...rest } = answers;
  return { ...rest, finder };
}

/** Whose request it becomes; undefined for what is never sent. */
export const askerOf = ({ who }: RequestAnswers): Asker | undefined => (who === 'relative-prison' ? undefined : who);

const isCard = ({ who, helper }: RequestAnswers) => who === 'professional' && helper?.door === 'card';

function isAnswered(answers: RequestAnswers, step: RequestStep): boolean {
  if (isFinderStep(step)) return answers.finder[step] !== undefined;
  const keys = { first: 'seenFirst', contact: 'ways', agree: 'agreed' } as const;
  const key = step in keys ? keys[step as keyof typeof keys] : (step as Exclude<RequestStep, FinderStep | keyof typeof keys | 'check'>);
  return answers[key] !== undefined;
}
