import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '#directory/read-content.ts';
import { makeOfficeKey } from '#domain/referral/office-key.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { openKeyRing } from '../crypto/key-ring.ts';
import type { Database } from '../db/database.ts';
import { openDatabase, openForReading } from '../db/open.ts';
import { readEnvironment } from '../env.ts';
import { type ChannelOrder, channelOptions, channelOrder } from '../referrals/channel-order.ts';
import { allChannels, confirmChannel, keepChannel, removeChannel } from '../referrals/channels.ts';
import { tellAgain } from '../referrals/tell-again.ts';
import { runCommand, UsageError } from './run-command.ts';

const words = pl.channel;

/**
 * `npm run channel`: how offices can be told, as a coordinator confirmed it by phone. A file that a server holds is not
 * written: the server must stand still; the list can be read at any time.
 */
await runCommand(async (args) => {
  const { databaseUrl, keysFolder, origin } = readEnvironment();
  const order = channelOrder(args, kindOf(args), Date.now());
  if (order.kind === 'wrong') throw new UsageError(fill(words[order.code], order.values));
  if (order.kind === 'list') return list(databaseUrl);
  const database = await openDatabase(databaseUrl, Math.random, Date.now);
  try {
    return await carryOut(order, database, { keysFolder, origin });
  } finally {
    await database.close();
  }
});

interface Place {
  readonly keysFolder: string;
  readonly origin: string;
}

async function carryOut(order: Exclude<ChannelOrder, { kind: 'wrong' | 'list' }>, database: Database, { keysFolder, origin }: Place): Promise<number> {
  const { organization } = order;
  if (order.kind === 'remove') {
    await removeChannel(database, organization);
    return say(fill(words.removed, { organization }));
  }
  if (order.kind === 'confirm') {
    if (!(await confirmChannel(database, organization, order.confirmedOn))) throw new UsageError(fill(words.noChannel, { organization }));
    return say(words.confirmedAgain);
  }
  const keys = openKeyRing(keysFolder, randomBytes);
  const [officeKey, managerKey] = [newKey(), newKey()];
  await keepChannel(database, keys, { ...order, officeKey, managerKey });
  const told = await tellAgain({ database, keys, origin, random: randomBytes, now: Date.now }, organization);
  return say(
    fill(words.kept, { organization }),
    fill(words.officeKey, { key: officeKey }),
    fill(words.managerKey, { key: managerKey }),
    words.officeKeyHint,
    words.managerKeyHint,
    ...(told > 0 ? [fill(words.toldAgain, { count: told })] : []),
  );
}

function newKey(): string {
  const key = makeOfficeKey(randomBytes(64));
  if (!key) throw new Error('64 random bytes gave no key');
  return key;
}

async function list(databaseUrl: string): Promise<number> {
  const database = await openForReading(databaseUrl, Date.now);
  try {
    const lines = (await allChannels(database)).map(({ organization, ...facts }) =>
      fill(words.line, { organization, day: facts.confirmedOn, receiving: words.receiving[receivingOf(facts, Date.now())] }),
    );
    return say(...(lines.length > 0 ? lines : [words.none]));
  } finally {
    await database.close();
  }
}

/** The kind of an organization as `content/` says it now. */
function kindOf(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: channelOptions, allowPositionals: true, strict: false });
  const folder = typeof values.content === 'string' ? values.content : join(import.meta.dirname, '..', '..', 'content');
  return (organization: string) => readContent(folder).content.organizations.find(({ id }) => id === organization)?.kind;
}

function say(...lines: readonly string[]): number {
  console.log(lines.join('\n'));
  return 0;
}
