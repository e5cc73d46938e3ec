import type { Content } from '#domain/directory/content.ts';
import type { GuideContent } from '#domain/guides/guide-content.ts';
import type { ContentProblem } from '#domain/kernel/problem-codes.ts';
import { type ContentReport, judgeContent } from '#domain/plain-language/judge-content.ts';
import { type PlainWords, plainWordsSchema } from '#domain/plain-language/plain-words.schema.ts';
import { readRecord } from './read-files.ts';

/** Judges the language of a content folder that was read. Nothing may be built while `problems` is not empty. */
export function readPlainLanguage(folder: string, content: Content, guides: GuideContent): ContentReport {
  const { words, problems } = readPlainWords(folder);
  return words ? judgeContent(words, content, guides) : { guides: [], problems, warnings: [] };
}

/** The table of words that the test knows; none when the file is broken. */
export function readPlainWords(folder: string): { readonly words: PlainWords | undefined; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const [words] = readRecord(folder, 'taxonomies/plain-words.yaml', plainWordsSchema, problems);
  return { words, problems };
}
