import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '#directory/read-content.ts';
import { readGuides } from '#directory/read-guides.ts';
import { callList } from '#domain/directory/call-list.ts';
import { officesByNeed } from '#domain/feedback/tally.ts';
import { guideUpkeep } from '#domain/guides/guide-upkeep.ts';
import type { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { callHint, callListText, sheetCells } from '#i18n/call-list-text.ts';
import { polishCells } from '#i18n/cell-language.ts';
import { feedbackText } from '#i18n/feedback-text.ts';
import { fill } from '#i18n/format.ts';
import { guideUpkeepText } from '#i18n/guide-upkeep-text.ts';
import { pl } from '#i18n/pl.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { officeListCsv } from '../content-files/office-list-csv.ts';
import { readDataFolder } from '../env.ts';
import { feedbackFile, readTally } from '../feedback/tally-file.ts';

/** `npm run steward`: the offices to call, then the guides and amounts to look up. `-- --csv [file]` gives them as a sheet that the import reads. */
function main(args: readonly string[]): number {
  const options = read(args);
  if ('found' in options) return fail(fill(pl.steward.usage, options));
  const { content, problems: inDirectory } = readContent(options.content);
  const { day } = toWarsaw(Date.now());
  const { guides, problems: inGuides } = readGuides(options.content, { hotlines: content.hotlines, today: day });
  // An amount that is over is what this list is for.
  const problems = [...inDirectory, ...inGuides.filter(({ code }) => code !== 'amount.not-in-force')];
  if (problems.length > 0) return fail([pl.steward.contentBroken, ...problems.map(problemLine)].join('\n'));
  const { calls, summary } = callList(content, day, polishCells);
  if (!options.csv) return say(`${said(content, day)}\n${callListText(calls, summary, day.toString())}${guideUpkeepText(guideUpkeep(guides, day))}`);
  const sheet = officeListCsv(calls.map((call, position) => ({ hint: callHint(call, position + 1), cells: sheetCells(call) })));
  if (options.file === undefined) return say(sheet);
  writeFileSync(options.file, sheet);
  return say(`${fill(pl.steward.written, { file: options.file })}\n`);
}

/** Of the last five months, each counted whole. */
function said(content: ReturnType<typeof readContent>['content'], today: CalendarDay): string {
  const since = today.plusDays(-150).toString().slice(0, 7);
  return feedbackText(officesByNeed(readTally(feedbackFile(readDataFolder())), since), content.organizations, since);
}

function read(args: readonly string[]): { readonly csv: boolean; readonly file: string | undefined; readonly content: string } | { readonly found: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { csv: { type: 'boolean' }, content: { type: 'string' } }, allowPositionals: true });
    const [file, ...more] = positionals;
    const strange = more[0] ?? (values.csv ? undefined : file);
    if (strange !== undefined) return { found: strange };
    return { csv: values.csv === true, file, content: resolve(values.content ?? join(import.meta.dirname, '..', '..', 'content')) };
  } catch {
    return { found: args.join(' ') };
  }
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
