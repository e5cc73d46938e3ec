import { CalendarDay } from '../kernel/calendar-day.ts';
import { readDay } from '../residence/read-answer.ts';
import type { OfficeFrame } from './office-view.ts';
import type { RegisterRow } from './register.ts';

/** Both days belong to it; YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
export type PeriodField = 'od' | 'do';
export type PeriodReading =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly field: PeriodField; readonly code: 'day.wrong' | 'period.order' };

/** What a page or a file of the register is drawn from. `wrong`: why the period was not understood; then the rows are of the quarter. */
export interface RegisterView extends OfficeFrame {
  readonly period: Period;
  readonly typed: Readonly<Record<PeriodField, string>>;
  readonly wrong?: { readonly field: PeriodField; readonly code: 'day.wrong' | 'period.order' };
  readonly rows: readonly (RegisterRow & { readonly office: string })[];
}

/** Rows that a page shows; the files have all. */
export const registerPageSize = 100;

/** The quarter of a day, up to that day. */
export function quarterOf(today: CalendarDay): Period {
  const month = today.month - ((today.month - 1) % 3);
  return { from: CalendarDay.of(today.year, month, 1).toString(), to: today.toString() };
}

/** @param typed as somebody writes days: "1.10.2026" or "2026-10-01". */
export function readPeriod(typed: Readonly<Record<PeriodField, string>>): PeriodReading {
  const [from, to] = [readDay(typed.od), readDay(typed.do)];
  if (from === undefined) return { ok: false, field: 'od', code: 'day.wrong' };
  if (to === undefined) return { ok: false, field: 'do', code: 'day.wrong' };
  return from <= to ? { ok: true, period: { from, to } } : { ok: false, field: 'do', code: 'period.order' };
}
