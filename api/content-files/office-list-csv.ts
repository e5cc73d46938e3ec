import { type OfficeCells, officeColumns } from '#domain/directory/office-cells.ts';
import { quoted } from './csv-sheet.ts';

/**
 * A sheet that Polish spreadsheets open by a double click: BOM, semicolons, CRLF. Each row may have a remark above it.
 * The same file can be handed to the import.
 */
export function officeListCsv(rows: readonly { readonly hint: string; readonly cells: OfficeCells }[]): string {
  const lines = [officeColumns.join(';'), ...rows.flatMap(({ hint, cells }) => [quoted(hint), officeColumns.map((column) => quoted(cells[column])).join(';')])];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
