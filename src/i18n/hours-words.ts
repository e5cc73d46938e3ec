import type { OpeningWeekRow } from '#domain/directory/opening-week.ts';
import type { Moment, OpennessView } from '#domain/directory/openness-view.ts';
import type { ScheduleDay, Season } from '#domain/directory/schedule.schema.ts';
import type { DayWindows } from '#domain/directory/schedule-rules.ts';
import { fill, formatDay, formatTime } from './format.ts';
import type { PublicWords } from './languages.ts';
import { days, hours, onDay } from './pl/time.ts';

type Words = Pick<PublicWords['time'], 'days' | 'hours' | 'onDay'>;
const polish: Words = { days, hours, onDay };

/** "pon.–pt.", "sob., święta" */
export function dayRange(range: readonly ScheduleDay[], { days, hours }: Words = polish): string {
  const week = range.filter((day) => day !== 'holiday');
  if (range.length === 8) return hours.everyDay;
  const [first, last] = [week[0], week.at(-1)];
  const inWeek = first && last && first !== last ? [`${days[first]}–${days[last]}`] : first ? [days[first]] : [];
  return [...inWeek, ...(range.includes('holiday') ? [days.holiday] : [])].join(', ');
}

/** "7:30–15:30", "18:00–8:00 następnego dnia", "całą dobę", "zamknięte", "nie wiemy" */
export function windowsText(windows: DayWindows, { hours }: Words = polish): string {
  if (windows === 'closed') return hours.closed;
  if (windows === 'unknown') return hours.dayUnknown;
  return windows
    .map((window) => {
      if (window.opens_at === '00:00' && window.closes_at === '24:00') return hours.allDay;
      const closes = window.next_day ? fill(hours.nextDay, { time: formatTime(window.closes_at) }) : formatTime(window.closes_at);
      return fill(hours.window, { from: formatTime(window.opens_at), to: closes });
    })
    .join(', ');
}

/** "od 1.11 do 31.03", or with years where the season has them. */
export const seasonText = (season: Season, { hours }: Words = polish): string => fill(hours.season, { from: formatDay(season.from), to: formatDay(season.to) });

/** The hours of a week on one line: "pon.–pt. 7:30–15:30; sob. zamknięte". What is not known is left out. */
export const weekLine = (rows: readonly OpeningWeekRow[], words: Words = polish): string =>
  rows
    .filter((row) => row.windows !== 'unknown')
    .map((row) => `${dayRange(row.days, words)} ${windowsText(row.windows, words)}${row.season ? ` (${seasonText(row.season, words)})` : ''}`)
    .join('; ');

/** "Teraz otwarte, do 15:30", "Teraz zamknięte. Otwarte we wtorek od 7:30" */
export function opennessText(view: OpennessView, words: Words = polish): string {
  if (view.state === 'unknown') return words.hours.unknownNow;
  if (view.state === 'open') return view.until ? openUntil(view.until, words) : words.hours.openNow;
  return view.opensAt ? opensAt(view.opensAt, words) : words.hours.closedNow;
}

function openUntil(moment: Moment, words: Words): string {
  const { hours } = words;
  const time = formatTime(moment.time);
  return moment.day === 'today' ? fill(hours.openUntil, { time }) : fill(hours.openUntilDay, { time, day: dayOf(moment, words) });
}

function opensAt(moment: Moment, words: Words): string {
  const { hours } = words;
  const time = formatTime(moment.time);
  if (moment.day === 'today') return fill(hours.opensToday, { time });
  if (moment.day === 'tomorrow') return fill(hours.opensTomorrow, { time });
  return fill(hours.opensOn, { time, day: dayOf(moment, words) });
}

const dayOf = (moment: Moment, { hours, onDay }: Words): string =>
  moment.day === 'tomorrow' ? hours.tomorrow : moment.day === 'later' || moment.day === 'today' ? formatDay(moment.date) : onDay[moment.day];
