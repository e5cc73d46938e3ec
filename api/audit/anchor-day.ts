import { sign } from 'node:crypto';
import { desc } from 'drizzle-orm';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { type Anchor, anchorText, nextHead, noHead } from '#domain/referral/anchor.ts';
import { anchors } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { sha256 } from '../referrals/event-rows.ts';
import type { SignedAnchor } from './anchor-files.ts';
import { eventHashes } from './event-hashes.ts';

type AnchorDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'anchors'>;

/**
 * The anchor of today, once a day: covers all that is written now and builds on the one before. Files that an earlier run
 * could not write are written now. Undefined: today has one already.
 */
export async function anchorDay(deps: AnchorDeps): Promise<SignedAnchor | undefined> {
  const made = await makeAnchor(deps);
  const publicKey = deps.keys.signing.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  for (const anchor of await anchorsOf(deps.database)) if (!deps.anchors.has(anchor.day)) deps.anchors.keep(anchor, publicKey);
  return made;
}

async function makeAnchor({ database, keys, now }: AnchorDeps): Promise<SignedAnchor | undefined> {
  const day = toWarsaw(now()).day.toString();
  const [last] = await anchorsOf(database, 1);
  if (last?.day === day) return undefined;
  let { events, head } = last ?? { events: 0, head: noHead };
  for await (const hash of eventHashes(database, events)) {
    head = nextHead(head, hash, sha256);
    events += 1;
  }
  // Where nobody may send there is nothing to anchor.
  if (events === 0) return undefined;
  const anchor: Anchor = { day, events, head };
  const signature = sign(null, Buffer.from(anchorText(anchor)), keys.signing.privateKey);
  const row = { day, events, head: Buffer.from(head, 'hex'), signature, createdAt: now() };
  // Another instance was first: its anchor stands.
  const written = await database.write([database.orm.insert(anchors).values(row)]);
  return written.ok ? { ...anchor, signature: signature.toString('base64') } : undefined;
}

/** Of the database, the newest first. */
export async function anchorsOf({ orm }: Pick<Deps['database'], 'orm'>, most = 100_000): Promise<readonly SignedAnchor[]> {
  const rows = await orm.select().from(anchors).orderBy(desc(anchors.day)).limit(most);
  return rows.map(({ day, events, head, signature }) => ({ day, events, head: head.toString('hex'), signature: signature.toString('base64') }));
}
