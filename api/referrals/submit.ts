import type { Outcome } from '#domain/kernel/outcome.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { makeCaseNumber } from '#domain/referral/case-number.ts';
import type { ReferralSource } from '#domain/referral/choices.ts';
import { makeCode } from '#domain/referral/receipt-code.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import type { Actor } from '#domain/referral/referral-event.ts';
import type { ReferralRequest } from '#domain/referral/referral-request.schema.ts';
import { retention } from '#domain/referral/retention.ts';
import { isSensitive } from '#domain/referral/sensitive.ts';
import { urgencyOf } from '#domain/referral/urgency.ts';
import { foldWord } from '#domain/referral/word.ts';
import { accessRow } from '../audit/access-log.ts';
import { newReferralKey } from '../crypto/referral-key.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { events, receipts, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { takeAll } from '../limits/limits.ts';
import { propose } from '../residence/propose.ts';
import { timeOrderedId } from '../time-ordered-id.ts';
import { channelOf } from './channels.ts';
import { eventRow } from './event-rows.ts';
import { noticeRows } from './notices.ts';
import { type Receipt, repeatedReceipt } from './receipt.ts';

export type SubmitProblem =
  | 'referral.sending-off'
  | 'referral.office-not-competent'
  | 'referral.office-cannot-receive'
  | 'idempotency.other-body'
  | 'idempotency.done'
  | 'limit.reached'
  | 'card.used';

export interface Sending {
  /** Of one attempt of one sender: the same key with the same body is the same request. */
  readonly idempotencyKey: string;
  readonly source: ReferralSource;
  /** HMAC of the sender's network, or of what stands for it. */
  readonly network: string;
  /** What must be written with it: a card that is used up. Refused: 'card.used'. */
  readonly also?: Unit;
  /** Typed in from a paper of this day. */
  readonly paper?: { readonly signedOn: string; readonly accountId: string; readonly organization: string };
}

type SubmitDeps = Pick<Deps, 'database' | 'directory' | 'keys' | 'limits' | 'lawful' | 'now' | 'origin' | 'random'>;

/** Takes a request: case, event, notice and receipt are one unit, answered when it is on the disk. Sent twice, it is one. */
export async function submitReferral(
  deps: SubmitDeps,
  request: ReferralRequest,
  sending: Sending,
): Promise<Outcome<Receipt, SubmitProblem> & { readonly waitSeconds?: number }> {
  if (!deps.lawful) return { ok: false, code: 'referral.sending-off' };
  if (!isCompetent(deps, request)) return { ok: false, code: 'referral.office-not-competent' };
  const now = deps.now();
  const channel = receivingOf(await channelOf(deps.database, request.office), now);
  if (channel === 'none') return { ok: false, code: 'referral.office-cannot-receive' };
  const repeated = await repeatedReceipt(deps, request, sending.idempotencyKey);
  if (repeated) return repeated;
  const waitSeconds = await takeAll(deps.limits, [
    ['send-network', sending.network],
    ['send-office', request.office],
    ['send-all', ''],
  ]);
  if (waitSeconds > 0) return { ok: false, code: 'limit.reached', waitSeconds };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const written = await write(deps, request, sending, channel, now);
    if (written.ok) return { ok: true, value: written.value };
    // Another tab was first with the same key; else a number was drawn twice, and another is drawn.
    const other = await repeatedReceipt(deps, request, sending.idempotencyKey);
    if (other) return other;
    if (written.at === 'guard') return { ok: false, code: 'card.used' };
  }
  throw new Error('No free case number in five attempts');
}

async function write(deps: SubmitDeps, request: ReferralRequest, sending: Sending, channel: 'inbox' | 'email', now: Instant) {
  const { database, keys, random } = deps;
  const id = timeOrderedId(deps);
  const caseNumber = makeCaseNumber(random(32)) ?? '';
  const code = makeCode(random(48)) ?? '';
  const key = newReferralKey(keys, id, random);
  const { word, ...content } = request;
  const urgency = urgencyOf(request.needs, request.place, toWarsaw(now).day);
  const receipt: Receipt = { caseNumber, code, office: request.office, sentAt: now, urgency, asker: request.asker.kind, source: sending.source };
  const { sealed, keyId } = keys.seal(JSON.stringify(receipt), boundTo.receipt());
  const { source, paper } = sending;
  const facts = { channel, urgency, source, mayPassOn: request.mayPassOn, ...(paper ? { signedOn: paper.signedOn } : {}) };
  const written = await database.write([
    insert(referrals, {
      ...{ id, caseNumber, state: 'sent', seq: 1, office: request.office, asker: request.asker.kind, source: sending.source, urgency, channel },
      ...{ managerOnly: request.managerOnly, isSensitive: isSensitive(request.needs, request.managerOnly), clause: request.clause },
      ...{ sentAt: now, changedAt: now, keyId: key.keyId, wrappedKey: key.wrapped },
      codeMac: keys.mac('code', code),
      wordMac: word ? keys.mac('word', id, foldWord(word)) : null,
      contentCipher: key.seal(JSON.stringify(content), 'content'),
    }),
    eventLine(id, now, request, facts),
    ...noticeRows(deps, { referralId: id, office: request.office, template: 'new', caseNumber, at: now }, key),
    insert(receipts, {
      ...{ referralId: id, keyId, receiptCipher: sealed, showUntil: now + retention.receiptShownMs, expiresAt: now + retention.receiptMs },
      idempotencyMac: keys.mac('idempotency', sending.idempotencyKey),
      bodyMac: keys.mac('body', JSON.stringify(request)),
    }),
    ...(paper ? [accessRow({ at: now, referralId: id, reader: `account:${paper.accountId}`, organization: paper.organization, action: 'type-in' })] : []),
    ...(sending.also ?? []),
  ]);
  return written.ok ? ({ ok: true, value: receipt } as const) : written;
}

function eventLine(referralId: string, at: Instant, request: ReferralRequest, facts: Readonly<Record<string, string | boolean>>) {
  const { kind } = request.asker;
  const actor: Actor = kind === 'professional' ? 'professional' : kind === 'relative-free' ? 'relative' : 'person';
  return insert(events, eventRow({ referralId, seq: 1, at, action: 'send', actor, state: 'sent', facts }));
}

/** The office must be one that the rule names for these places, or the centre of its county. */
function isCompetent({ directory }: Pick<Deps, 'directory'>, { place, office }: ReferralRequest): boolean {
  const proposing = propose(place, directory);
  if (!proposing.ok) return false;
  const { place: proposed, alternatives } = proposing.value;
  return [proposed, ...alternatives.map((other) => other.place)].some((one) => {
    if (one.kind !== 'known') return false;
    const county = directory.municipality(one.code)?.county;
    return directory.officeOf(one.code)?.id === office || (county !== undefined && directory.countyCentreOf(county)?.id === office);
  });
}
