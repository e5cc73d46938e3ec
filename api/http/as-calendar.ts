import type { Context } from 'hono';
import { noStore } from './no-store.ts';

/** A calendar file that nobody keeps and that every program knows by its name. */
export const asCalendar = (c: Context, text: string): Response =>
  c.body(text, 200, { ...noStore, 'content-type': 'text/calendar;charset=utf-8', 'content-disposition': 'attachment; filename="spotkanie.ics"' });
