import { randomBytes } from 'node:crypto';
import { openAnchorFiles } from '../audit/anchor-files.ts';
import { type LogProblem, verifyLog } from '../audit/verify-log.ts';
import { openKeyRing } from '../crypto/key-ring.ts';
import { openForReading } from '../db/open.ts';
import { readEnvironment } from '../env.ts';
import { runCommand } from './run-command.ts';

/** `npm run audit:verify`: recomputes every chain of events and every anchor, also while the server runs. */
await runCommand(async () => {
  const { databaseUrl, keysFolder, anchorsFolder } = readEnvironment();
  const database = await openForReading(databaseUrl, Date.now);
  try {
    const { publicKey } = openKeyRing(keysFolder, randomBytes).signing;
    const { referrals, events, anchors, problems } = await verifyLog(database, publicKey, openAnchorFiles(anchorsFolder));
    console.log(`${referrals} cases, ${events} events, ${anchors} anchors.`);
    for (const problem of problems) console.error(`${placeOf(problem)}: ${sentences[problem.code]}`);
    console.log(problems.length === 0 ? 'All hold.' : `${problems.length} do not hold.`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
});

function placeOf(problem: LogProblem): string {
  if ('day' in problem) return `anchor of ${problem.day}`;
  return 'seq' in problem ? `case ${problem.referralId}, event ${problem.seq}` : `case ${problem.referralId}`;
}

const sentences: Readonly<Record<LogProblem['code'], string>> = {
  'chain.broken': 'the event is not the one that was written, or one before it is missing.',
  'chain.end': 'the case says another last event or state than its log.',
  'anchor.signature': 'not signed with the key of this server.',
  'anchor.head': 'the log is another than on that day.',
  'anchor.events-missing': 'the log is shorter than on that day. Expected after an older backup was restored.',
  'anchor.file-missing': 'its file is gone.',
  'anchor.file-differs': 'file and database say different things.',
  'anchor.row-missing': 'only its file is there. Expected after an older backup was restored.',
};
