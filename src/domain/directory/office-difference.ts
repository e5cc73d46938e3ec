import type { Content, Keyed } from './content.ts';
import { fitsCell, mergeHours, writeHoursCell } from './hours-cell.ts';
import type { Location } from './location.schema.ts';
import type { Municipality } from './municipality.schema.ts';
import { type CellLanguage, type OfficeColumn, officeCells } from './office-cells.ts';
import { rename } from './office-name.ts';
import type { ReadCells } from './office-row.schema.ts';
import { seatDifference } from './office-seat.ts';
import { addSource, confirmation, newestOf, type RowSource } from './office-source.ts';
import type { Organization } from './organization.schema.ts';
import { mergePhones } from './phone-cell.ts';

/** A row whose office is known. */
export interface OfficeRow {
  readonly row: number;
  readonly municipality: Municipality;
  readonly office: Keyed<Organization>;
  readonly cells: ReadCells;
  /** Town of the row, else the one known before, and the gmina in which it lies. */
  readonly city: string | undefined;
  readonly sits: string | undefined;
  readonly source: RowSource | undefined;
}

/** Keys of a record with their new values; `undefined` takes a key away. */
export type RecordEdit = Readonly<Record<string, unknown>>;

/** A field as the reader of the difference sees it, written like a cell. Empty: not known. */
export interface FieldChange {
  readonly field:
    | OfficeColumn
    | 'name_status'
    | 'office_type'
    | 'alternate_name'
    | 'former_names'
    | 'announced_change'
    | 'evidence'
    | 'assured_date'
    | 'inferred';
  readonly before: string;
  readonly after: string;
}

export interface OfficeDifference {
  readonly row: number;
  readonly municipality: Municipality;
  readonly office: Keyed<Organization>;
  readonly source: RowSource | undefined;
  readonly changes: readonly FieldChange[];
  /** Cells that say what was known before: now this source says it as well. */
  readonly confirmed: readonly OfficeColumn[];
  /** The newest date of a source that the row's values replace, when the row itself is older. */
  readonly olderThan?: string;
  readonly organization: RecordEdit;
  readonly location?: {
    readonly id: string;
    readonly isNew: boolean;
    readonly edit: RecordEdit /** Services at the same place. */;
    readonly sharedBy: readonly string[];
  };
}

/** What a row changes in the record of its office and of its place; `undefined` when it says nothing new. */
export function officeDifference(row: OfficeRow, content: Content, language: CellLanguage): OfficeDifference | undefined {
  const { office, cells, source } = row;
  const place = content.locations.find(({ id }) => id === office.location);
  const told = toldColumns(cells);
  const seat = seatDifference(row, place, content);
  const values = valueEdit(row, seat.organization);
  const edited = { ...office, ...values } as Keyed<Organization>;
  const provenance = source && told.length > 0 ? provenanceEdit(edited, told, source) : {};
  const organization = changedKeys(office, { ...values, ...provenance });
  const location = seat.location && changedKeys(place ?? {}, seat.location);
  const changes = fieldChanges(office, place, { ...office, ...organization } as Keyed<Organization>, { ...place, ...location } as Location, language);
  if (Object.keys(organization).length === 0 && Object.keys(location ?? {}).length === 0) return undefined;
  const replaced = changes
    .flatMap(({ field }) => newestOf(office.sources, fieldOf[field as OfficeColumn] ?? '') ?? [])
    .sort()
    .at(-1);
  return {
    row: row.row,
    municipality: row.municipality,
    office,
    source,
    changes,
    confirmed: told.filter((column) => !changes.some(({ field }) => field === column)),
    ...(source?.date && replaced && replaced > source.date ? { olderThan: replaced } : {}),
    organization,
    ...(seat.id && location && Object.keys(location).length > 0
      ? { location: { id: seat.id, isNew: seat.isNew, edit: location, sharedBy: servicesAt(seat.id, content) } }
      : {}),
  };
}

/** The field of a record's sources that holds a column. */
const fieldOf: Partial<Record<OfficeColumn, string>> = {
  name: 'name',
  street: 'address',
  city: 'address',
  postal_code: 'address',
  phone: 'phones',
  email: 'emails',
  website: 'website',
  hours: 'hours',
};

