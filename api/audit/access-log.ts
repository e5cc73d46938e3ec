import { asc, eq } from 'drizzle-orm';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { Database, Statement } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { accessLog } from '../db/schema.ts';

/** Through which door: the person's code and word, the link of an office's mail, or an account. Never a name. */
export type Reader = 'code-and-word' | 'office-link' | `account:${string}`;

export interface Access {
  readonly at: Instant;
  readonly referralId: string;
  readonly reader: Reader;
  /** Empty where the person reads the own case. */
  readonly organization: string;
  readonly action: 'open' | 'download' | 'print' | 'type-in';
}

/** The row of a reading. Whoever shows content writes it first, in a unit of its own or with what the reading changes. */
export const accessRow = (access: Access): Statement => insert(accessLog, access);

/** Who read a case, oldest first: the person sees it too. */
export const accessesOf = async ({ orm }: Database, referralId: string): Promise<readonly Omit<Access, 'referralId'>[]> =>
  (await orm.select().from(accessLog).where(eq(accessLog.referralId, referralId)).orderBy(asc(accessLog.id))).map(({ at, reader, organization, action }) => ({
    at,
    reader: reader as Reader,
    organization,
    action: action as Access['action'],
  }));
