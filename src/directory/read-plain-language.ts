import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Content } from '#domain/directory/content.ts';
import type { ContentProblem } from '#domain/kernel/problem-codes.ts';
import { type ContentReport, judgeContent, type PlainGuide } from '#domain/plain-language/judge-content.ts';
import { type PlainWords, plainWordsSchema } from '#domain/plain-language/plain-words.schema.ts';

/** Judges the language of a content folder that was read. Nothing may be built while `problems` is not empty. */
export function readPlainLanguage(folder: string, content: Content): ContentReport {
  const { words, problems } = readPlainWords(folder);
  return words ? judgeContent(words, content, readGuideTexts(folder)) : { guides: [], problems, warnings: [] };
}

const file = 'taxonomies/plain-words.yaml';

/** The table of words that the test knows. */
export function readPlainWords(folder: string): { readonly words?: PlainWords; readonly problems: readonly ContentProblem[] } {
  const parsed = plainWordsSchema.safeParse(parseYaml(readFileSync(join(folder, file), 'utf8')));
  if (parsed.success) return { words: parsed.data, problems: [] };
  return { problems: parsed.error.issues.map(({ path }) => ({ file, field: path.join('.'), code: 'words.missing' })) };
}

function readGuideTexts(folder: string): readonly PlainGuide[] {
  return ['pl', 'etr'].flatMap((language) =>
    names(join(folder, 'guides', language)).map((name): PlainGuide => {
      const text = readFileSync(join(folder, 'guides', language, name), 'utf8').replace(/\r\n/g, '\n');
      const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
      const fields = (parseYaml(front) ?? {}) as Partial<PlainGuide>;
      return {
        language,
        slug: name.replace(/\.md$/, ''),
        title: fields.title ?? '',
        description: fields.description ?? '',
        do_now: fields.do_now ?? [],
        register: fields.register === 'legal' ? 'legal' : 'guide',
        body,
      };
    }),
  );
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
