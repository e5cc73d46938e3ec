import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '#directory/read-content.ts';
import { vacancyKind } from '#domain/directory/vacancy.ts';
import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { openKeyRing } from '../crypto/key-ring.ts';
import { openDatabase, openForReading } from '../db/open.ts';
import { readEnvironment } from '../env.ts';
import { allPlaces, keepPlace, removePlace } from '../vacancies/vacancies.ts';
import { vacancyOptions, vacancyOrder } from '../vacancies/vacancy-order.ts';
import { runCommand, UsageError } from './run-command.ts';

const words = pl.vacancy.command;

/** `npm run vacancy`: which places to sleep are asked for free beds, at an address that a coordinator confirmed by phone. A file that a server holds is not written. */
await runCommand(async (args) => {
  const { databaseUrl, keysFolder } = readEnvironment();
  const order = vacancyOrder(args, kindOf(args), Date.now());
  if (order.kind === 'wrong') throw new UsageError(fill(words[order.code], order.values));
  if (order.kind === 'list') return list(databaseUrl);
  const database = await openDatabase(databaseUrl, Math.random, Date.now);
  try {
    if (order.kind === 'remove') await removePlace(database, order.service);
    else await keepPlace(database, openKeyRing(keysFolder, randomBytes), order);
    return say(fill(order.kind === 'remove' ? words.removed : words.kept, { service: order.service }));
  } finally {
    await database.close();
  }
});

async function list(databaseUrl: string): Promise<number> {
  const database = await openForReading(databaseUrl, Date.now);
  try {
    const lines = (await allPlaces(database)).map(({ service, confirmedOn, askedOn, state }) =>
      fill(words.line, { service, day: confirmedOn, asked: askedOn ?? words.never, state: words.states[(state ?? 'none') as keyof typeof words.states] }),
    );
    return say(...(lines.length > 0 ? lines : [words.none]));
  } finally {
    await database.close();
  }
}

/** How a service is asked, as `content/` says it now. */
function kindOf(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: vacancyOptions, allowPositionals: true, strict: false });
  const folder = typeof values.content === 'string' ? values.content : join(import.meta.dirname, '..', '..', 'content');
  return (service: string) => {
    const found = readContent(folder).content.services.find(({ id }) => id === service);
    return found && vacancyKind(found);
  };
}

function say(...lines: readonly string[]): number {
  console.log(lines.join('\n'));
  return 0;
}
