import type { CalendarDay } from '../kernel/calendar-day.ts';
import { workingDaysBetween } from '../kernel/working-days.ts';

/** Who hears of a case whose clock runs, and why. Silence goes to the office's manager, then to the coordinator (design section 4). */
export type Reminder =
  /** The next working day is the last one. */
  | 'soon'
  | 'today'
  | 'late'
  /** One working day late: the manager too. */
  | 'late-manager'
  /** Three working days late: the coordinator too. */
  | 'late-coordinator';

/** Working days after the last day of a target. */
export const escalation = { manager: 1, coordinator: 3 } as const;

/** What is said of a case on a day; undefined: nothing. A case whose clock does not run is never spoken of. */
export function reminderOf(due: CalendarDay | undefined, today: CalendarDay): Reminder | undefined {
  if (!due) return undefined;
  if (due.equals(today)) return 'today';
  if (due.isAfter(today)) return workingDaysBetween(today, due) <= 1 ? 'soon' : undefined;
  const late = workingDaysBetween(due, today);
  if (late >= escalation.coordinator) return 'late-coordinator';
  return late >= escalation.manager ? 'late-manager' : 'late';
}

/** Whose turn a reminder is, beside the office itself. */
export const reaches = (reminder: Reminder, whom: 'manager' | 'coordinator'): boolean =>
  reminder === 'late-coordinator' || (whom === 'manager' && reminder === 'late-manager');
