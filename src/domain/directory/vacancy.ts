import { type Instant, toInstant, toWarsaw } from '../kernel/warsaw-time.ts';
import type { Directory } from './directory.ts';
import type { Phone } from './phone.schema.ts';
import type { Service } from './service.schema.ts';

/** What those who run a place say of its beds. `call`: it has to be asked by phone. */
export const vacancyStates = ['free', 'full', 'call'] as const;
export type VacancyState = (typeof vacancyStates)[number];

export const isVacancyState = (text: string): text is VacancyState => (vacancyStates as readonly string[]).includes(text);

export interface Vacancy {
  readonly state: VacancyState;
  /** When it was said. */
  readonly at: Instant;
  /** From then on nobody knows. */
  readonly until: Instant;
}

/** By the id of the service; what is not here was not said, or is too old. */
export type Vacancies = ReadonlyMap<string, Vacancy>;

/** A bed for the night is gone by the evening, a training flat within a week. */
export type VacancyKind = 'night' | 'flat';

/** Whether a service is asked for free places; undefined: it has none to tell of, or nobody may know where it is. */
export function vacancyKind({ categories, secrecy }: Pick<Service, 'categories' | 'secrecy'>): VacancyKind | undefined {
  if (secrecy === 'all') return undefined;
  if (categories.includes('shelter_tonight') || categories.includes('shelter')) return 'night';
  return categories.includes('housing') ? 'flat' : undefined;
}

/** Night places are asked every day at 15:00, flats once a week. */
export const askedFrom = 15 * 60;
const everyDays = { night: 1, flat: 7 } as const satisfies Record<VacancyKind, number>;
const morning = 8 * 60;

/** Until when an answer holds: beds until the next 8:00, flats for seven days. */
export function vacancyUntil(kind: VacancyKind, at: Instant): Instant {
  const { day, minutes } = toWarsaw(at);
  if (kind === 'flat') return toInstant(day.plusDays(everyDays.flat), minutes);
  return toInstant(minutes < morning ? day : day.plusDays(1), morning);
}

/** Whether it is time to ask. @param askedOn the day of the last question, YYYY-MM-DD. */
export function isAskingTime(kind: VacancyKind, askedOn: string | null, now: Instant): boolean {
  const { day, minutes } = toWarsaw(now);
  return minutes >= askedFrom && (askedOn === null || askedOn <= day.plusDays(-everyDays[kind]).toString());
}

/** Until when the links of a question open: until the next one is asked. */
export const linkUntil = (kind: VacancyKind, askedAt: Instant): Instant => toInstant(toWarsaw(askedAt).day.plusDays(everyDays[kind]), askedFrom);

/** Free places first, full ones last; whoever said nothing lies between. */
export const vacancyRank = (vacancy: Vacancy | undefined): number => ({ free: 0, call: 1, full: 2 })[vacancy?.state ?? 'call'];

/** One place, for its page and for the page behind the link of a mail. */
export interface VacancyView {
  readonly service: string;
  readonly name: string;
  readonly organization: string;
  readonly phones: readonly Phone[];
  readonly kind: VacancyKind;
  readonly vacancy?: Vacancy;
  readonly hotlines: Directory['hotlines'];
  readonly builtOn: string;
}
