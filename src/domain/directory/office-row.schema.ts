import * as z from 'zod';
import { CalendarDay } from '../kernel/calendar-day.ts';
import { forbiddenPhones } from './forbidden-phones.ts';
import { readHoursCell, type WeekCell } from './hours-cell.ts';
import type { CellLanguage, OfficeCells, OfficeColumn } from './office-cells.ts';
import type { Phone } from './phone.schema.ts';
import { readPhoneCell } from './phone-cell.ts';
import { emailSchema, urlSchema } from './text.schema.ts';

/** What may be wrong in a row of a list of offices. Each has its words in src/i18n. */
export const officeRowProblemCodes = [
  'row.cells-wrong',
  'row.city-missing',
  'row.city-unknown',
  'row.code-missing',
  'row.code-repeated',
  'row.code-unknown',
  'row.code-wrong',
  'row.date-ahead',
  'row.date-missing',
  'row.date-wrong',
  'row.email-wrong',
  'row.hours-closes-first',
  'row.hours-day-twice',
  'row.hours-day-wrong',
  'row.hours-time-wrong',
  'row.hours-wrong',
  'row.phone-forbidden',
  'row.phone-wrong',
  'row.postal-code-wrong',
  'row.source-missing',
  'row.website-wrong',
] as const;
export type OfficeRowProblemCode = (typeof officeRowProblemCodes)[number];

/** One thing wrong in one cell, or in the whole row. */
export interface CellProblem {
  readonly column: OfficeColumn | '';
  readonly code: OfficeRowProblemCode;
  readonly found?: string;
}

export type RowReader = (cells: OfficeCells) => { readonly cells: ReadCells } | { readonly problems: readonly CellProblem[] };

/** Reads rows in one language: one problem for each wrong column, of an empty code only that it is missing. */
export function rowReader(language: CellLanguage): RowReader {
  const schema = officeRowSchema(language);
  return (cells) => {
    const read = schema.safeParse(cells);
    if (read.success) return { cells: read.data };
    const issues = read.error.issues.filter((issue, position, all) => all.findIndex((other) => other.path[0] === issue.path[0]) === position);
    return {
      problems: issues.map(({ path, message }) => {
        const column = path[0] as OfficeColumn;
        const code = officeRowProblemCodes.find((known) => known === message);
        if (!code) throw new Error(`A row's problem without a code: ${message}`);
        return { column, code, ...(cells[column] ? { found: cells[column].slice(0, 80) } : {}) };
      }),
    };
  };
}

/** The cells of one row, read. An absent key is an empty cell: it changes nothing. */
const officeRowSchema = (language: CellLanguage) =>
  z.object({
    /** Five to seven digits: a spreadsheet eats the leading zero. Which gmina it is follows later. */
    terc: z
      .string()
      .regex(/^.+$/, { error: 'row.code-missing' })
      .regex(/^\d{5,7}$/, { error: 'row.code-wrong' }),
    name: cell,
    street: cell,
    city: cell,
    postal_code: cell.refine((text) => text === undefined || /^\d{2}-\d{3}$/.test(text), { error: 'row.postal-code-wrong' }),
    phone: cell
      .transform((text, context) => text && refuse(readPhoneCell(text, language), context))
      .transform((phones, context) => {
        const isForbidden = (phones || []).some(({ number }) => forbiddenPhones.has(number.replace('+48', '')));
        return isForbidden ? fail('row.phone-forbidden', context) : phones || undefined;
      }),
    email: cell.transform((text, context) => {
      const addresses = text?.split(/[\s,;]+/);
      return addresses?.every((address) => emailSchema.safeParse(address).success) === false ? fail('row.email-wrong', context) : addresses;
    }),
    website: cell.refine((text) => text === undefined || urlSchema.safeParse(text).success, { error: 'row.website-wrong' }),
    hours: cell.transform((text, context) => (text ? refuse(readHoursCell(text, language), context) : undefined)),
    source: cell,
    date: cell.transform((text, context) => (text ? (readDate(text) ?? fail('row.date-wrong', context)) : undefined)),
  });

/** A row whose cells were read one by one. */
export interface ReadCells {
  readonly terc: string;
  readonly name?: string | undefined;
  readonly street?: string | undefined;
  readonly city?: string | undefined;
  readonly postal_code?: string | undefined;
  readonly phone?: readonly Phone[] | undefined;
  readonly email?: readonly string[] | undefined;
  readonly website?: string | undefined;
  readonly hours?: WeekCell | undefined;
  readonly source?: string | undefined;
  readonly date?: string | undefined;
}

const cell = z.string().transform((text) => text.replace(/\s+/g, ' ').trim() || undefined);

/** "2026-11-24", "24.11.2026" as spreadsheets write it, or as exact as a page tells: "2026-11", "2026". */
function readDate(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const date = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date)) return date;
  return CalendarDay.read(date).ok ? date : undefined;
}

type Context = z.core.$RefinementCtx;

const refuse = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: OfficeRowProblemCode }, context: Context) =>
  outcome.ok ? outcome.value : fail(outcome.code, context);

function fail(code: OfficeRowProblemCode, context: Context): never {
  context.addIssue({ code: 'custom', message: code });
  return z.NEVER;
}
