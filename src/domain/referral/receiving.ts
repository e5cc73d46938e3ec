import { CalendarDay } from '../kernel/calendar-day.ts';
import { type Instant, toWarsaw } from '../kernel/warsaw-time.ts';
import { monthsBefore } from '../residence/before-release.ts';

/** How an office can be told (design decision 25). `none`: the answers become a letter and a slip. */
export type Receiving = 'inbox' | 'email' | 'none';

/** An account that nobody uses receives nothing; a number that nobody called for a year is a guess. */
const accountDays = 30;
const confirmedMonths = 12;
const dayMs = 86_400_000;

export interface ChannelFacts {
  /** The day on which a coordinator confirmed the address by phone. */
  readonly confirmedOn: string;
  readonly accountUsedAt: Instant | null;
}

export function receivingOf(channel: ChannelFacts | undefined, now: Instant): Receiving {
  if (!channel) return 'none';
  if (channel.accountUsedAt !== null && now - channel.accountUsedAt <= accountDays * dayMs) return 'inbox';
  const oldest = monthsBefore(toWarsaw(now).day, confirmedMonths);
  return CalendarDay.parse(channel.confirmedOn).isBefore(oldest) ? 'none' : 'email';
}
