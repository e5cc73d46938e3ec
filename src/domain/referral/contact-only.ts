import type { OrganizationKind } from '../directory/organization.schema.ts';
import type { Instant } from '../kernel/warsaw-time.ts';
import type { Urgency } from './choices.ts';
import type { Contact } from './contact.schema.ts';
import type { OfficeActName } from './office-acts.schema.ts';
import type { OfficeCase } from './office-view.ts';

/** Whoever is no office by law reads how to reach the person, and for what; nothing that reveals prison (design decision 26). */
export const readsContactOnly = (kind: OrganizationKind | undefined): boolean => kind !== 'municipal_office' && kind !== 'county_centre';

/** What such an organization does with a case. To hand it on is for the office that gave it. */
export const contactOnlyActs: readonly OfficeActName[] = [
  'acceptance',
  'attempt',
  'appointment',
  'question',
  'message',
  'plan',
  'no-contact',
  'conclusion',
  'assignment',
];

/** "Before release" says where somebody is: it becomes an ordinary case without a clock. */
export const plainUrgency = (urgency: Urgency): Urgency => (urgency === 'planned' ? 'normal' : urgency);

/** The allow-list. What is not named here is left out, whatever a case may come to hold. @param since the case was handed over: what was said before is not theirs. */
export function contactOnly(found: OfficeCase, since: Instant): OfficeCase {
  const { caseNumber, office, sentAt, label, who, isLate, readableUntil, name, needs, seq, isActing, plan, adequacy, attempts, ends, appointment, elsewhere } =
    found;
  const isPlanned = found.urgency === 'planned';
  return {
    ...{ caseNumber, office, sentAt, label, who, readableUntil, name, needs, seq, isActing, plan, adequacy, ends },
    ...(appointment ? { appointment } : {}),
    ...(elsewhere ? { elsewhere } : {}),
    ...(found.handedTo ? { handedTo: found.handedTo } : {}),
    isContactOnly: true,
    urgency: plainUrgency(found.urgency),
    until: isPlanned ? null : found.until,
    isLate: !isPlanned && isLate,
    contact: contactOf(found.contact),
    attempts: attempts.filter(({ way }) => way !== 'educator'),
    acts: found.acts.filter((act) => contactOnlyActs.includes(act)),
    messages: found.messages.filter(({ at }) => at > since),
    history: found.history
      .filter(({ at, action }) => at > since && contactOnlyHistory.includes(action))
      .map(({ at, action, actor, by }) => ({ at, action, actor, facts: {}, ...(by ? { by } : {}) })),
    ...{ managerOnly: false, asker: { kind: 'self' }, done: [], isBeforeRelease: false, ground: null, articles: [], place: '', mayPassOn: false },
  };
}

const contactOnlyHistory = [
  'receive',
  'accept',
  'ask',
  'answer',
  'schedule',
  'answer-meeting',
  'begin',
  'lose_contact',
  'conclude',
  'withdraw',
  'write',
  'correct-contact',
  'attempt',
  'plan',
  'assign',
];

function contactOf({ ways, phone, email, someone, address, noMessage, hours, language, interpreter, signLanguage, accessibility }: Contact): Contact {
  return {
    ways: ways.filter((way) => way !== 'educator'),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(someone === undefined ? {} : { someone }),
    ...(address === undefined ? {} : { address }),
    ...(hours === undefined ? {} : { hours }),
    ...(accessibility === undefined ? {} : { accessibility }),
    ...{ noMessage, noPrison: false, language, interpreter, signLanguage },
  };
}
