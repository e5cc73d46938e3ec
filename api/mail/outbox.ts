import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { type VacancyState, vacancyKind } from '#domain/directory/vacancy.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { plusWorkingDays } from '#domain/kernel/working-days.ts';
import { targets } from '#domain/referral/deadlines.ts';
import { retention } from '#domain/referral/retention.ts';
import { paths } from '#paths';
import { openReferralKey } from '../crypto/referral-key.ts';
import { outbox, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { channelEmail, channelOf } from '../referrals/channels.ts';
import type { NoticeTemplate } from '../referrals/notices.ts';
import { emailOf } from '../staff/accounts.ts';
import { vacancyToken } from '../vacancies/link.ts';
import { vacancyEmail } from '../vacancies/vacancies.ts';
import { giveUp } from './give-up.ts';
import { giveUpAfter, waitAfter } from './retry.ts';
import { type DigestFacts, digestText } from './templates/digest.ts';
import { noticeText } from './templates/notice.ts';
import { vacancyText } from './templates/vacancy.ts';
import type { Delivery, Mail, Transport } from './transport.ts';

export type OutboxDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'origin' | 'random'> & { readonly directory: Pick<Deps['directory'], 'listing'> };
export type OutboxRow = typeof outbox.$inferSelect;

export interface Round {
  readonly sent: number;
  readonly later: number;
  readonly failed: number;
}

const mostInARound = 200;

/** Whether anything should leave now; a read only. */
export const isMailDue = async ({ database, now }: Pick<OutboxDeps, 'database' | 'now'>): Promise<boolean> =>
  (await database.orm.select({ id: outbox.id }).from(outbox).where(isDue(now())).limit(1).get()) !== undefined;

/**
 * Sends what is due, one mail after the other, at least once each: a mail is marked in one write after the other server
 * took it. Killed between the two it leaves once more, with the same Message-ID.
 * @param mayGoOn asked before each mail: another instance may have taken over, or the server stops.
 */
export async function sendDue(deps: OutboxDeps, transport: Transport, mayGoOn: () => boolean = () => true): Promise<Round> {
  const round = { sent: 0, later: 0, failed: 0 };
  const due = await deps.database.orm.select().from(outbox).where(isDue(deps.now())).orderBy(asc(outbox.nextAt)).limit(mostInARound);
  for (const row of due) {
    if (!mayGoOn()) break;
    const delivery = await attempt(deps, transport, row);
    const became = await record(deps, row, delivery);
    round[became] += 1;
    // The rest waits for the next round: it would only meet the same closed door.
    if (delivery.kind === 'later' && delivery.isOurs) break;
  }
  return round;
}

const isDue = (now: number) => and(isNull(outbox.sentAt), isNull(outbox.failedAt), lte(outbox.nextAt, now));

async function attempt(deps: OutboxDeps, transport: Transport, row: OutboxRow): Promise<Delivery> {
  if (row.template === 'vacancy') return askForVacancy(deps, transport, row);
  const account = row.template.startsWith('digest-') ? (JSON.parse(row.facts) as DigestFacts).account : undefined;
  if (account !== undefined) {
    const email = await emailOf(deps, account);
    return email ? transport.send(digestOf(deps, row, email, transport.from)) : { kind: 'refused', problem: 'mail.no-address' };
  }
  const to = await channelEmail(deps.database, deps.keys, row.organization);
  if (!to) return (await channelOf(deps.database, row.organization)) ? keyMissing : { kind: 'refused', problem: 'mail.no-address' };
  if (row.template.startsWith('digest-')) return transport.send(digestOf(deps, row, to, transport.from));
  const link = await linkOf(deps, row);
  if (link === 'destroyed') return { kind: 'refused', problem: 'mail.no-link' };
  if (link === 'unreadable') return keyMissing;
  return transport.send(mailOf(row, to, transport.from, link));
}

async function askForVacancy(deps: OutboxDeps, transport: Transport, { facts, messageId, createdAt }: OutboxRow): Promise<Delivery> {
  const { service, day } = JSON.parse(facts) as { readonly service: string; readonly day: string };
  const listing = deps.directory.listing(service);
  const to = await vacancyEmail(deps.database, deps.keys, service);
  if (!to || !listing) return { kind: 'refused', problem: 'mail.no-address' };
  const addressOf = (state: VacancyState) => new URL(paths.vacancyAnswer(vacancyToken(deps, service, day), state), deps.origin).href;
  return transport.send({
    messageId,
    to,
    from: transport.from,
    date: createdAt,
    ...vacancyText(listing.service.name, vacancyKind(listing.service), addressOf),
  });
}

/** The address or the link is there and no key opens it: an operator has to bring the key back, the mail waits. */
const keyMissing = { kind: 'later', problem: 'mail.key-missing', isOurs: true } as const;

/** The link of the notice, where it has one. */
async function linkOf({ database, keys, random, origin }: OutboxDeps, { referralId, tokenCipher, createdAt }: OutboxRow) {
  if (!tokenCipher || !referralId) return undefined;
  const { id, keyId, wrappedKey } = referrals;
  const row = await database.orm.select({ id, keyId, wrappedKey }).from(referrals).where(eq(id, referralId)).get();
  if (!row?.wrappedKey) return 'destroyed';
  const token = openReferralKey(keys, row, random)?.open(tokenCipher, 'token');
  if (!token) return 'unreadable';
  return { address: new URL(paths.officeLink(token), origin).href, expiresOn: toWarsaw(createdAt + retention.linkDays * 86_400_000).day };
}

function mailOf(
  { messageId, template, facts, createdAt }: OutboxRow,
  to: string,
  from: string,
  link: Exclude<Awaited<ReturnType<typeof linkOf>>, string>,
): Mail {
  const { caseNumber } = JSON.parse(facts) as { caseNumber: string };
  const openBy = plusWorkingDays(toWarsaw(createdAt).day, targets.acknowledge);
  const notice = noticeText(template as NoticeTemplate, { caseNumber, openBy, ...(link ? { link } : {}) });
  return { messageId, to, from, date: createdAt, ...notice };
}

function digestOf({ origin }: OutboxDeps, { messageId, facts, createdAt }: OutboxRow, to: string, from: string): Mail {
  const digest = JSON.parse(facts) as DigestFacts;
  const address = new URL(digest.account === undefined ? paths.office() : paths.panel(), origin).href;
  return { messageId, to, from, date: createdAt, ...digestText(digest, address) };
}

async function record(deps: OutboxDeps, row: OutboxRow, delivery: Delivery): Promise<keyof Round> {
  const { orm, write } = deps.database;
  const now = deps.now();
  const attempts = row.attempts + 1;
  const update = (set: Partial<typeof outbox.$inferInsert>) =>
    orm
      .update(outbox)
      .set({ attempts, ...set })
      .where(and(eq(outbox.id, row.id), isNull(outbox.sentAt)));
  if (delivery.kind === 'taken') {
    await write([update({ sentAt: now, tokenCipher: null, lastProblem: null, failedAt: null })]);
    return 'sent';
  }
  if (delivery.kind === 'refused' || now - row.createdAt >= giveUpAfter) {
    await giveUp(deps, row, delivery.problem, attempts);
    return 'failed';
  }
  await write([update({ nextAt: now + waitAfter(attempts, delivery.isOurs), lastProblem: delivery.problem })]);
  return 'later';
}
