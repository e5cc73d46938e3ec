import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '#domain/directory/directory.ts';
import { indexDirectory } from '#domain/directory/directory-index.ts';
import { createApp } from './app.ts';
import { openAnchorFiles } from './audit/anchor-files.ts';
import { keyFile } from './crypto/key-file.ts';
import { openKeyRing } from './crypto/key-ring.ts';
import { openErasedJournal } from './db/erased-journal.ts';
import { openDatabase } from './db/open.ts';
import type { Deps } from './deps.ts';
import type { Environment } from './env.ts';
import { createTallyFile, feedbackFile } from './feedback/tally-file.ts';
import { limitVotes } from './feedback/vote-limit.ts';
import { createJobBoard } from './jobs/board.ts';
import type { JobDeps } from './jobs/job.ts';
import { readLawful } from './legal-file.ts';
import { openLimits } from './limits/limits.ts';
import { openTransport } from './mail/open-transport.ts';
import { openPaper } from './paper/typst.ts';
import { pooled } from './random-pool.ts';
import { createEmptySearches } from './search/empty-searches.ts';
import { openAuth } from './staff/auth.ts';

/**
 * The composition root (design decision 7): server, command line and `dev` get their parts here.
 * @param directoryFile the directory that a build wrote: `dist/directory.json`.
 */
export async function compose(
  directoryFile: string,
  { dataFolder, origin, databaseUrl, keysFolder, anchorsFolder, legalFile, mail }: Omit<Environment, 'port' | 'host' | 'trustedProxy'>,
) {
  const directory = JSON.parse(readFileSync(directoryFile, 'utf8')) as Directory;
  const emptySearches = createEmptySearches(join(dataFolder, 'empty-searches.json'));
  const tally = createTallyFile(feedbackFile(dataFolder));
  const now = () => Date.now();
  const random = pooled(randomBytes);
  const database = await openDatabase(databaseUrl, Math.random, now);
  const keys = openKeyRing(keysFolder, random);
  const deps: Deps = {
    directory: indexDirectory(directory),
    now,
    database,
    keys,
    auth: openAuth({ database, keys, now, origin }),
    limits: await openLimits(database, now),
    lawful: legalFile === undefined ? undefined : readLawful(legalFile, origin),
    anchors: openAnchorFiles(anchorsFolder),
    jobs: createJobBoard(),
    erased: openErasedJournal(join(dataFolder, 'erased.log')),
    origin,
    random,
    finderKey: keyFile(join(keysFolder, 'finder.key'), randomBytes),
    setSheet: openPaper(),
    countEmptySearch: emptySearches.count,
    takeVote: limitVotes(randomBytes(32)),
    keepVote: tally.add,
  };
  const close = async () => {
    emptySearches.flush();
    await database.close();
  };
  const jobDeps: JobDeps = { ...deps, transport: openTransport(mail) };
  return { app: createApp(deps), deps, jobDeps, close };
}
