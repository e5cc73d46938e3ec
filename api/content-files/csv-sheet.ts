/**
 * A sheet that Polish spreadsheets open by a double click: BOM, semicolons, CRLF. What a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
export function csvSheet(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => quoted(withoutFormula(cell))).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const withoutFormula = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** A cell as the file holds it. */
export const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
