import type { Call, CallSummary, CallTarget } from '#domain/directory/call-list.ts';
import type { Question } from '#domain/directory/call-questions.ts';
import type { OfficeCells, OfficeColumn } from '#domain/directory/office-cells.ts';
import type { Source } from '#domain/directory/source.schema.ts';
import { fill, formatDay, formatPhone, plural } from './format.ts';
import { pl } from './pl.ts';

const { steward, terms } = pl;
const width = 92;
const labelWidth = 11;

/** The whole list as plain text, for a terminal and for paper. */
export function callListText(calls: readonly Call[], summary: CallSummary, today: string): string {
  const head = [
    steward.title,
    fill(steward.made, { date: formatDay(today), calls: plural(steward.calls, calls.length) }),
    '',
    ...wrap(steward.order, width, ''),
    '',
    ...wrap(steward.howTo, width, ''),
  ];
  return `${[...head, ...calls.flatMap((call, position) => ['', ...callLines(call, position + 1)]), '', ...summaryLines(summary)].join('\n')}\n`;
}

/** One remark line above the office's row of a sheet: which gmina it is and what to ask. */
export function callHint(call: Call, number: number): string {
  const questions = call.questions.map(({ about }) => steward.about[about]).join(', ');
  const prison = call.prisons.length > 0 ? fill(steward.csvPrison, { prisons: call.prisons.join(', ') }) : '';
  return fill(steward.csvHint, { number, name: call.municipality.name, county: countyOf(call), prison, questions }).replaceAll(';', ',');
}

/** A name that only describes is no cell: imported it would become the official one. */
export const sheetCells = (call: Call): OfficeCells => (call.office.name_status === 'descriptive' ? { ...call.cells, name: '' } : call.cells);

function callLines(call: Call, number: number): string[] {
  const { municipality, office } = call;
  const name = office.name_status === 'descriptive' ? fill(steward.descriptive, { name: office.name }) : office.name;
  const title = fill(steward.place, {
    name: municipality.name,
    kind: terms.municipalityKinds[municipality.kind],
    county: countyOf(call),
    code: municipality.code,
  });
  return [
    `${String(number).padStart(2)}. ${title}`,
    ...(call.prisons.length > 0 ? block(steward.prison, [call.prisons.join(', ')]) : []),
    ...block(steward.office, [name, ...(office.assured_date ? [fill(steward.confirmed, { date: formatDay(office.assured_date) })] : [])]),
    ...targetLines(call.targets),
    ...block(
      steward.ask,
      call.questions.map((question) => `[ ] ${questionText(question)}`),
    ),
    ...block(steward.known, knownLines(call)),
    ...(office.notes ? block(steward.notes, [office.notes]) : []),
  ];
}

/** Whom to call; when nobody has a number, where it may be found. */
function targetLines(targets: readonly CallTarget[]): string[] {
  const callable = targets.filter(({ phones }) => phones.length > 0);
  const first = callable.find(({ role }) => role !== 'neighbour');
  if (first?.role === 'office') return block(steward.call, [first.phones.map(phoneText).join(', ')]);
  const withNumber = callable.slice(0, 2).map((target) => `${roleText(target)}: ${target.phones.map(phoneText).join(', ')}`);
  const search = targets
    .filter(({ phones, website, address }) => phones.length === 0 && (website ?? address))
    .map((target) => `${roleText(target)}: ${[target.website, target.address].filter(Boolean).join(', ')}`);
  return [
    ...block(steward.call, [first ? steward.noNumber : steward.noNumberAtAll, ...withNumber]),
    ...block(steward.search, search.length > 0 ? search : [steward.nothingToSearch]),
  ];
}

const roleText = ({ role, name }: CallTarget) => (role === 'office' ? name : `${name} (${steward.roles[role]})`);

const phoneText = ({ number, extension, description }: CallTarget['phones'][number]) =>
  [formatPhone(number), extension ? `wew. ${extension}` : '', description ? `(${description})` : ''].filter(Boolean).join(' ');

function questionText({ about, reason, detail }: Question): string {
  const shown = reason === 'old' ? formatDay(detail ?? '') : (detail ?? '');
  return `${steward.about[about]}: ${fill(steward.reasons[reason], { detail: shown })}`;
}

/** Each known value with the newest date of its sources. */
function knownLines({ cells, office }: Call): string[] {
  const address = [cells.street, [cells.postal_code, cells.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const facts: readonly (readonly [OfficeColumn, string, readonly string[], string])[] = [
    ['phone', cells.phone, ['phones'], steward.facts.phone],
    ['street', address, ['address', 'city'], steward.facts.address],
    ['hours', cells.hours, ['hours'], steward.facts.hours],
    ['email', cells.email, ['emails'], steward.facts.email],
    ['website', cells.website, ['website'], steward.facts.website],
  ];
  const lines = facts.filter(([, value]) => value !== '').map(([, value, fields, words]) => dated(fill(words, { value }), newest(office.sources, fields)));
  return lines.length > 0 ? lines : [steward.nothingKnown];
}

const newest = (sources: readonly Source[], fields: readonly string[]) =>
  sources
    .filter((source) => source.fields.some((field) => fields.includes(field)))
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);

const dated = (value: string, date: string | undefined) => (date ? fill(steward.asOf, { value, date: formatDay(date) }) : fill(steward.asOfUndated, { value }));

const countyOf = ({ county }: Call) => (county?.kind === 'city' ? steward.cityCounty : fill(steward.inCounty, { name: county?.name ?? '' }));

function summaryLines({ municipalities, ...counts }: CallSummary): string[] {
  const keys = Object.keys(steward.summaryLines) as (keyof typeof counts)[];
  return [fill(steward.summary, { n: municipalities }), ...keys.map((key) => `${String(counts[key]).padStart(4)}  ${steward.summaryLines[key]}`)];
}

/** A label in front of lines that are broken at words, so that paper shows them whole. */
function block(label: string, paragraphs: readonly string[]): string[] {
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width - 4 - labelWidth));
  return lines.map((line, position) => `    ${(position === 0 ? `${label}:` : '').padEnd(labelWidth)}${line}`);
}

/** A phone number is never broken. */
function wrap(text: string, columns: number, indent = '  '): string[] {
  const lines: string[] = [];
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\d) (?=\d{2,3}(?!\d))/g, '$1\u00a0')
    .split(' ');
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length > 0 ? `${indent}${word}` : word);
  }
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
}
