import type { Finding } from '#domain/plain-language/judge.ts';
import type { ContentReport, GuideReport } from '#domain/plain-language/judge-content.ts';
import { fill } from './format.ts';
import { plain } from './pl/plain.ts';
import { problemAt, problemLine } from './problem-line.ts';

/** A finding in the words of the site, with its key. */
export interface WordingFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** The whole report as plain text: each guide in numbers, then what is to be changed, in guides, records and words. */
export function plainReportText({ guides, problems, warnings }: ContentReport, wording: readonly WordingFinding[]): string {
  const ofGuide = (file: string) => problems.filter((problem) => problem.file === file).map((problem) => `  ${problemLine(problem)}`);
  const inRecords = [...problems, ...warnings].filter(({ file }) => !guides.some((guide) => guide.file === file));
  return [
    plain.guides,
    ...(guides.length === 0 ? [plain.none] : guides.flatMap((guide) => [guideLine(guide), ...ofGuide(guide.file)])),
    '',
    plain.records,
    ...list(inRecords.map(problemLine)),
    '',
    plain.words,
    ...list(wording.map(({ key, finding }) => problemAt(`src/i18n/pl, ${key}`, { ...finding, code: `plain.${finding.rule}` }))),
    '',
    fill(plain.summary, { problems: problems.length, warnings: warnings.length, wording: wording.length }),
    '',
  ].join('\n');
}

function guideLine({ file, limit, judgement }: GuideReport): string {
  const { fog, words, sentences, longish, longest } = judgement;
  const shown = fog === undefined ? plain.tooShort : fog.toFixed(1).replace('.', ',');
  return fill(plain.guide, { file, fog: shown, limit, words, sentences, longish, longest: longest.words, sentence: longest.sentence });
}

const list = (lines: readonly string[]) => (lines.length === 0 ? [plain.nothing] : lines);
