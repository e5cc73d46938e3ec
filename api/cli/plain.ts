import { join } from 'node:path';
import { readContent } from '#directory/read-content.ts';
import { readGuides } from '#directory/read-guides.ts';
import { readPlainLanguage, readPlainWords } from '#directory/read-plain-language.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { plainJudge } from '#domain/plain-language/judge.ts';
import type { ContentReport } from '#domain/plain-language/judge-content.ts';
import { wordingFindings } from '#domain/plain-language/judge-wording.ts';
import { plainReportText } from '#i18n/plain-report-text.ts';
import { problemLine } from '#i18n/problem-line.ts';
import { readerTexts } from '#i18n/reader-texts.ts';

/** `npm run plain`: how plain our texts are. `-- <part of a file's name>` shows only what it fits. */
function main([wanted = '']: readonly string[]): number {
  const folder = join(import.meta.dirname, '..', '..', 'content');
  const { words, problems } = readPlainWords(folder);
  if (!words) return fail(problems.map(problemLine).join('\n'));
  const { content } = readContent(folder);
  const { guides } = readGuides(folder, { hotlines: content.hotlines, today: toWarsaw(Date.now()).day });
  const report = fitting(readPlainLanguage(folder, content, guides), wanted);
  const wording = wordingFindings(plainJudge(words), readerTexts()).filter(({ key }) => `src/i18n/pl ${key}`.includes(wanted));
  process.stdout.write(plainReportText(report, wording));
  return report.problems.length + wording.length > 0 ? 1 : 0;
}

const fitting = ({ guides, problems, warnings }: ContentReport, wanted: string): ContentReport => ({
  guides: guides.filter(({ file }) => file.includes(wanted)),
  problems: problems.filter(({ file }) => file.includes(wanted)),
  warnings: warnings.filter(({ file }) => file.includes(wanted)),
});

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
