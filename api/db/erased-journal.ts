import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from './database.ts';
import { fileProblem, flushFolder } from './flush.ts';

/**
 * The ids of destroyed cases, one a line, in a file beside the database: a restored backup erases them again. A line with
 * a time is an erasure that was promised for then. Written before the database, so that no erasure can be missing here.
 */
export function openErasedJournal(path: string) {
  const lines = () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []);
  return {
    add: (ids: readonly string[]): void => append(path, ids),
    /** Hidden now, destroyed later. */
    promise: (id: string, at: number): void => append(path, [`${id} ${at}`]),
    read: (): readonly string[] => [...new Set(lines().filter((line) => !line.includes(' ')))],
    readPromises: (): ReadonlyMap<string, number> =>
      new Map(
        lines()
          .flatMap((line) => (line.includes(' ') ? [line.split(' ', 2) as [string, string]] : []))
          .map(([id, at]) => [id, Number(at)]),
      ),
  };
}
export type ErasedJournal = ReturnType<typeof openErasedJournal>;

/** Each line begins with its own break: what a kill cut off before it spoils no id. */
function append(path: string, lines: readonly string[]): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const isNew = !existsSync(path);
    const file = openSync(path, 'a', 0o600);
    try {
      writeSync(file, `\n${lines.join('\n')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (isNew) flushFolder(dirname(path));
  } catch (cause) {
    throw new StorageError(fileProblem(cause), { cause });
  }
}
