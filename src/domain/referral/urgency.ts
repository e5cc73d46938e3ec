import { CalendarDay } from '../kernel/calendar-day.ts';
import type { ProposalRequest } from '../residence/proposal-request.schema.ts';
import type { Need, Urgency } from './choices.ts';

/** A release this near wants its first evening prepared at once. */
const soonDays = 14;
const atOnce: readonly Need[] = ['shelter_tonight', 'crisis', 'violence'];

/** How soon help is needed (domain.md 6.5), from what was answered. Nobody is asked to call it urgent. */
export function urgencyOf(needs: readonly Need[], place: ProposalRequest, today: CalendarDay): Urgency {
  if (place.situation === 'before-release') return isSoon(place.releaseDate, today) ? 'urgent' : 'planned';
  if (needs.includes('shelter_tonight')) return 'today';
  if (place.situation === 'urgent' || needs.some((need) => atOnce.includes(need))) return 'urgent';
  return 'normal';
}

/** A month counts from its first day. */
function isSoon(releaseDate: string | undefined, today: CalendarDay): boolean {
  if (!releaseDate) return false;
  return today.daysUntil(CalendarDay.parse(releaseDate.length > 7 ? releaseDate : `${releaseDate}-01`)) <= soonDays;
}
