import type { Database } from './database.ts';
import { openFile, readFile } from './file.ts';
import { fileOf } from './file-of.ts';
import { openRemote } from './remote.ts';

/** The database that an address names, brought to today's tables. @param random 0 to 1. */
export const openDatabase = async (url: string, random: () => number, now: () => number): Promise<Database> =>
  openAt(url, (path) => openFile(path, random, now), now);

/** Only to read, also while a server holds the file; tables must be those of today. */
export const openForReading = async (url: string, now: () => number): Promise<Pick<Database, 'orm' | 'close'>> => openAt(url, readFile, now);

function openAt<T>(url: string, openPath: (path: string) => T, now: () => number) {
  const path = fileOf(url);
  return path === undefined ? openRemote(url, now) : openPath(path);
}
