import { type OpeningWeekRow, openingWeek } from '../directory/opening-week.ts';
import type { FinderResult, OfficeAnswer } from '../residence/finder-result.ts';
import type { Article, Rule } from '../residence/propose-unit.ts';
import type { Asker, Need, StepTaken } from './choices.ts';
import type { ContactInput } from './contact.schema.ts';
import { askerOf, type RequestAnswers } from './request-answers.ts';
import { sensitiveNeeds } from './sensitive.ts';

/** What papers need of a request: the form's answers give it, and a request that was sent. What is absent becomes a line to fill in by pen. */
export interface PaperRequest {
  readonly asker: { readonly kind: Asker };
  readonly place: { readonly situation: string; readonly releaseDate?: string | undefined };
  /** The organization that is asked; absent: the proposed one. */
  readonly office?: string | undefined;
  readonly needs: readonly Need[];
  readonly done?: readonly StepTaken[] | undefined;
  readonly contact?: Partial<ContactInput> | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
}

/** Why a letter goes to this office. A rule of the proposal, what another office is to the person, or the county's tasks. */
export type Ground = Rule | 'last-registration' | 'county';

/** What goes on paper where nothing can be sent, as codes and facts; its words are made in src/i18n. */
export interface TakeAlong {
  readonly request: PaperRequest;
  readonly office: OfficeAnswer;
  readonly ground: Ground;
  /** Of the act on social assistance: those that the finder names for this office. */
  readonly articles: readonly Article[];
  /** The office's hours; empty where they are not known. */
  readonly week: readonly OpeningWeekRow[];
  readonly municipalities: FinderResult['municipalities'];
  readonly hotlines: FinderResult['hotlines'];
  /** Only before release: whether a social worker may come already, and from when. Undefined from: the day is not known. */
  readonly before?: { readonly isOpen: boolean; readonly socialWorkFrom?: string } | undefined;
  readonly isUrgent: boolean;
  /** The last day for a talk, if the office is asked on the day of the visit: then it is time to ask again. Unknown while that day is. */
  readonly talkBy?: string | undefined;
  /** Needs that others may read or hear: a slip is lost, a call is overheard. */
  readonly openNeeds: readonly Need[];
}

/** Needs that tell more than the person may want a stranger to know: health, violence, and a court. */
const tellingNeeds: readonly Need[] = [...sensitiveNeeds, 'probation'];

/** What the form's answers put on paper. A word or an agreement stays out: nobody signs for us. */
export function paperRequestOf(answers: RequestAnswers): PaperRequest {
  const { finder, office, needs = [], done, ways, safety, name, note } = answers;
  return {
    asker: { kind: askerOf(answers) ?? 'self' },
    place: { situation: finder.situation ?? 'residence', releaseDate: finder.release?.date },
    contact: { ...ways, ...safety },
    ...{ office, needs, done, name, note: note || undefined },
  };
}

export function takeAlongOf(request: PaperRequest, result: FinderResult): TakeAlong {
  const { office, ground, articles } = addressee(request, result);
  const isUrgent = ground === 'urgent-stay' || request.needs.includes('shelter_tonight');
  const openNeeds = request.needs.filter((need) => !tellingNeeds.includes(need));
  const { targets } = result;
  return {
    ...{ request, office, ground, articles, isUrgent, openNeeds },
    week: office.office?.hours ? openingWeek(office.office.hours) : [],
    municipalities: result.municipalities,
    hotlines: result.hotlines,
    before: result.before,
    talkBy: targets && (isUrgent ? targets.urgent : targets.usual),
  };
}

/** The office that is asked, and by what right. One that the proposal does not name cannot be asked: then the proposed one. */
function addressee(request: PaperRequest, result: FinderResult): Pick<TakeAlong, 'office' | 'ground' | 'articles'> {
  const { proposed, alternatives, centre, rule, articles } = result;
  const other = alternatives.find(({ office }) => office !== undefined && office.id === request.office);
  if (proposed.office?.id !== request.office && other) return { office: other, ...groundOf(other.reason, result.before !== undefined) };
  if (proposed.office?.id !== request.office && centre && centre.office?.id === request.office) return { office: centre, ground: 'county', articles: [] };
  return { office: proposed, ground: rule, articles };
}

/** Articles 101 and 13 of the act, as `rules` of the proposal has them [UPS-101] [UPS-13]. */
function groundOf(reason: FinderResult['alternatives'][number]['reason'], isBefore: boolean): Pick<TakeAlong, 'ground' | 'articles'> {
  if (reason === 'stay-if-urgent') return { ground: 'urgent-stay', articles: ['ups-101-3'] };
  const before: readonly Article[] = isBefore ? ['ups-13'] : [];
  if (reason === 'residence') return { ground: isBefore ? 'declared-residence' : 'residence', articles: [...before, 'ups-101-1'] };
  return { ground: 'last-registration', articles: [...before, 'ups-101-2'] };
}
