import type { Database } from './database.ts';
import { openFile } from './file.ts';
import { openRemote } from './remote.ts';

/** The database that an address names, brought to today's tables. @param random 0 to 1. */
export const openDatabase = async (url: string, random: () => number, now: () => number): Promise<Database> =>
  url.startsWith('file:') ? openFile(url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''), random, now) : openRemote(url, now);
