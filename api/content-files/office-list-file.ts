import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { type OfficeCells, type OfficeColumn, officeColumns } from '#domain/directory/office-cells.ts';
import type { OfficeLine } from '#domain/directory/office-list.ts';

export type OfficeListFileProblem = { readonly code: 'list.not-found' | 'list.unreadable' | 'list.header-wrong' | 'list.empty'; readonly found: string };
export type OfficeListFile = { readonly ok: true; readonly lines: readonly OfficeLine[] } | ({ readonly ok: false } & OfficeListFileProblem);

const requiredColumns: readonly OfficeColumn[] = ['terc', 'source', 'date'];

/** Reads a list of offices as spreadsheets save it: commas or semicolons, with or without BOM; "#" begins a remark. */
export function readOfficeListFile(path: string): OfficeListFile {
  let records: readonly (readonly string[])[];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    records = parseCsv(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, trim: true, skip_empty_lines: false });
  } catch (cause) {
    const isMissing = ['ENOENT', 'EISDIR', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
    return isMissing ? { ok: false, code: 'list.not-found', found: path } : { ok: false, code: 'list.unreadable', found: firstLine(cause) };
  }
  // A list made by the steward's command may carry remarks above its header as well.
  const start = records.findIndex((record) => !isRemark(record));
  const header = (records[start] ?? []).map((name) => name.toLowerCase());
  const wrong = headerProblem(header);
  if (wrong !== undefined) return { ok: false, code: start < 0 ? 'list.empty' : 'list.header-wrong', found: start < 0 ? basename(path) : wrong };
  const lines = records.flatMap((record, position): OfficeLine[] =>
    position <= start || isRemark(record) ? [] : [{ row: position + 1, cells: cellsOf(header, record) }],
  );
  return lines.length > 0 ? { ok: true, lines } : { ok: false, code: 'list.empty', found: basename(path) };
}

/** An empty line, or a line whose first cell begins with "#". */
const isRemark = (record: readonly string[]) => record[0]?.startsWith('#') === true || record.every((cell) => cell === '');

/** What is wrong in the header: an unknown name, else a name that stands twice, else one that is missing. */
function headerProblem(header: readonly string[]): string | undefined {
  const known: readonly string[] = officeColumns;
  return (
    header.find((name) => !known.includes(name)) ??
    header.find((name, position) => header.indexOf(name) !== position) ??
    requiredColumns.find((name) => !header.includes(name))
  );
}

function cellsOf(header: readonly string[], record: readonly string[]): OfficeCells | undefined {
  // Spreadsheets leave empty cells out at the end of a row or add some.
  if (record.slice(header.length).some((cell) => cell !== '')) return undefined;
  return Object.fromEntries(officeColumns.map((column) => [column, record[header.indexOf(column)] ?? ''])) as OfficeCells;
}

/** Whichever stands more often in the line of column names. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/).find((line) => line.includes('terc')) ?? '';
  const count = (mark: string) => header.split(mark).length;
  return count(';') > count(',') ? ';' : count('\t') > count(',') ? '\t' : ',';
}

const firstLine = (cause: unknown) => String(cause instanceof Error ? cause.message : cause).split('\n', 1)[0] ?? '';
