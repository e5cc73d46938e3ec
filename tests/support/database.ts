import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Database } from '#api/db/database.ts';
import { openFile } from '#api/db/file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const opened: Database[] = [];

/** A path for a database of one's own, in a new folder. */
export const databasePath = (): string => join(temporaryFolder(), 'most.db');

/** A migrated database in a file of its own; closed after the test. */
export function testDatabase(path = databasePath()): Database {
  const database = openFile(
    path,
    () => 0.5,
    () => Date.UTC(2026, 10, 25, 8),
  );
  opened.push(database);
  return database;
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});
