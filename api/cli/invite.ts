import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '#directory/read-content.ts';
import { region, type Workplace } from '#domain/staff/role.ts';
import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { paths } from '#paths';
import { openKeyRing } from '../crypto/key-ring.ts';
import { openDatabase } from '../db/open.ts';
import { readEnvironment } from '../env.ts';
import { invitationDays, invite, renew } from '../staff/invitations.ts';
import { inviteOptions, inviteOrder } from '../staff/invite-order.ts';
import { runCommand, UsageError } from './run-command.ts';

const words = pl.invite;

/** `npm run invite`: a link that makes an account, the first one too, or gives a new access to one. A file that a server holds is not written. */
await runCommand(async (args) => {
  const { databaseUrl, keysFolder, origin } = readEnvironment();
  const order = inviteOrder(args, workplaces(args));
  if (order.kind === 'wrong') throw new UsageError(fill(words[order.code], order.values));
  const database = await openDatabase(databaseUrl, Math.random, Date.now);
  try {
    const deps = { database, keys: openKeyRing(keysFolder, randomBytes), now: Date.now, random: randomBytes };
    const token = order.kind === 'renew' ? await renew(deps, order.email, null) : await invite(deps, { ...order, invitedBy: null });
    if (token === undefined) throw new UsageError(fill(words.noAccount, { email: order.email }));
    const made = fill(words.made, { email: order.email, days: invitationDays });
    console.log([made, `${origin}${paths.invitation(token)}`, words.hint].join('\n'));
    return 0;
  } finally {
    await database.close();
  }
});

/** What each place is, as `content/` says it now. */
function workplaces(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: inviteOptions, strict: false });
  const folder = typeof values.content === 'string' ? values.content : join(import.meta.dirname, '..', '..', 'content');
  return (organization: string): Workplace | undefined => {
    if (organization === region) return region;
    const { organizations, prisons } = readContent(folder).content;
    return prisons.some(({ id }) => id === organization) ? 'prison' : organizations.find(({ id }) => id === organization)?.kind;
  };
}
