import type { ContentProblem } from '#domain/kernel/problem-codes.ts';
import { problems } from './pl/problems.ts';

/** A problem of content as one line for an editor: file, field, what to write instead, what stands there now. */
export function problemLine(problem: ContentProblem): string {
  const place = problem.field ? `${problem.file}, ${problem.field}` : problem.file;
  const found = problem.found === undefined ? '' : ` (jest: ${problem.found})`;
  return `content/${place}: ${problems[problem.code]}${found}`;
}
