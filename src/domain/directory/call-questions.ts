import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { Location } from './location.schema.ts';
import { newestOf } from './office-source.ts';
import type { Organization } from './organization.schema.ts';

/** What a call must settle. `type`: whether the office has become a CUS. */
export type QuestionTopic = 'name' | 'type' | 'phone' | 'address' | 'hours' | 'email' | 'website';

/** Why it is asked: nothing is known, an editor doubts it, it is old, its page bears no date, a change was announced. */
export type QuestionReason = 'missing' | 'doubtful' | 'old' | 'undated' | 'announced' | 'unconfirmed';

export interface Question {
  readonly about: QuestionTopic;
  readonly reason: QuestionReason;
  /** The newest date of a source, the reason of a doubt, or the announced name. */
  readonly detail?: string;
}

/** What to ask an office, in the order of the talk. A call settles only the fields it was about: its source names them. */
export function questionsFor(office: Organization, place: Location | undefined, today: CalendarDay): readonly Question[] {
  const known: Readonly<Record<Exclude<QuestionTopic, 'type'>, boolean>> = {
    name: office.name_status === 'sourced',
    phone: Boolean(office.phones?.some(({ type }) => type !== 'fax')),
    address: place?.address?.street !== undefined,
    hours: office.hours !== undefined,
    email: Boolean(office.emails?.length),
    website: office.website !== undefined,
  };
  const field = (about: keyof typeof known): readonly Question[] => (known[about] ? doubts(about, office, place, today) : [{ about, reason: 'missing' }]);
  return [...field('name'), ...typeQuestion(office, today), ...field('phone'), ...field('address'), ...field('hours'), ...field('email'), ...field('website')];
}

/** From here on contact data ask for a call (freshness, rule 4). */
const freshYears = 2;

function doubts(about: Exclude<QuestionTopic, 'type'>, office: Organization, place: Location | undefined, today: CalendarDay): readonly Question[] {
  const guess = office.inferred?.find(({ field }) => guessedAs[about].includes(field));
  if (guess) return [{ about, reason: 'doubtful', detail: guess.basis }];
  const sources = about === 'address' && place ? [...office.sources, ...place.sources] : office.sources;
  const newest = newestOf(sources, fieldOf[about]);
  // A page without a date speaks for the day on which it was read, which nobody wrote down.
  if (newest === undefined) return [{ about, reason: 'undated' }];
  return newest < today.plusYears(-freshYears).toString().slice(0, newest.length) ? [{ about, reason: 'old', detail: newest }] : [];
}

const fieldOf = { name: 'name', phone: 'phones', address: 'address', hours: 'hours', email: 'emails', website: 'website' } as const;
const guessedAs: Readonly<Record<keyof typeof fieldOf, readonly string[]>> = {
  name: ['name'],
  phone: ['phones'],
  address: ['address', 'street', 'city', 'postal_code'],
  hours: ['hours'],
  email: ['emails'],
  website: ['website'],
};

/** Many an OPS became a CUS in 2026, so a name that nobody read within a year may be the old one. */
function typeQuestion(office: Organization, today: CalendarDay): readonly Question[] {
  if (office.announced_change) return [{ about: 'type', reason: 'announced', detail: office.announced_change.name }];
  if (office.office_type === 'CUS') return [];
  const newest = office.name_status === 'sourced' ? newestOf(office.sources, 'name') : undefined;
  const isRecent = newest !== undefined && newest >= today.plusYears(-1).toString().slice(0, newest.length);
  return isRecent ? [] : [{ about: 'type', reason: 'unconfirmed' }];
}
