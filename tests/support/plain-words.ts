import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Finding, plainJudge, type Register } from '#domain/plain-language/judge.ts';
import { markdownBlocks } from '#domain/plain-language/markdown-blocks.ts';
import { plainWordsSchema } from '#domain/plain-language/plain-words.schema.ts';

/** The table that editors keep, through its real schema. */
export const plainWords = plainWordsSchema.parse(parse(readFileSync(join(import.meta.dirname, '../../content/taxonomies/plain-words.yaml'), 'utf8')));

export const judge = plainJudge(plainWords);

/** What the test says of a text in Markdown. */
export const findingsIn = (text: string, register: Register = 'sentences'): readonly Finding[] => judge(markdownBlocks('body', text), register).findings;

/** The findings of one rule, as they stand in the text. */
export const foundBy = (rule: Finding['rule'], text: string): readonly string[] =>
  findingsIn(text)
    .filter((finding) => finding.rule === rule)
    .map(({ found }) => found);
