import type { CalendarDay } from '../kernel/calendar-day.ts';
import { type Instant, toWarsaw } from '../kernel/warsaw-time.ts';
import { plusWorkingDays } from '../kernel/working-days.ts';
import { beforeRelease } from '../residence/before-release.ts';
import type { Urgency } from './choices.ts';
import { type ReferralState, turns } from './referral-state.ts';

/**
 * Service targets in working days, counted as the act counts its own limits (14 and 2 working days from learning of the
 * need [WYW3]), but never presented as a legal promise: a form that was saved starts no clock of an office (domain.md 0.10).
 */
export const targets = {
  /** Sent, or handed on, until the office opens it. */
  acknowledge: 2,
  /** Opened, until the first contact with the person. */
  firstContact: { today: 2, urgent: 2, normal: 14, planned: 14 },
} as const satisfies { acknowledge: number; firstContact: Record<Urgency, number> };

export interface ClockFacts {
  readonly state: ReferralState;
  readonly urgency: Urgency;
  readonly sentAt: Instant;
  /** Handed to another office: its clock runs from here. */
  readonly handedAt?: Instant | null | undefined;
  /** Opened by the office that acts now. */
  readonly receivedAt: Instant | null;
  /** "2026-12-31" or "2026-12", as far as known. */
  readonly releaseDate?: string | undefined;
}

/** The last day of the clock that runs; undefined: none runs. */
export function dueOn({ state, urgency, sentAt, handedAt, receivedAt, releaseDate }: ClockFacts): CalendarDay | undefined {
  const { clock } = turns[state];
  if (clock === 'acknowledge') return plusWorkingDays(toWarsaw(handedAt ?? sentAt).day, targets.acknowledge);
  if (clock !== 'first-contact' || receivedAt === null) return undefined;
  return plusWorkingDays(firstContactFrom(toWarsaw(receivedAt).day, urgency, releaseDate), targets.firstContact[urgency]);
}

/** Before release a talk may take place from three months before it (art. 13 of the act); until then the clock waits. */
function firstContactFrom(opened: CalendarDay, urgency: Urgency, releaseDate: string | undefined): CalendarDay {
  if (urgency !== 'planned' || !releaseDate) return opened;
  const { socialWorkFrom } = beforeRelease(releaseDate, opened);
  return socialWorkFrom?.isAfter(opened) ? socialWorkFrom : opened;
}

export const isLate = (due: CalendarDay | undefined, now: Instant): boolean => due?.isBefore(toWarsaw(now).day) ?? false;