/** Names under which a column may stand in `inferred`. */
const guessOf: Partial<Record<OfficeColumn, readonly string[]>> = {
  name: ['name'],
  street: ['street', 'address'],
  city: ['city', 'address'],
  postal_code: ['postal_code'],
  phone: ['phones'],
  email: ['emails'],
  website: ['website'],
  hours: ['hours'],
};

const toldColumns = (cells: ReadCells): readonly OfficeColumn[] => (Object.keys(fieldOf) as OfficeColumn[]).filter((column) => cells[column] !== undefined);

function valueEdit({ office, cells, source }: OfficeRow, seat: RecordEdit): RecordEdit {
  const renaming = cells.name === undefined ? undefined : rename(office, cells.name);
  const { hasArrived, ...name } = renaming ?? { hasArrived: false };
  return {
    // A name in a row that nobody called about is only a label: it proves nothing.
    ...(source ? name : cells.name === undefined ? {} : { name: cells.name }),
    ...(hasArrived ? { announced_change: undefined } : {}),
    ...seat,
    ...(cells.phone ? { phones: mergePhones(office.phones ?? [], cells.phone) } : {}),
    ...(cells.email ? { emails: cells.email } : {}),
    ...(cells.website ? { website: cells.website } : {}),
    ...(cells.hours ? { hours: mergeHours(office.hours, cells.hours) } : {}),
  };
}

function provenanceEdit(office: Keyed<Organization>, told: readonly OfficeColumn[], source: RowSource): RecordEdit {
  const fields = [...new Set(told.flatMap((column) => fieldOf[column] ?? []))];
  const settled = told.flatMap((column) => guessOf[column] ?? []);
  const inferred = (office.inferred ?? []).filter(({ field }) => !settled.includes(field));
  const isReachable = Boolean(office.phones?.length) && told.includes('phone');
  return {
    inferred: inferred.length > 0 ? inferred : undefined,
    sources: addSource(office.sources, source, fields, office.website),
    ...confirmation(office, source),
    ...(isReachable && (source.byPhone || source.url) ? { evidence: 'sourced' } : {}),
  };
}

/** Only the keys that are not so already. Hours are compared by what they say, not by how their rows are grouped. */
function changedKeys(record: object, edit: RecordEdit): RecordEdit {
  const now = record as Record<string, unknown>;
  return Object.fromEntries(Object.entries(edit).filter(([key, value]) => canonical(key, value) !== canonical(key, now[key])));
}

function canonical(key: string, value: unknown): string | undefined {
  if (key !== 'hours' || value === undefined) return JSON.stringify(value, sortedKeys);
  return writeHoursCell(value as Organization['hours'], codes) || JSON.stringify(value, sortedKeys);
}

const sortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** A language without words: only for comparing. */
const codes: CellLanguage = {
  days: { mon: ['mon'], tue: ['tue'], wed: ['wed'], thu: ['thu'], fri: ['fri'], sat: ['sat'], sun: ['sun'], holiday: ['holiday'] },
  everyDay: [],
  closed: ['closed'],
  roundTheClock: [],
  extension: [],
  phoneCall: [],
  formatPhone: (number) => number,
};

function fieldChanges(
  office: Keyed<Organization>,
  place: Location | undefined,
  edited: Keyed<Organization>,
  editedPlace: Location,
  language: CellLanguage,
): FieldChange[] {
  const [before, after] = [rowOf(office, place, language), rowOf(edited, editedPlace, language)];
  return (Object.keys(before) as FieldChange['field'][])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** A record as the reader of a difference sees it. */
function rowOf(office: Keyed<Organization>, place: Location | undefined, language: CellLanguage): Readonly<Record<FieldChange['field'], string>> {
  const cells = officeCells(office, place, language);
  return {
    ...cells,
    hours: office.hours && !fitsCell(office.hours) ? '…' : cells.hours,
    name_status: office.name_status,
    office_type: office.office_type ?? '',
    alternate_name: office.alternate_name ?? '',
    former_names: (office.former_names ?? []).map(({ name }) => name).join(', '),
    announced_change: office.announced_change?.name ?? '',
    evidence: office.evidence,
    assured_date: office.assured_date ?? '',
    inferred: (office.inferred ?? []).map(({ field }) => field).join(', '),
  };
}

const servicesAt = (location: string, content: Content): readonly string[] =>
  content.services.filter(({ service_at_locations: places }) => places?.some((place) => place.location === location)).map(({ id }) => id);
