import type { Keyed } from '../directory/content.ts';
import { CalendarDay } from '../kernel/calendar-day.ts';
import type { Amount } from './amount.schema.ts';
import { textsOf } from './check-guides.ts';
import type { GuideContent, GuideText } from './guide-content.ts';
import { referencesIn } from './references.ts';

/** What an editor of the guides must look at, most urgent first. */
export interface GuideUpkeep {
  readonly amounts: readonly { readonly amount: Keyed<Amount>; readonly ends: CalendarDay; readonly isOver: boolean; readonly guides: readonly GuideText[] }[];
  readonly guides: readonly { readonly guide: GuideText; readonly days: number }[];
}

/** Guides that nobody has checked for more than 180 days, and amounts that are over or end within 60 days. */
export function guideUpkeep(content: GuideContent, today: CalendarDay): GuideUpkeep {
  const amounts = content.amounts.flatMap((amount) => {
    if (amount.valid_to === null) return [];
    const ends = CalendarDay.parse(amount.valid_to);
    const guides = content.guides.filter((guide) => amountsOf(guide).includes(amount.id));
    return today.daysUntil(ends) <= warningDays ? [{ amount, ends, isOver: ends.isBefore(today), guides }] : [];
  });
  const guides = content.guides.map((guide) => ({ guide, days: CalendarDay.parse(guide.checked_date).daysUntil(today) }));
  return {
    amounts: amounts.sort((one, other) => one.ends.compare(other.ends)),
    guides: guides.filter(({ days }) => days > checkDays).sort((one, other) => other.days - one.days),
  };
}

/** The ids of all amounts that a guide names, each once, in the order of the text. */
export const amountsOf = (guide: GuideText): readonly string[] => [
  ...new Set(textsOf(guide).flatMap(({ text }) => referencesIn(text).flatMap(({ value }) => (value?.kind === 'amount' ? [value.id] : [])))),
];

/** Guides are read anew twice a year (domain.md 8). */
const checkDays = 180;
const warningDays = 60;
