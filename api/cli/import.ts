import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readContent } from '#directory/read-content.ts';
import type { OfficeDifference } from '#domain/directory/office-difference.ts';
import { compareOfficeList, type OfficeList } from '#domain/directory/office-list.ts';
import { rowReader } from '#domain/directory/office-row.schema.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { polishCells } from '#i18n/cell-language.ts';
import { fill } from '#i18n/format.ts';
import { differenceText, rowProblemLine } from '#i18n/office-difference-text.ts';
import { pl } from '#i18n/pl.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { type Applied, applyDifferences } from '../content-files/apply-differences.ts';
import { type ImportOptions, importOptions } from '../content-files/import-options.ts';
import { readOfficeListFile } from '../content-files/office-list-file.ts';

const { officeList: words } = pl;

/** `npm run import -- offices.csv`: shows what a list of offices changes and writes only what was accepted. */
async function main(args: readonly string[]): Promise<number> {
  const options = importOptions(args, join(import.meta.dirname, '..', '..', 'content'));
  if ('code' in options) return fail(fill(words.problem[options.code], { found: options.found, usage: words.usage }));
  const list = readOfficeListFile(options.file);
  if (!list.ok) return fail(fill(words.problem[list.code], { file: basename(options.file), found: list.found }));
  const { content, problems } = readContent(options.content);
  if (problems.length > 0) return fail([words.problem['list.content-broken'], ...problems.map(problemLine)].join('\n'));

  const compared = compareOfficeList(list.lines, content, { read: rowReader(polishCells), language: polishCells, today: toWarsaw(Date.now()).day });
  const listed = new Set([...compared.differences.map(({ municipality }) => municipality.code), ...compared.unchanged.map(({ code }) => code)]);
  const unknown = options.accept.filter((code) => code !== 'all' && !listed.has(code));
  show(options, compared);
  if (compared.problems.length > 0 && !options.skipWrong) return fail(fill(words.wrongRows, { n: new Set(compared.problems.map(({ row }) => row)).size }));
  if (unknown.length > 0) return fail(fill(words.problem['list.accept-wrong'], { found: unknown.join(', ') }));
  const [first] = compared.differences;
  if (!first) return say(words.nothing);

  const accepted = await choose(options, compared.differences);
  if (accepted === 'interrupted') return fail(words.interrupted);
  if (accepted === 'nobody') return say(fill(words.howToAccept, { code: first.municipality.code }));
  if (accepted.length === 0) return say(words.noneAccepted);
  const applied = write(options.content, accepted);
  if (typeof applied === 'string') return fail(fill(words.problem['list.cannot-write'], { found: applied }));
  if (!applied.ok) return fail([words.refused, ...applied.problems.map(problemLine)].join('\n'));
  say(fill(words.written, { names: accepted.map(({ municipality }) => municipality.name).join(', ') }));
  return say(fill(words.files, { files: applied.files.map((file) => `content/${file}`).join(', ') }));
}

function show(options: ImportOptions, { differences, unchanged, untouched, problems }: OfficeList): void {
  const isAsked = options.accept.length === 0 && process.stdin.isTTY;
  // On a terminal each office is shown together with its question.
  if (!isAsked) for (const difference of differences) say(`${differenceText(difference)}\n`);
  if (unchanged.length > 0) say(fill(words.unchanged, { names: unchanged.map(({ name }) => name).join(', ') }));
  if (untouched > 0) say(fill(words.untouched, { n: untouched }));
  for (const problem of problems) fail(rowProblemLine(basename(options.file), problem));
  if (problems.length > 0 && options.skipWrong) say(fill(words.skipped, { rows: [...new Set(problems.map(({ row }) => row))].join(', ') }));
}

/** What to write; `nobody` when no one is there to be asked, `interrupted` when they left before the last question. */
async function choose({ accept }: ImportOptions, differences: readonly OfficeDifference[]): Promise<readonly OfficeDifference[] | 'nobody' | 'interrupted'> {
  if (accept.includes('all')) return differences;
  if (accept.length > 0) return differences.filter(({ municipality }) => accept.includes(municipality.code));
  if (!process.stdin.isTTY) return 'nobody';
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: words.question });
  // Lines that were typed ahead wait here; Ctrl+C and Ctrl+D end them.
  const answers = terminal[Symbol.asyncIterator]();
  const accepted: OfficeDifference[] = [];
  try {
    for (const difference of differences) {
      say(differenceText(difference));
      terminal.prompt();
      const answer = await answers.next();
      if (answer.done) return 'interrupted';
      if (words.yes.some((yes) => yes === answer.value.trim().toLowerCase())) accepted.push(difference);
    }
    return accepted;
  } finally {
    terminal.close();
  }
}

/** What was written, or why nothing could be: a full disk, a folder without permission. */
function write(content: string, accepted: readonly OfficeDifference[]): Applied | string {
  try {
    return applyDifferences(content, accepted, () => readContent(content).problems);
  } catch (cause) {
    return String(cause instanceof Error ? cause.message : cause);
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
