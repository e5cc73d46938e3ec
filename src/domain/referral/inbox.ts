import type { Instant } from '../kernel/warsaw-time.ts';
import { type ContactLanguage, type Need, type Urgency, urgencies } from './choices.ts';
import type { OfficeFrame } from './office-view.ts';
import { isClosed, type ReferralState, type StateLabel, turns } from './referral-state.ts';

export const inboxTabs = ['ours', 'mine', 'unassigned', 'others', 'done'] as const;
export type InboxTab = (typeof inboxTabs)[number];

/** What a list says of a case: how urgent, until when, and what must not happen. No name, no contact; of a sensitive one no need either. */
export interface InboxRow {
  readonly caseNumber: string;
  readonly label: StateLabel;
  readonly urgency: Urgency;
  /** YYYY-MM-DD, of the clock that runs. */
  readonly until: string | null;
  readonly isLate: boolean;
  readonly sentAt: Instant;
  /** "2027-05-31" or "2027-05"; absent: free, or not known. */
  readonly releaseDate?: string;
  readonly place: string;
  readonly language: ContactLanguage;
  readonly noPrison: boolean;
  readonly noMessage: boolean;
  readonly isSensitive: boolean;
  readonly needs: readonly Need[];
  /** Not opened: it is for the assigned worker and the manager. */
  readonly mayOpen: boolean;
  /** The person wrote something that nobody has read, or asks for another time. */
  readonly hasNews: boolean;
  /** The name of the colleague. */
  readonly assignee: string | null;
  /** Handed on: another office has it. */
  readonly isHandedOn: boolean;
}

export interface InboxView extends OfficeFrame {
  /** Undefined: what a search found, in whatever list it stands. */
  readonly tab?: InboxTab;
  readonly counts: Readonly<Record<InboxTab, number>>;
  readonly rows: readonly InboxRow[];
  readonly page: number;
  readonly pages: number;
  readonly query: string;
  readonly offices: readonly string[];
  /** Typing in a paper form is theirs. */
  readonly mayTypeIn: boolean;
  /** Working here today for these colleagues. */
  readonly standingInFor: readonly string[];
}

/** Longest page of a list: about 60 kB with everything around it. */
export const inboxPageSize = 25;

export interface TabFacts {
  readonly state: ReferralState;
  readonly assignedTo: string | null;
  /** This office acts; it does not only read along. */
  readonly isActing: boolean;
}

/** The lists in which a case stands. @param accounts the reader's own, and those of colleagues on leave. */
export function tabsOf({ state, assignedTo, isActing }: TabFacts, accounts: readonly string[]): readonly InboxTab[] {
  if (isClosed(state)) return ['done'];
  const isOurs = isActing && turns[state].who !== 'person';
  const isMine = isActing && assignedTo !== null && accounts.includes(assignedTo);
  return [isOurs ? 'ours' : 'others', ...(isMine ? (['mine'] as const) : []), ...(isActing && assignedTo === null ? (['unassigned'] as const) : [])];
}

export interface SortFacts {
  readonly urgency: Urgency;
  /** Days since 1970-01-01; undefined: no clock runs. */
  readonly dueDay: number | undefined;
  readonly sentAt: Instant;
}

/** What comes first: most urgent, then least time left, then longest waiting. */
export const byUrgency = (one: SortFacts, other: SortFacts): number =>
  urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) ||
  (one.dueDay ?? Number.MAX_SAFE_INTEGER) - (other.dueDay ?? Number.MAX_SAFE_INTEGER) ||
  one.sentAt - other.sentAt;

/** Of the list of what is done: the newest first. */
export const newestFirst = (one: SortFacts, other: SortFacts): number => other.sentAt - one.sentAt;
