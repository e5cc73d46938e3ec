import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locationSchema } from '#domain/directory/location.schema.ts';
import type { OfficeDifference } from '#domain/directory/office-difference.ts';
import { organizationSchema } from '#domain/directory/organization.schema.ts';
import type { ContentProblem } from '#domain/kernel/problem-codes.ts';
import { editRecordText } from './record-text.ts';
import { type FileChange, writeFiles } from './write-files.ts';

export type Applied = { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Writes accepted differences, then reads the content again: if it has a problem now, every file is put back. */
export function applyDifferences(folder: string, differences: readonly OfficeDifference[], check: () => readonly ContentProblem[]): Applied {
  const changes = differences.flatMap((difference) => changesOf(folder, difference));
  const undo = writeFiles(folder, changes);
  const problems = check();
  if (problems.length === 0) return { ok: true, files: changes.map(({ file }) => file) };
  undo();
  return { ok: false, problems };
}

/** The place comes before the organization that refers to it. */
function changesOf(folder: string, { office, organization, location }: OfficeDifference): FileChange[] {
  const edited = (file: string, edit: Readonly<Record<string, unknown>>, order: readonly string[]): FileChange => {
    const path = join(folder, file);
    return { file, text: editRecordText(existsSync(path) ? readFileSync(path, 'utf8') : '', edit, order) };
  };
  return [
    ...(location ? [edited(`locations/${location.id}.yaml`, location.edit, Object.keys(locationSchema.shape))] : []),
    ...(Object.keys(organization).length > 0 ? [edited(`organizations/${office.id}.yaml`, organization, Object.keys(organizationSchema.shape))] : []),
  ];
}
