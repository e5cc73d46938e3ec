import { type KeyObject, verify } from 'node:crypto';
import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import { anchorText, nextHead, noHead } from '#domain/referral/anchor.ts';
import { brokenAt, type ReferralEvent } from '#domain/referral/referral-event.ts';
import type { Database } from '../db/database.ts';
import { events, referrals } from '../db/schema.ts';
import { sha256 } from '../referrals/event-rows.ts';
import { anchorsOf } from './anchor-day.ts';
import type { AnchorFiles, SignedAnchor } from './anchor-files.ts';
import { eventHashes } from './event-hashes.ts';

export type LogProblem =
  /** From this event on the chain of a case does not hold. */
  | { readonly code: 'chain.broken'; readonly referralId: string; readonly seq: number }
  /** The row of a case says another last event or state than its chain: events were cut off, or the row was changed. */
  | { readonly code: 'chain.end'; readonly referralId: string }
  | { readonly code: AnchorCode; readonly day: string };
type AnchorCode = 'anchor.signature' | 'anchor.head' | 'anchor.events-missing' | 'anchor.file-missing' | 'anchor.file-differs' | 'anchor.row-missing';

export interface Verification {
  readonly referrals: number;
  readonly events: number;
  readonly anchors: number;
  readonly problems: readonly LogProblem[];
}

type Reading = Pick<Database, 'orm'>;
type Row = ReferralEvent & { readonly hash: string };

/** Recomputes every chain and every anchor. Memory stays flat: it reads as it goes. */
export async function verifyLog(database: Reading, publicKey: KeyObject, files: AnchorFiles): Promise<Verification> {
  const chains = await verifyChains(database);
  const anchors = await verifyAnchors(database, publicKey, files);
  return { ...chains, anchors: anchors.count, problems: [...chains.problems, ...anchors.problems] };
}

async function verifyChains(database: Reading): Promise<Omit<Verification, 'anchors'>> {
  const problems: LogProblem[] = [];
  const counts = { referrals: 0, events: 0 };
  for await (const chain of chainsOf(database)) {
    counts.referrals += 1;
    counts.events += chain.length;
    const referralId = chain[0]?.referralId ?? '';
    // A server may write meanwhile: what does not fit is read once more, alone.
    const problem = (await problemOf(database, chain)) && (await problemOf(database, await chainOf(database, referralId)));
    if (problem) problems.push(problem);
  }
  const without = await database.orm
    .select({ id: referrals.id })
    .from(referrals)
    .where(sql`not exists (select 1 from events where events.referral_id = ${referrals.id})`);
  for (const { id } of without) problems.push({ code: 'chain.end', referralId: id });
  return { ...counts, problems };
}

async function problemOf(database: Reading, chain: readonly Row[]): Promise<LogProblem | undefined> {
  const last = chain.at(-1);
  const referralId = last?.referralId ?? '';
  const broken = brokenAt(chain, sha256);
  if (broken !== undefined) return { code: 'chain.broken', referralId, seq: broken };
  const row = await database.orm.select({ seq: referrals.seq, state: referrals.state }).from(referrals).where(eq(referrals.id, referralId)).get();
  return row?.seq === last?.seq && row?.state === last?.state ? undefined : { code: 'chain.end', referralId };
}

/** The events of one case, in order. */
export const chainOf = async ({ orm }: Reading, referralId: string): Promise<readonly Row[]> =>
  (await orm.select().from(events).where(eq(events.referralId, referralId)).orderBy(asc(events.seq))).map(asRow);

const asRow = ({ hash, detailsDigest, ...row }: typeof events.$inferSelect): Row => ({
  ...(row as unknown as ReferralEvent),
  detailsDigest: detailsDigest?.toString('hex') ?? null,
  hash: hash.toString('hex'),
});

const rowsAtOnce = 2000;

/** The events of one case after the other. */
async function* chainsOf({ orm }: Reading): AsyncGenerator<readonly Row[]> {
  let chain: Row[] = [];
  for (let after = { referralId: '', seq: 0 }; ; ) {
    const isLater = or(gt(events.referralId, after.referralId), and(eq(events.referralId, after.referralId), gt(events.seq, after.seq)));
    const rows = await orm.select().from(events).where(isLater).orderBy(asc(events.referralId), asc(events.seq)).limit(rowsAtOnce);
    for (const row of rows) {
      if (chain.length > 0 && chain[0]?.referralId !== row.referralId) {
        yield chain;
        chain = [];
      }
      chain.push(asRow(row));
    }
    const last = rows.at(-1);
    if (last && rows.length === rowsAtOnce) after = last;
    else break;
  }
  if (chain.length > 0) yield chain;
}

async function verifyAnchors(database: Reading, publicKey: KeyObject, files: AnchorFiles) {
  // Files first: a running server writes the row, then the file.
  const kept = new Map(files.read().map((anchor) => [anchor.day, anchor]));
  const rows = [...(await anchorsOf(database))].reverse();
  // A day that only its file remembers is checked as well: the file is the one that nobody in the database could change.
  const all = [...rows, ...[...kept.values()].filter(({ day }) => !rows.some((row) => row.day === day))].sort((one, other) => one.events - other.events);
  const problems: LogProblem[] = [];
  const hashes = eventHashes(database);
  let reached = { events: 0, head: noHead };
  for (const anchor of all) {
    while (reached.events < anchor.events) {
      const next = await hashes.next();
      if (next.done) break;
      reached = { events: reached.events + 1, head: nextHead(reached.head, next.value, sha256) };
    }
    const isRow = rows.includes(anchor);
    problems.push(...problemsOf(anchor, reached, publicKey).map((code) => ({ code, day: anchor.day })));
    const file = kept.get(anchor.day);
    if (!isRow) problems.push({ code: 'anchor.row-missing', day: anchor.day });
    else if (!file) problems.push(...(files.has(anchor.day) ? [] : [{ code: 'anchor.file-missing', day: anchor.day } as const]));
    else if (anchorText(file) !== anchorText(anchor) || file.signature !== anchor.signature) problems.push({ code: 'anchor.file-differs', day: anchor.day });
  }
  return { count: all.length, problems };
}

function problemsOf(anchor: SignedAnchor, reached: { readonly events: number; readonly head: string }, publicKey: KeyObject): readonly AnchorCode[] {
  const isSigned = verify(null, Buffer.from(anchorText(anchor)), publicKey, Buffer.from(anchor.signature, 'base64'));
  return [
    ...(isSigned ? [] : (['anchor.signature'] as const)),
    ...(reached.events < anchor.events ? (['anchor.events-missing'] as const) : reached.head === anchor.head ? [] : (['anchor.head'] as const)),
  ];
}
