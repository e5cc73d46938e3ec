import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, EnvironmentError, readDataFolder, readEnvironment } from '../env.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Plainly invented: nobody may take them for a controller. `demo` marks every page of the request. */
const legal = `demo: true
controller:
  name: Urząd Przykładowy (dane zmyślone)
  address: ul. Przykładowa 1, 00-000 Przykładowo
  contact: tel. 00 000 00 00
officer:
  name: Jan Przykładowy (osoba zmyślona)
  contact: iod@urzad.example
assessed_on: 2026-11-01
`;

/**
 * A demo has a data folder of its own, with keys, database and mail in it, and nothing of the operator's settings but
 * address and port. Over https it is refused: somebody could take it for real.
 */
export function demoEnvironment(env: Variables): Environment {
  const dataFolder = join(readDataFolder(env), 'demo');
  const legalFile = join(dataFolder, 'legal.yaml');
  const kept = { PORT: env['PORT'], HOST: env['HOST'], MOST_ORIGIN: env['MOST_ORIGIN'], MOST_TRUSTED_PROXY: env['MOST_TRUSTED_PROXY'] };
  const environment = readEnvironment({ ...kept, MOST_DATA: dataFolder, MOST_LEGAL: legalFile });
  if (environment.origin.startsWith('https:')) {
    throw new EnvironmentError('--demo shows invented cases, so it may not run under an https address. Unset MOST_ORIGIN.');
  }
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(legalFile, legal);
  return environment;
}
