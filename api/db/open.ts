import type { Database } from './database.ts';
import { openFile, readFile } from './file.ts';
import { openRemote } from './remote.ts';

/** The database that an address names, brought to today's tables. @param random 0 to 1. */
export const openDatabase = async (url: string, random: () => number, now: () => number): Promise<Database> =>
  url.startsWith('file:') ? openFile(pathOf(url), random, now) : openRemote(url, now);

/** Only to read, also while a server holds the file; tables must be those of today. */
export const openForReading = async (url: string, now: () => number): Promise<Pick<Database, 'orm' | 'close'>> =>
  url.startsWith('file:') ? readFile(pathOf(url)) : openRemote(url, now);

/** Undefined: the database lies on a server. */
export const filePathOf = (url: string): string | undefined => (url.startsWith('file:') ? pathOf(url) : undefined);

const pathOf = (url: string) => url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
