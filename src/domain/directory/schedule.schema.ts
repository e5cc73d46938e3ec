import * as z from 'zod';
import { daySchema, textSchema } from './text.schema.ts';

/** Days of the week, and `holiday` for the statutory days off. */
export const scheduleDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;
const scheduleDaySchema = z.enum(scheduleDays, { error: 'hours.day-wrong' });
export type ScheduleDay = z.infer<typeof scheduleDaySchema>;

const opensAtSchema = z.string({ error: 'hours.time-wrong' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'hours.time-wrong' });
const closesAtSchema = z.string({ error: 'hours.time-wrong' }).regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'hours.time-wrong' });

/** One window of a day. The whole day is 00:00 to 24:00. */
const windowSchema = z
  .strictObject({
    opens_at: opensAtSchema,
    closes_at: closesAtSchema,
    /** True when the closing time belongs to the next day (18:00 to 08:00). */
    next_day: z.boolean().optional(),
  })
  .refine((window) => (window.next_day ? window.closes_at <= window.opens_at : window.opens_at < window.closes_at), {
    error: 'hours.closes-before-opening',
    path: ['closes_at'],
  });
export type OpeningWindow = z.infer<typeof windowSchema>;

const monthDaySchema = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'hours.season-wrong' });

/** A season that returns every year ("10-01" to "03-31", both days included, may cross the new year) or one with exact dates. */
const seasonSchema = z.union([z.strictObject({ from: monthDaySchema, to: monthDaySchema }), z.strictObject({ from: daySchema, to: daySchema })], {
  error: 'hours.season-wrong',
});
export type Season = z.infer<typeof seasonSchema>;

/** HSDS `schedule`: the same windows on several days, all year or in a season. */
const scheduleSchema = z.strictObject({
  days: z.array(scheduleDaySchema).min(1, { error: 'hours.day-missing' }),
  windows: z.array(windowSchema).min(1, { error: 'hours.window-missing' }),
  season: seasonSchema.optional(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** A day or days that differ, with or without windows of their own. */
const exceptionSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** Empty: closed. */
  windows: z.array(windowSchema),
  note: textSchema.optional(),
});

/**
 * Opening hours. A day that is in no schedule and not in `closed_days` is unknown, never closed.
 * No `hours` at all: nothing is known.
 */
export const hoursSchema = z
  .strictObject({
    schedules: z.array(scheduleSchema),
    closed_days: z.array(scheduleDaySchema).optional(),
    /** What holds outside every season named above: `closed`, or unknown when absent. */
    off_season: z.literal('closed', { error: 'hours.off-season-wrong' }).optional(),
    exceptions: z.array(exceptionSchema).optional(),
    /** What no table can say, in plain Polish: "po telefonie", "przy mrozie także w dzień". */
    note: textSchema.optional(),
  })
  .refine((hours) => !hours.schedules.some((row) => !row.season && row.days.some((day) => hours.closed_days?.includes(day))), {
    error: 'hours.open-and-closed',
    path: ['closed_days'],
  });
export type Hours = z.infer<typeof hoursSchema>;
