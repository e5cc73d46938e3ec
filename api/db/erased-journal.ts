import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The ids of destroyed cases, one a line, in a file beside the database: a restored backup erases them again. Written
 * before the database, so that no erasure can be missing here.
 */
export function openErasedJournal(path: string) {
  return {
    add: (ids: readonly string[]): void => {
      mkdirSync(dirname(path), { recursive: true });
      const file = openSync(path, 'a', 0o600);
      try {
        writeSync(file, ids.map((id) => `${id}\n`).join(''));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    read: (): readonly string[] => {
      try {
        return [...new Set(readFileSync(path, 'utf8').split('\n').filter(Boolean))];
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw cause;
      }
    },
  };
}
export type ErasedJournal = ReturnType<typeof openErasedJournal>;
