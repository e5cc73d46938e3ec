import type { OfficeDifference } from '#domain/directory/office-difference.ts';
import type { OfficeRowProblem } from '#domain/directory/office-list.ts';
import { fill, formatDay } from './format.ts';
import { pl } from './pl.ts';

const { officeList } = pl;

/** One wrong row: which, in which column, what to write instead, what stands there. */
export function rowProblemLine(file: string, { row, column, code, found }: OfficeRowProblem): string {
  const words = officeList.rowProblems[code];
  const shown = found === undefined || words.includes('{found}') ? '' : fill(officeList.found, { found });
  return fill(officeList.rowProblem, {
    file,
    row,
    column: column ? fill(officeList.inColumn, { column }) : '',
    text: fill(words, { found: found ?? '' }),
    found: shown,
  });
}

/** What would change in one office, a line a field. */
export function differenceText({ row, municipality, office, source, changes, confirmed, olderThan, location }: OfficeDifference): string {
  const fields = changes.map(({ field, before, after }) =>
    fill(officeList.change, { field: officeList.fields[field], before: valueText(field, before), after: valueText(field, after) }),
  );
  const origin = source
    ? [fill(officeList.source, { origin: source.url ?? source.name ?? '', date: source.date ? formatDay(source.date) : officeList.sourceUndated })]
    : [];
  const lines = [
    ...(fields.length > 0 ? fields : [officeList.sourceOnly]),
    ...(confirmed.length > 0 ? [fill(officeList.confirmed, { fields: confirmed.map((column) => officeList.fields[column]).join(', ') })] : []),
    ...origin,
    ...(location?.isNew ? [fill(officeList.newPlace, { id: location.id })] : []),
    ...(olderThan ? [fill(officeList.olderThan, { date: formatDay(olderThan) })] : []),
    ...(location && location.sharedBy.length > 0 ? [fill(officeList.shared, { services: location.sharedBy.join(', ') })] : []),
    ...(office.notes ? [fill(officeList.notes, { notes: office.notes.trim() })] : []),
  ];
  const heading = fill(officeList.heading, { name: municipality.name, code: municipality.code, row, office: office.id });
  return [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

function valueText(field: string, value: string): string {
  if (value === '') return officeList.empty;
  if (field === 'name_status') return value === 'sourced' ? officeList.values.sourced : officeList.values.descriptive;
  if (field === 'evidence') return value === 'weak' ? officeList.values.weak : officeList.values.evidence;
  return field === 'assured_date' ? formatDay(value) : value;
}
