import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { openFile } from '#api/db/file.ts';
import { keepChannel } from '#api/referrals/channels.ts';
import { lawful } from './lawful.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface SendingFolder {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A data folder in which sending is switched on, and offices that a coordinator has just called. Their keys are "KLUCZ-TESTOWY" and the manager's "KLUCZ-SZEFA". */
export async function sendingFolder(offices: readonly string[] = ['mgops-lubsko']): Promise<SendingFolder> {
  const path = temporaryFolder();
  const legal = join(path, 'legal.yaml');
  writeFileSync(legal, stringify(lawful));
  const keys = openKeyRing(join(path, 'keys'), randomBytes);
  const database = openFile(join(path, 'most.db'), Math.random, Date.now);
  const confirmedOn = new Date().toISOString().slice(0, 10);
  const handedOver = { officeKey: 'KLUCZ-TESTOWY', managerKey: 'KLUCZ-SZEFA' };
  for (const organization of offices) await keepChannel(database, keys, { organization, email: 'urzad@test.example', confirmedOn, ...handedOver });
  await database.close();
  return { path, environment: { MOST_DATA: path, MOST_LEGAL: legal } };
}
