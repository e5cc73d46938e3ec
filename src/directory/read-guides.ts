import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type * as z from 'zod';
import { recordIdSchema } from '#domain/directory/text.schema.ts';
import { amountSchema } from '#domain/guides/amount.schema.ts';
import { articlesSchema } from '#domain/guides/article.schema.ts';
import { checkGuides, type GuideSurroundings } from '#domain/guides/check-guides.ts';
import { glossarySchema } from '#domain/guides/glossary.schema.ts';
import { guideSchema } from '#domain/guides/guide.schema.ts';
import type { GuideContent, GuideText } from '#domain/guides/guide-content.ts';
import { guideLanguages } from '#domain/guides/guide-term.ts';
import type { ContentProblem } from '#domain/kernel/problem-codes.ts';
import { describe, list, readRecord, readRecords } from './read-files.ts';

/** Reads and checks the guides of a content folder. Nothing may be built while `problems` is not empty. */
export function readGuides(folder: string, around: GuideSurroundings): { readonly guides: GuideContent; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const guides: GuideContent = {
    guides: list(join(folder, 'guides')).flatMap((language) => readLanguage(folder, language, problems)),
    amounts: readRecords(folder, 'amounts', amountSchema, problems),
    articles: readList(folder, 'articles.yaml', articlesSchema, problems),
    glossary: readList(folder, 'glossary.yaml', glossarySchema, problems),
  };
  // References of half-read guides would only repeat the problems already found.
  if (problems.length === 0) problems.push(...checkGuides(guides, around));
  return { guides, problems };
}

function readLanguage(folder: string, name: string, problems: ContentProblem[]): GuideText[] {
  const language = guideLanguages.find((known) => known === name);
  if (!language) {
    problems.push({ file: `guides/${name}`, field: '', code: 'guide.language-unknown', found: name });
    return [];
  }
  return list(join(folder, 'guides', name)).flatMap((fileName) => {
    const file = `guides/${name}/${fileName}`;
    const slug = fileName.replace(/\.md$/, '');
    if (!fileName.endsWith('.md') || !recordIdSchema.safeParse(slug).success) {
      problems.push({ file, field: '', code: 'id.wrong', found: fileName });
      return [];
    }
    const value = readMarkdown(join(folder, file), file, problems);
    if (value === undefined) return [];
    const parsed = guideSchema.safeParse(value);
    if (parsed.success) return [{ ...parsed.data, language, slug }];
    problems.push(...describe(file, value, parsed.error));
    return [];
  });
}

/** The front matter with the Markdown below it as `body`. */
function readMarkdown(path: string, file: string, problems: ContentProblem[]): object | undefined {
  const parts = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8').replace(/\r\n/g, '\n'));
  if (!parts) {
    problems.push({ file, field: '', code: 'guide.front-matter-missing' });
    return undefined;
  }
  try {
    const fields: unknown = parseYaml(parts[1] ?? '');
    return { ...(typeof fields === 'object' ? fields : {}), body: parts[2] ?? '' };
  } catch (cause) {
    problems.push({ file, field: '', code: 'file.unreadable', found: String(cause).split('\n', 1)[0] ?? '' });
    return undefined;
  }
}

/** A list in one file. Without the file it is empty. */
function readList<T>(folder: string, file: string, schema: z.ZodType<readonly T[]>, problems: ContentProblem[]): readonly T[] {
  return existsSync(join(folder, file)) ? (readRecord(folder, file, schema, problems)[0] ?? []) : [];
}
