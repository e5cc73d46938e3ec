import type { Service } from '#domain/directory/service.schema.ts';
import { fill, formatTime } from './format.ts';
import type { PublicWords } from './languages.ts';
import { conditions as polish } from './pl/site.ts';

type Words = PublicWords['conditions'];

/** A condition in a few words. `care`: something is needed or somebody is not admitted; `good`: something is not needed. */
export interface Condition {
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'care';
}

type Facts = Pick<Service, 'access' | 'eligibility' | 'last_admission' | 'cost_options'>;

/** What is known of the conditions, most important first. What is not known is not there. */
export function conditionsOf(service: Facts, words: Words = polish): readonly Condition[] {
  const { eligibility = {} } = service;
  return [
    ...whoOf(eligibility, words),
    ...yesNo(eligibility.sober, words.soberYes, words.soberNo),
    ...when(service.access.includes('ops_paper'), care(words.opsPaper)),
    ...when(service.access.includes('referral'), care(words.referral)),
    ...yesNo(eligibility.id_document, words.idYes, words.idNo),
    ...yesNo(eligibility.local_ties, words.localYes, words.localNo),
    ...ageOf(eligibility, words),
    ...when(service.access.includes('appointment'), care(words.appointment)),
    ...when(service.access.includes('no_referral'), good(words.noReferral)),
    ...when(service.last_admission !== undefined, care(fill(words.lastAdmission, { time: formatTime(service.last_admission ?? '') }))),
    ...when(Boolean(service.cost_options?.some((cost) => cost.option === 'free')), good(words.free)),
  ];
}

function whoOf(eligibility: NonNullable<Facts['eligibility']>, words: Words): Condition[] {
  const { women, men, parents_with_children: children } = eligibility;
  const adults =
    women && men ? [plain(words.womenAndMen)] : women && men === false ? [care(words.womenOnly)] : men && women === false ? [care(words.menOnly)] : [];
  return [...adults, ...(children === undefined ? [] : [children ? good(words.withChildren) : plain(words.withoutChildren)])];
}

function ageOf({ minimum_age: from, maximum_age: to }: NonNullable<Facts['eligibility']>, words: Words): Condition[] {
  if (from !== undefined && to !== undefined) return [plain(fill(words.age, { from, to }))];
  if (from !== undefined) return [plain(fill(words.ageFrom, { from }))];
  return to === undefined ? [] : [plain(fill(words.ageTo, { to }))];
}

const plain = (text: string): Condition => ({ text, tone: 'plain' });
const good = (text: string): Condition => ({ text, tone: 'good' });
const care = (text: string): Condition => ({ text, tone: 'care' });
const when = (known: boolean, condition: Condition): Condition[] => (known ? [condition] : []);
const yesNo = (value: boolean | undefined, yes: string, no: string): Condition[] => (value === undefined ? [] : [value ? care(yes) : good(no)]);
