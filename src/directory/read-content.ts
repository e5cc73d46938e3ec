import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type * as z from 'zod';
import { checkReferences } from '#domain/directory/check-references.ts';
import type { Content, Keyed } from '#domain/directory/content.ts';
import { hotlineSchema } from '#domain/directory/hotline.schema.ts';
import { locationSchema } from '#domain/directory/location.schema.ts';
import { countySchema, localitySchema, municipalitySchema, postalCodeSchema, regionSchema } from '#domain/directory/municipality.schema.ts';
import { organizationSchema } from '#domain/directory/organization.schema.ts';
import { prisonSchema } from '#domain/directory/prison.schema.ts';
import { serviceSchema } from '#domain/directory/service.schema.ts';
import { recordIdSchema } from '#domain/directory/text.schema.ts';
import { type ContentProblem, isProblemCode } from '#domain/kernel/problem-codes.ts';
import { everydayWordsSchema } from '#domain/search/everyday-words.schema.ts';

/** Reads and checks a content folder. Nothing may be built while `problems` is not empty. */
export function readContent(folder: string): { readonly content: Content; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const content: Content = {
    organizations: readRecords(folder, 'organizations', organizationSchema, problems),
    services: readRecords(folder, 'services', serviceSchema, problems),
    locations: readRecords(folder, 'locations', locationSchema, problems),
    prisons: readRecords(folder, 'prisons', prisonSchema, problems),
    hotlines: readRecords(folder, 'hotlines', hotlineSchema, problems),
    everydayWords: readRecord(folder, 'taxonomies/everyday-words.yaml', everydayWordsSchema, problems),
    regions: readTable(folder, 'regions.csv', regionSchema, problems),
    counties: readTable(folder, 'counties.csv', countySchema, problems),
    municipalities: readTable(folder, 'municipalities.csv', municipalitySchema, problems),
    localities: readTable(folder, 'localities.csv', localitySchema, problems),
    postalCodes: readTable(folder, 'postal-codes.csv', postalCodeSchema, problems),
  };
  // References of half-read content would only repeat the problems already found.
  if (problems.length === 0) problems.push(...checkReferences(content));
  return { content, problems };
}

/** Every YAML file of a folder, in the order of their names. A missing folder is an empty one. */
function readRecords<T>(folder: string, kind: string, schema: z.ZodType<T>, problems: ContentProblem[]): Keyed<T>[] {
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
function readRecord<T>(folder: string, file: string, schema: z.ZodType<T>, problems: ContentProblem[]): T[] {
  const value = readYaml(join(folder, file), file, problems);
  if (value === undefined) return [];
  const parsed = schema.safeParse(value);
  if (parsed.success) return [parsed.data];
  problems.push(...describe(file, value, parsed.error));
  return [];
}

function readYaml(path: string, file: string, problems: ContentProblem[]): unknown {
  try {
    return parseYaml(readFileSync(path, 'utf8'));
  } catch (cause) {
    problems.push({ file, field: '', code: 'file.unreadable', found: firstLine(cause) });
    return undefined;
  }
}

function readTable<T>(folder: string, file: string, schema: z.ZodType<T>, problems: ContentProblem[]): T[] {
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
function describe(file: string, value: unknown, error: z.ZodError): ContentProblem[] {
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

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

const firstLine = (cause: unknown) => String(cause instanceof Error ? cause.message : cause).split('\n', 1)[0] ?? '';
