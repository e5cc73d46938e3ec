import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type * as z from 'zod';
import type { Keyed } from '#domain/directory/content.ts';
import { recordIdSchema } from '#domain/directory/text.schema.ts';
import { type ContentProblem, isProblemCode } from '#domain/kernel/problem-codes.ts';

/** Every YAML file of a folder, in the order of their names. A missing folder is an empty one. */
export function readRecords<T>(folder: string, kind: string, schema: z.ZodType<T>, problems: ContentProblem[]): Keyed<T>[] {
  const records: Keyed<T>[] = [];
  for (const name of list(join(folder, kind))) {
    const file = `${kind}/${name}`;
    const id = name.replace(/\.yaml$/, '');
    if (!name.endsWith('.yaml') || !recordIdSchema.safeParse(id).success) {
      problems.push({ file, field: '', code: 'id.wrong', found: name });
      continue;
    }
    const value = readYaml(join(folder, kind, name), file, problems);
    if (value === undefined) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) records.push({ ...parsed.data, id });
    else problems.push(...describe(file, value, parsed.error));
  }
  return records;
}

/** A file that stands for itself: one value, or none when it is broken. */
export function readRecord<T>(folder: string, file: string, schema: z.ZodType<T>, problems: ContentProblem[]): T[] {
  const value = readYaml(join(folder, file), file, problems);
  if (value === undefined) return [];
  const parsed = schema.safeParse(value);
  if (parsed.success) return [parsed.data];
  problems.push(...describe(file, value, parsed.error));
  return [];
}

/** What stands in a file; undefined, and a problem, when it is no YAML. */
export function readYaml(path: string, file: string, problems: ContentProblem[]): unknown {
  try {
    return parseYaml(readFileSync(path, 'utf8'));
  } catch (cause) {
    problems.push({ file, field: '', code: 'file.unreadable', found: firstLine(cause) });
    return undefined;
  }
}

/** The rows of a table, each checked by itself. */
export function readTable<T>(folder: string, file: string, schema: z.ZodType<T>, problems: ContentProblem[]): T[] {
  let rows: readonly unknown[];
  try {
    rows = parseCsv(readFileSync(join(folder, file)), { columns: true, bom: true, trim: true });
  } catch (cause) {
    problems.push({ file, field: '', code: 'file.unreadable', found: firstLine(cause) });
    return [];
  }
  return rows.flatMap((row, index) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return [parsed.data];
    problems.push(...describe(`${file}:${index + 2}`, row, parsed.error));
    return [];
  });
}

/** The findings of a schema as problems: one for each unknown key, otherwise one for each field. */
export function describe(file: string, value: unknown, error: z.ZodError): ContentProblem[] {
  return error.issues.flatMap((issue): ContentProblem[] => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ file, field: field ? `${field}.${key}` : key, code: 'field.unknown', found: key }));
    }
    const found = valueAt(value, issue.path);
    const shown = found === undefined ? {} : { found: JSON.stringify(found).slice(0, 80) };
    const code = isProblemCode(issue.message) ? issue.message : found === undefined ? 'field.missing' : 'field.wrong';
    return [{ file, field, code, ...shown }];
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** The names in a folder, sorted. A missing folder is an empty one. */
export function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

const firstLine = (cause: unknown) => String(cause instanceof Error ? cause.message : cause).split('\n', 1)[0] ?? '';
