import { fill } from './format.ts';
import { areas as words } from './pl/areas.ts';

/** What is wrong with a file of borders and what to do, in one sentence. */
export const areasSentence = (problem: { readonly code: keyof typeof words.problems; readonly file: string; readonly names: readonly string[] }): string =>
  fill(words.problems[problem.code], { file: problem.file, names: problem.names.join(', ') });
