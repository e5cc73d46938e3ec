import type { Outcome } from '../kernel/outcome.ts';
import { isSamePlace, type Place } from './place.ts';
import type { ProposalRequest } from './proposal-request.schema.ts';

/** A request whose places have been read. */
export interface Situation {
  readonly situation: ProposalRequest['situation'];
  readonly urgent?: boolean | undefined;
  readonly homeless?: boolean | undefined;
  readonly foreigner?: boolean | undefined;
  readonly residence?: Place | undefined;
  readonly lastRegistration?: Place | 'unknown' | 'none' | undefined;
  readonly stay?: Place | undefined;
}

/** Why an office is proposed. The articles are those of the act on social assistance [UPS-101] [UPS-13]. */
export const rules = {
  /** Help that cannot wait: the gmina where the person is. */
  'urgent-stay': { articles: ['ups-101-3'] },
  /** The law names some foreigners only; the place of stay is where to ask first [UPS-101]. */
  'foreigner-stay': { articles: ['ups-101'] },
  'homeless-last-registration': { articles: ['ups-101-2'] },
  /** Before release: the same gmina as after it. */
  'homeless-before-release': { articles: ['ups-13', 'ups-101-2'] },
  /** The law does not solve this case; the place of stay is our reading (domain.md 2.3). */
  'homeless-open': { articles: ['ups-101-2', 'ups-101-3'] },
  residence: { articles: ['ups-101-1'] },
  /** Before release: the residence that the person declares. */
  'declared-residence': { articles: ['ups-13', 'ups-101-1'] },
} as const satisfies Record<string, { readonly articles: readonly Article[] }>;
export type Rule = keyof typeof rules;
export type Article = 'ups-13' | 'ups-101' | 'ups-101-1' | 'ups-101-2' | 'ups-101-3';

/** Another gmina that may have to help, and as what. */
export interface Alternative {
  readonly place: Place;
  readonly reason: 'residence' | 'last-registration' | 'stay-if-urgent';
}

/** What nobody can know from these answers. */
export type Uncertainty = 'competence-open' | 'foreigner-status' | 'outside-region' | 'stay-unknown' | 'other-office-unknown' | ReleaseUncertainty;
export type ReleaseUncertainty = 'release-date-unknown' | 'release-date-past' | 'before-three-months';

/** A proposal, never a decision: offices may disagree about competence, and then the place of stay covers what is urgent. */
export interface Proposal {
  readonly rule: Rule;
  readonly place: Place;
  readonly alternatives: readonly Alternative[];
  readonly uncertain: readonly Uncertainty[];
}

export type MissingAnswer = 'residence.missing' | 'last-registration.missing' | 'stay.missing';

/**
 * Which gmina must help (act on social assistance, art. 101 and art. 13(4); domain.md 2.3). The first row that fits wins:
 *
 * | asked by                                   | gmina of                  | others that are named           |
 * |--------------------------------------------|---------------------------|---------------------------------|
 * | urgent, in any situation                   | the stay                  | the one of the rows below       |
 * | foreigner                                  | the stay, else residence  | last registration, residence    |
 * | homeless, last registration known          | the last registration     | the stay, for what is urgent    |
 * | homeless, never registered or not known    | the stay ("to be settled")| -                               |
 * | anybody else                               | the (declared) residence  | the stay, for what is urgent    |
 */
export function proposeUnit(situation: Situation): Outcome<Proposal, MissingAnswer> {
  const isUrgent = situation.urgent === true || situation.situation === 'urgent';
  const usual = proposeUsual(situation);
  if (!isUrgent) return usual;
  const { stay } = situation;
  if (!stay) return { ok: false, code: 'stay.missing' };
  const others = usual.ok ? [...namedBy(usual.value), ...usual.value.alternatives.filter(({ reason }) => reason !== 'stay-if-urgent')] : [];
  const uncertain = usual.ok ? usual.value.uncertain.filter((doubt) => doubt !== 'stay-unknown') : (['other-office-unknown'] as const);
  return propose('urgent-stay', stay, others, uncertain);
}

function proposeUsual(situation: Situation): Outcome<Proposal, MissingAnswer> {
  const { residence, lastRegistration, stay } = situation;
  if (situation.foreigner) return proposeForForeigner(situation);
  if (isHomeless(situation)) return proposeForHomeless(situation);
  if (!residence) {
    // A person in an urgent need without a home answers by the last registration.
    if (lastRegistration !== undefined) return proposeForHomeless(situation);
    return { ok: false, code: 'residence.missing' };
  }
  const others = stay ? [{ place: stay, reason: 'stay-if-urgent' } as const] : [];
  return propose(situation.situation === 'before-release' ? 'declared-residence' : 'residence', residence, others, []);
}

function proposeForForeigner({ residence, lastRegistration, stay }: Situation): Outcome<Proposal, MissingAnswer> {
  const place = stay ?? residence;
  if (!place) return { ok: false, code: 'stay.missing' };
  const others: Alternative[] = [];
  if (residence) others.push({ place: residence, reason: 'residence' });
  if (isPlace(lastRegistration)) others.push({ place: lastRegistration, reason: 'last-registration' });
  return propose('foreigner-stay', place, others, ['foreigner-status']);
}

function proposeForHomeless({ situation, residence, lastRegistration, stay }: Situation): Outcome<Proposal, MissingAnswer> {
  if (lastRegistration === undefined) return { ok: false, code: 'last-registration.missing' };
  if (!isPlace(lastRegistration)) {
    if (!stay) return { ok: false, code: 'stay.missing' };
    return propose('homeless-open', stay, residence ? [{ place: residence, reason: 'residence' }] : [], ['competence-open']);
  }
  const rule = situation === 'before-release' ? 'homeless-before-release' : 'homeless-last-registration';
  const others: Alternative[] = [];
  if (stay) others.push({ place: stay, reason: 'stay-if-urgent' });
  if (residence) others.push({ place: residence, reason: 'residence' });
  return propose(rule, lastRegistration, others, stay ? [] : ['stay-unknown']);
}

/** Homeless by the words of the answer, or before release with nothing but a last registration. */
const isHomeless = ({ situation, homeless, residence, lastRegistration }: Situation) =>
  homeless === true || situation === 'homeless' || (situation === 'before-release' && !residence && lastRegistration !== undefined);

const isPlace = (answer: Place | string | undefined): answer is Place => typeof answer === 'object';

/** What the usual rule proposes, as another office beside the one of an urgent need. */
function namedBy({ rule, place }: Proposal): readonly Alternative[] {
  if (rule === 'homeless-open' || rule === 'foreigner-stay') return [];
  return [{ place, reason: rule === 'residence' || rule === 'declared-residence' ? 'residence' : 'last-registration' }];
}

function propose(rule: Rule, place: Place, others: readonly Alternative[], doubts: readonly Uncertainty[]): { readonly ok: true; readonly value: Proposal } {
  const different = others.filter((other) => !isSamePlace(other.place, place));
  const alternatives = different.filter((other, at) => different.findIndex((earlier) => isSamePlace(earlier.place, other.place)) === at);
  const outside = place.kind === 'outside' ? (['outside-region'] as const) : [];
  return { ok: true, value: { rule, place, alternatives, uncertain: [...doubts, ...outside] } };
}
