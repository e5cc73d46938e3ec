import type { Content } from '#domain/directory/content.ts';
import { type OfficeCells, officeColumns } from '#domain/directory/office-cells.ts';
import { compareOfficeList, type OfficeList } from '#domain/directory/office-list.ts';
import { rowReader } from '#domain/directory/office-row.schema.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { polishCells } from '#i18n/cell-language.ts';
import { smallContent } from './content-factories.ts';

/** A row about the only office of the small content, told on the phone: a test states what else was told. */
export const row = (cells: Partial<OfficeCells> = {}): OfficeCells => ({
  ...(Object.fromEntries(officeColumns.map((column) => [column, ''])) as OfficeCells),
  terc: '081101',
  source: 'rozmowa telefoniczna',
  date: '2026-11-20',
  ...cells,
});

/** Rows as they follow a header, compared with content on 24 November 2026. */
export const compare = (rows: readonly (OfficeCells | undefined)[], content: Content = smallContent()): OfficeList =>
  compareOfficeList(
    rows.map((cells, position) => ({ row: position + 2, cells })),
    content,
    { read: rowReader(polishCells), language: polishCells, today: CalendarDay.parse('2026-11-24') },
  );
