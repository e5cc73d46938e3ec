import { randomBytes } from 'node:crypto';
import { rotateKeys } from '../crypto/rotate-keys.ts';
import { openDatabase } from '../db/open.ts';
import { readEnvironment } from '../env.ts';
import { runCommand } from './run-command.ts';

/** `npm run keys:rotate`: a new server key for all that is sealed. The server must stand still; interrupted, it is run again. */
await runCommand(async () => {
  const { databaseUrl, keysFolder } = readEnvironment();
  const database = await openDatabase(databaseUrl, Math.random, Date.now);
  try {
    const { newest, retired, resealed, unreadable } = await rotateKeys(database, keysFolder, randomBytes);
    console.log(`Sealed anew with key ${newest}: ${resealed} rows.`);
    for (const [table, rows] of Object.entries(unreadable)) console.error(`${table}: ${rows} rows open with none of the keys in ${keysFolder}.`);
    if (Object.keys(unreadable).length > 0) {
      console.error('No key was retired. Put the missing key back, then run it again.');
      return 1;
    }
    if (retired.length > 0) console.log(`Retired: ${retired.join(', ')}, in ${keysFolder}/retired. Delete them when no backup from before today is kept.`);
    return 0;
  } finally {
    await database.close();
  }
});
