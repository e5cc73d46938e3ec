import type { Instant } from '../kernel/warsaw-time.ts';

/** An event of a case as the register reads it; codes only. */
export interface RegisterEvent {
  readonly at: Instant;
  readonly action: string;
  readonly actor: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One act of cooperation: what the audits missed on paper. Nothing of the person but the number of the case. */
export interface RegisterRow {
  readonly at: Instant;
  readonly caseNumber: string;
  readonly action: string;
  /** professional or office. */
  readonly actor: string;
  /** The door of an office; null: no door, as where a professional sends. */
  readonly channel: 'account' | 'link' | null;
  /** The other office of a handing on. */
  readonly other: string | null;
}

export interface RegisterCase {
  readonly caseNumber: string;
  /** The office that acts now. */
  readonly office: string;
  /** All of its events, oldest first. */
  readonly events: readonly RegisterEvent[];
}

/** What professionals do with a request counts as cooperation; what a person does is not written into a register. */
const actorsThatCount = ['office', 'professional'];

/** The acts of one office in a case: from the day it got the case until it handed it on; what goes between two offices counts on both sides. */
export function registerOf({ caseNumber, office, events }: RegisterCase, organization: string): readonly RegisterRow[] {
  const rows: RegisterRow[] = [];
  let acting = office;
  for (const event of [...events].reverse()) {
    const { from, to, by } = event.facts;
    const isBetween = typeof from === 'string' && typeof to === 'string';
    if (isBetween && event.action === 'forward') acting = from;
    const isOurs = isBetween ? [from, to].includes(organization) : acting === organization;
    if (!isOurs || !actorsThatCount.includes(event.actor)) continue;
    rows.push({
      ...{ at: event.at, caseNumber, action: event.action, actor: event.actor },
      channel: typeof by === 'string' ? (by.startsWith('account:') ? 'account' : 'link') : null,
      other: isBetween ? (from === organization ? to : from) : null,
    });
  }
  return rows.reverse();
}
