import type { Keyed } from './content.ts';
import { writeHoursCell } from './hours-cell.ts';
import type { Location } from './location.schema.ts';
import type { Organization } from './organization.schema.ts';
import { writePhoneCell } from './phone-cell.ts';
import type { ScheduleDay } from './schedule.schema.ts';

/** Columns of a list of offices, in the order of the file. */
export const officeColumns = ['terc', 'name', 'street', 'city', 'postal_code', 'phone', 'email', 'website', 'hours', 'source', 'date'] as const;
export type OfficeColumn = (typeof officeColumns)[number];

/** One row of such a list as text. An empty cell says nothing. */
export type OfficeCells = Readonly<Record<OfficeColumn, string>>;

/** How people write cells in one language. Of several words the first is written, all are read, without diacritics. */
export interface CellLanguage {
  readonly days: Readonly<Record<ScheduleDay, readonly string[]>>;
  readonly everyDay: readonly string[];
  readonly closed: readonly string[];
  readonly roundTheClock: readonly string[];
  readonly extension: readonly string[];
  /** Names of a source that is a phone call: only such a source confirms a record. */
  readonly phoneCall: readonly string[];
  readonly formatPhone: (number: string) => string;
}

/** What is known of an office, written as a row. Hours that the syntax cannot say stay an empty cell. */
export function officeCells(office: Keyed<Organization>, seat: Location | undefined, language: CellLanguage): OfficeCells {
  return {
    terc: office.service_area.municipalities?.[0] ?? '',
    name: office.name,
    street: seat?.address?.street ?? '',
    city: seat?.address?.city ?? office.city ?? '',
    postal_code: seat?.address?.postal_code ?? '',
    phone: writePhoneCell(office.phones ?? [], language),
    email: (office.emails ?? []).join(', '),
    website: office.website ?? '',
    hours: writeHoursCell(office.hours, language),
    source: '',
    date: '',
  };
}
