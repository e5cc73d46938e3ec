/** One measured thing: a line of the table and of the file. */
export interface Row {
  readonly part: 'bytes' | 'requests' | 'starlight' | 'static' | 'build' | 'country' | 'map' | 'search' | 'finder' | 'referrals';
  readonly name: string;
  /** The page that was measured. */
  readonly page?: string;
  readonly value: number;
  readonly unit: string;
  /** What it was measured beside. */
  readonly peer?: number;
  /** The bar, and whether the value must stay below it or reach it. Absent: only told. */
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number };
}

export function isBroken({ value, limit }: Row): boolean {
  if (!limit) return false;
  return !('atMost' in limit ? value <= limit.atMost : value >= limit.atLeast);
}

/** The rows as a plain table for a terminal. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    isBroken(row) ? 'BROKEN' : row.limit ? 'ok' : '',
    row.part,
    row.name,
    `${short(row.value)} ${row.unit}`,
    row.peer === undefined ? '' : short(row.peer),
    row.limit === undefined ? '' : 'atMost' in row.limit ? `<= ${row.limit.atMost}` : `>= ${row.limit.atLeast}`,
  ]);
  const all = [['', 'part', 'what', 'measured', 'peer', 'bar'], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const short = (value: number): string => String(Number(value.toFixed(value < 100 ? 2 : 0)));
