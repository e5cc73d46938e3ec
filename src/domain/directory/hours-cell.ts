import { fold } from '../kernel/fold.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { CellLanguage } from './office-cells.ts';
import type { Hours, OpeningWindow, ScheduleDay } from './schedule.schema.ts';

export type HoursCellCode = 'row.hours-wrong' | 'row.hours-day-wrong' | 'row.hours-day-twice' | 'row.hours-time-wrong' | 'row.hours-closes-first';

/** What a cell says of each day; a day that is absent is not named there. */
export type WeekCell = ReadonlyMap<ScheduleDay, readonly OpeningWindow[]>;

const dayOrder: readonly ScheduleDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'];

/** "pn 7:30-17:00; wt-czw 7:30-15:30; pt 7:30-14:00; sb-nd, święta zamknięte". */
export function readHoursCell(text: string, language: CellLanguage): Outcome<WeekCell, HoursCellCode> {
  const week = new Map<ScheduleDay, readonly OpeningWindow[]>();
  for (const piece of text.split(/[;\n]/)) {
    if (piece.trim() === '') continue;
    const [, named = '', said = ''] = /^([^\d]*?)\s*((?:\d.*)?)$/.exec(fold(piece).trim()) ?? [];
    const rule = said === '' ? splitWords(named, language) : { named, windows: readWindows(said) };
    if (!rule) return { ok: false, code: 'row.hours-wrong' };
    if (typeof rule.windows === 'string') return { ok: false, code: rule.windows };
    const days = readDays(rule.named, language);
    if (!days) return { ok: false, code: 'row.hours-day-wrong' };
    for (const day of days) {
      if (week.has(day)) return { ok: false, code: 'row.hours-day-twice' };
      week.set(day, rule.windows);
    }
  }
  return week.size > 0 ? { ok: true, value: week } : { ok: false, code: 'row.hours-wrong' };
}

/** Hours as such a cell; empty when nothing is known or when seasons, nights or exceptions do not fit into it. */
export function writeHoursCell(hours: Hours | undefined, language: CellLanguage): string {
  if (!hours || !fitsCell(hours)) return '';
  const groups = new Map<string, ScheduleDay[]>();
  for (const day of dayOrder) {
    const windows = hours.schedules.filter((row) => row.days.includes(day)).flatMap((row) => row.windows);
    const isClosed = windows.length === 0 && hours.closed_days?.includes(day);
    const said = isClosed ? (language.closed[0] ?? '') : windows.map(writeWindow).join(', ');
    if (said !== '') groups.set(said, [...(groups.get(said) ?? []), day]);
  }
  return [...groups].map(([said, days]) => `${writeDays(days, language)} ${said}`).join('; ');
}

/** Whether the syntax can say all that the table holds. */
export const fitsCell = (hours: Hours): boolean =>
  !hours.exceptions?.length && !hours.off_season && hours.schedules.every((row) => !row.season && row.windows.every((window) => !window.next_day));

/**
 * The new week as a record. The cell speaks for the whole week: a day that it does not name stays closed if it was
 * closed, otherwise it becomes unknown. What no table can say (`note`) stays.
 */
export function mergeHours(old: Hours | undefined, week: WeekCell): Hours {
  const schedules: { days: ScheduleDay[]; windows: OpeningWindow[] }[] = [];
  for (const [day, windows] of [...week].sort(([one], [other]) => dayOrder.indexOf(one) - dayOrder.indexOf(other))) {
    if (windows.length === 0) continue;
    const same = schedules.find((row) => JSON.stringify(row.windows) === JSON.stringify(windows));
    if (same) same.days.push(day);
    else schedules.push({ days: [day], windows: [...windows] });
  }
  const closed = dayOrder.filter((day) => (week.has(day) ? week.get(day)?.length === 0 : old?.closed_days?.includes(day)));
  return { schedules, ...(closed.length > 0 ? { closed_days: closed } : {}), ...(old?.note ? { note: old.note } : {}) };
}

/** "sb-nd zamkniete": what is said of the days in words instead of hours. */
function splitWords(text: string, language: CellLanguage): { named: string; windows: readonly OpeningWindow[] } | undefined {
  const ending = (words: readonly string[]) => words.map(fold).find((word) => text.endsWith(word));
  const closed = ending(language.closed);
  if (closed) return { named: text.slice(0, -closed.length), windows: [] };
  const always = ending(language.roundTheClock);
  return always ? { named: text.slice(0, -always.length), windows: [{ opens_at: '00:00', closes_at: '24:00' }] } : undefined;
}

function readWindows(said: string): readonly OpeningWindow[] | HoursCellCode {
  const windows: OpeningWindow[] = [];
  for (const window of said.split(/,|\si\s/)) {
    const [, opens, closes] = /^(\d{1,2}(?:[:.]\d{2})?)\s*[-–—]\s*(\d{1,2}(?:[:.]\d{2})?)$/.exec(window.trim()) ?? [];
    const [opensAt, closesAt] = [readTime(opens), readTime(closes)];
    if (!opensAt || !closesAt || opensAt === '24:00') return 'row.hours-time-wrong';
    if (closesAt <= opensAt || (windows.at(-1)?.closes_at ?? '') > opensAt) return 'row.hours-closes-first';
    windows.push({ opens_at: opensAt, closes_at: closesAt });
  }
  return windows;
}

/** "7", "7.30" and "07:30" are the same time. */
function readTime(text: string | undefined): string | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text ?? '') ?? [];
  if (hour === undefined) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}

function readDays(named: string, language: CellLanguage): readonly ScheduleDay[] | undefined {
  const text = named.replace(/[:.]/g, ' ').trim();
  if (language.everyDay.map(fold).includes(text)) return dayOrder.slice(0, 7);
  const days: ScheduleDay[] = [];
  for (const part of text.split(/,|\si\s/)) {
    const [from, to, ...more] = part.split(/[-–—]/).map((word) => dayNamed(word.trim(), language));
    if (!from || more.length > 0 || (part.match(/[-–—]/) && !to)) return undefined;
    const [first, last] = [dayOrder.indexOf(from), dayOrder.indexOf(to ?? from)];
    if (last < first) return undefined;
    days.push(...dayOrder.slice(first, last + 1));
  }
  return days;
}

const dayNamed = (word: string, language: CellLanguage) => dayOrder.find((day) => language.days[day].some((name) => fold(name) === word));

function writeDays(days: readonly ScheduleDay[], language: CellLanguage): string {
  const name = (day: ScheduleDay | undefined) => (day ? (language.days[day][0] ?? day) : '');
  const runs: ScheduleDay[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const follows = run?.at(-1) !== undefined && day !== 'holiday' && dayOrder.indexOf(day) === dayOrder.indexOf(run.at(-1) ?? day) + 1;
    if (run && follows) run.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 1 ? `${name(run[0])}-${name(run.at(-1))}` : name(run[0]))).join(', ');
}

const writeWindow = ({ opens_at, closes_at }: OpeningWindow) => `${opens_at.replace(/^0(\d)/, '$1')}-${closes_at.replace(/^0(\d)/, '$1')}`;
