import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { Content, Keyed } from './content.ts';
import type { Municipality } from './municipality.schema.ts';
import type { CellLanguage, OfficeCells, OfficeColumn } from './office-cells.ts';
import { type OfficeDifference, type OfficeRow, officeDifference } from './office-difference.ts';
import type { CellProblem, OfficeRowProblemCode, ReadCells, RowReader } from './office-row.schema.ts';
import { isPhoneCall, readOrigin } from './office-source.ts';
import type { Organization } from './organization.schema.ts';
import { seatMunicipality } from './seat-municipality.ts';
import { officeOf } from './service-area.ts';

/** A line of the file. Columns that the file does not have are empty cells. */
export interface OfficeLine {
  /** Its number in the file, where the header is 1. */
  readonly row: number;
  /** Undefined when the line has another number of cells than the header. */
  readonly cells: OfficeCells | undefined;
}

/** One thing wrong in one row. */
export interface OfficeRowProblem extends CellProblem {
  readonly row: number;
}

/** What a list would do to the content. Nothing is written here. */
export interface OfficeList {
  /** Rows that change or confirm something, in the order of the file. */
  readonly differences: readonly OfficeDifference[];
  /** Gminy whose rows say nothing new. */
  readonly unchanged: readonly Municipality[];
  /** Rows without source and date that only repeat what is known: nobody has called there yet. */
  readonly untouched: number;
  readonly problems: readonly OfficeRowProblem[];
}

/** What the comparison needs besides the list: how cells are read (`office-row.schema.ts`) and in which language they are written. */
export interface ListReading {
  readonly read: RowReader;
  readonly language: CellLanguage;
  readonly today: CalendarDay;
}

/** Compares a list of offices with the content, row by row. A wrong row yields problems and no difference. */
export function compareOfficeList(lines: readonly OfficeLine[], content: Content, { read, language, today }: ListReading): OfficeList {
  const differences: OfficeDifference[] = [];
  const unchanged: Municipality[] = [];
  const problems: OfficeRowProblem[] = [];
  const seen = new Map<string, number>();
  let untouched = 0;
  for (const { row, cells } of lines) {
    if (!cells) {
      problems.push({ row, column: '', code: 'row.cells-wrong' });
      continue;
    }
    const reading = read(cells);
    const code = municipalityCode(cells.terc.trim(), content);
    const found = 'cells' in reading ? meaning(reading.cells, { code, seen, content, today, language, row }) : reading;
    if (code !== undefined && !seen.has(code)) seen.set(code, row);
    if ('problems' in found) {
      problems.push(...found.problems.map((problem) => ({ row, ...problem })));
      continue;
    }
    const difference = officeDifference(found, content, language);
    const isDone = found.source !== undefined;
    if (difference && !isDone && difference.changes.length > 0) problems.push({ row, column: 'source', code: 'row.source-missing' });
    else if (!isDone) untouched += 1;
    else if (difference) differences.push(difference);
    else unchanged.push(found.municipality);
  }
  return { differences, unchanged, untouched, problems };
}

/** The six digits that content knows; `undefined` when there is no such gmina. */
export function municipalityCode(text: string, content: Pick<Content, 'municipalities'>): string | undefined {
  const isKnown = (code: string) => content.municipalities.some((row) => row.code === code);
  // Spreadsheets drop the zero with which the codes of half the voivodeships begin. No voivodeship begins with 80 to 89.
  const padded = text.length === 5 || (text.length === 6 && !isKnown(text)) ? `0${text}` : text;
  const code = padded.slice(0, 6);
  return /^\d{6,7}$/.test(padded) && isKnown(code) ? code : undefined;
}

interface Wrong {
  readonly problems: readonly CellProblem[];
}

interface Surroundings {
  readonly code: string | undefined;
  readonly seen: ReadonlyMap<string, number>;
  readonly content: Content;
  readonly today: CalendarDay;
  readonly language: CellLanguage;
  readonly row: number;
}

/** What no single cell can show: which office is meant, whether the town exists there, where the facts come from. */
function meaning(cells: ReadCells, { code, seen, content, today, language, row }: Surroundings): OfficeRow | Wrong {
  const municipality = content.municipalities.find((known) => known.code === code);
  const office = code === undefined ? undefined : officeOf(content.organizations, code);
  if (!municipality || !office) return { problems: [{ column: 'terc', code: 'row.code-unknown', found: cells.terc }] };
  const problems: CellProblem[] = [];
  const wrong = (column: OfficeColumn, problem: OfficeRowProblemCode, found?: string) => problems.push({ column, code: problem, ...(found ? { found } : {}) });
  const first = seen.get(municipality.code);
  if (first !== undefined) wrong('terc', 'row.code-repeated', String(first));
  const city = cells.city ?? knownCity(office, content);
  const sits = city === undefined ? undefined : seatMunicipality(city, municipality, content);
  if (cells.city && !sits) wrong('city', 'row.city-unknown', cells.city);
  if (!city && (cells.street || cells.postal_code)) wrong('city', 'row.city-missing');
  const origin = cells.source === undefined ? undefined : readOrigin(cells.source);
  const byPhone = origin?.name !== undefined && isPhoneCall(origin.name, language);
  if (!origin && cells.date) wrong('source', 'row.source-missing');
  if (origin && !cells.date && origin.url === undefined) wrong('date', 'row.date-missing');
  if (byPhone && cells.date && cells.date.length < 'YYYY-MM-DD'.length) wrong('date', 'row.date-wrong', cells.date);
  if (cells.date && cells.date > today.toString()) wrong('date', 'row.date-ahead', cells.date);
  if (problems.length > 0) return { problems };
  return { row, municipality, office, cells, city, sits, source: origin && { ...origin, date: cells.date ?? null, byPhone } };
}

function knownCity(office: Keyed<Organization>, content: Content): string | undefined {
  return content.locations.find(({ id }) => id === office.location)?.address?.city ?? office.city;
}
