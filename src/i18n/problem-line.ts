import type { ContentProblem } from '#domain/kernel/problem-codes.ts';
import { fill } from './format.ts';
import { plain } from './pl/plain.ts';
import { problems } from './pl/problems.ts';

/** A problem of content as one line for an editor: file, field, what to write instead, what stands there now and in which sentence. */
export function problemLine(problem: ContentProblem): string {
  return problemAt(problem.field ? `content/${problem.file}, ${problem.field}` : `content/${problem.file}`, problem);
}

/** The same for a place that is no file of content. */
export function problemAt(place: string, problem: Omit<ContentProblem, 'file' | 'field'>): string {
  const instead = problem.suggestion === undefined ? '' : ` ${fill(plain.instead, { words: problem.suggestion })}`;
  const found = problem.found === undefined ? '' : ` (jest: ${problem.found})`;
  const sentence = problem.sentence ? ` ${fill(plain.sentence, { sentence: problem.sentence })}` : '';
  return `${place}: ${problems[problem.code]}${instead}${found}${sentence}`;
}
