import type { Instant } from '#domain/kernel/warsaw-time.ts';
import { retention } from '#domain/referral/retention.ts';
import type { ReferralKey } from '../crypto/referral-key.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { links, outbox } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { timeOrderedId } from '../time-ordered-id.ts';

/** What an office is told by mail. Each says a number and a link, nothing else. */
export const noticeTemplates = [
  'new',
  'release-date',
  'contact',
  'message',
  'meeting',
  'withdrawn',
  'no-passing-on',
  'erasure',
  'link',
  'visit-ask',
  'visit-answer',
] as const;
export type NoticeTemplate = (typeof noticeTemplates)[number];

/** The rows that send a notice: they are written in the same unit as what it tells of. Without a key there is nothing to open, so no link. */
export function noticeRows(
  deps: Pick<Deps, 'now' | 'random' | 'keys' | 'origin'>,
  notice: { readonly referralId: string; readonly office: string; readonly template: NoticeTemplate; readonly caseNumber: string; readonly at: Instant },
  key: ReferralKey | undefined,
): Unit {
  const id = timeOrderedId(deps);
  const token = deps.random(32).toString('base64url');
  const { referralId, office, template, caseNumber, at } = notice;
  const link = insert(links, {
    ...{ tokenMac: deps.keys.mac('link', token), referralId, organization: office, createdAt: at },
    expiresAt: at + retention.linkDays * 86_400_000,
  });
  return [
    insert(outbox, {
      ...{ id, messageId: `<${id}@${new URL(deps.origin).hostname}>`, referralId, organization: office, template, createdAt: at, nextAt: at },
      facts: JSON.stringify({ caseNumber }),
      tokenCipher: key?.seal(token, 'token') ?? null,
    }),
    ...(key ? [link] : []),
  ];
}
