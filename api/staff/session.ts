import { and, eq, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { type Membership, organizationsWhere } from '#domain/staff/role.ts';
import { officeChannels } from '../db/schema.ts';
import { memberships, staffSessions, substitutes } from '../db/staff-schema.ts';
import type { Deps } from '../deps.ts';
import { ownCookie } from '../http/own-cookie.ts';
import { accountById, membershipsOf, nameOf } from './accounts.ts';
import { sessionCookie } from './auth.ts';

/** Somebody who is signed in: password and second factor are done. */
export interface Staff {
  readonly accountId: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
  readonly secondFactor: 'done';
  readonly sessionId: string;
  /** Colleagues for whom it stands in today. */
  readonly standsInFor: readonly string[];
}

/** A session as it stands, also before the second factor. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly secondFactorAt: number | null;
}

export type SessionDeps = Pick<Deps, 'auth' | 'database' | 'keys' | 'now' | 'origin'>;

export const idleMs = 30 * 60_000;
/** Between password and second factor. */
const halfwayMs = 10 * 60_000;
const longestMs = 12 * 3_600_000;
/** How exact the clock of idleness is: a write with every click would be too many. */
const touchMs = 60_000;
/** The inbox of an office is alive by the day, not by the minute. */
const useMs = 3_600_000;

/**
 * Who asks. Undefined: nobody, or not quite: second factor missing, half an hour without a click, account ended, no office left.
 * Memberships are read every time, so leaving an office ends access with the next click.
 * @param isQuiet a page asks by itself, nobody clicked: the session is not kept open by it.
 */
export async function staffOf(deps: SessionDeps, cookies: string | undefined, isQuiet = false): Promise<Staff | undefined> {
  const session = await sessionOf(deps, cookies);
  if (!session || session.secondFactorAt === null) return undefined;
  const [account, own] = await Promise.all([accountById(deps.database, session.accountId), membershipsOf(deps.database, session.accountId)]);
  if (!account || own.length === 0) return undefined;
  if (!isQuiet) await markUsed(deps, session, own);
  const standsInFor = await awayOf(deps, account.id, own);
  return { accountId: account.id, name: nameOf(deps.keys, account), memberships: own, secondFactor: 'done', sessionId: session.id, standsInFor };
}

/** Only in an office where both still work. */
async function awayOf({ database: { orm }, now }: SessionDeps, substituteId: string, own: readonly Membership[]): Promise<readonly string[]> {
  const today = toWarsaw(now()).day.toString();
  const rows = await orm
    .select({ staffId: substitutes.staffId })
    .from(substitutes)
    .innerJoin(memberships, and(eq(memberships.staffId, substitutes.staffId), eq(memberships.organization, substitutes.organization)))
    .where(
      and(
        eq(substitutes.substituteId, substituteId),
        lte(substitutes.fromDay, today),
        gte(substitutes.untilDay, today),
        inArray(substitutes.organization, [...organizationsWhere(own, 'cases.read')]),
      ),
    );
  return [...new Set(rows.map(({ staffId }) => staffId))];
}

/** Who typed the right password a moment ago and still owes the second factor. */
export async function halfwayOf(deps: SessionDeps, cookies: string | undefined): Promise<Session | undefined> {
  const session = await sessionOf(deps, cookies);
  return session?.secondFactorAt === null ? session : undefined;
}

type OpenSession = Session & { readonly usedAt: number };

async function sessionOf({ auth, now }: SessionDeps, cookies: string | undefined): Promise<OpenSession | undefined> {
  if (!cookies?.includes(sessionCookie)) return undefined;
  const found = await auth.api.getSession({ headers: new Headers({ cookie: cookies }) });
  if (!found) return undefined;
  const { id, userId, secondFactorAt, usedAt } = found.session;
  const at = now();
  const idle = secondFactorAt ? idleMs : halfwayMs;
  if (typeof usedAt !== 'number' || at - usedAt > idle) return undefined;
  if (secondFactorAt && at - secondFactorAt > longestMs) return undefined;
  return { id, accountId: userId, secondFactorAt: secondFactorAt ?? null, usedAt };
}

/** Keeps the session open, and the inboxes of the offices in which this account works on cases. */
async function markUsed({ database: { orm, write }, now }: SessionDeps, { id, usedAt }: OpenSession, own: readonly Membership[]): Promise<void> {
  const at = now();
  const isFresh = usedAt === at;
  if (at - usedAt < touchMs && !isFresh) return;
  const offices = organizationsWhere(own, 'cases.act');
  const { organization, accountUsedAt } = officeChannels;
  const isDue = or(isNull(accountUsedAt), lt(accountUsedAt, at - useMs));
  const inbox = orm
    .update(officeChannels)
    .set({ accountUsedAt: at })
    .where(and(inArray(organization, [...offices]), isDue));
  await write([orm.update(staffSessions).set({ usedAt: at }).where(eq(staffSessions.id, id)), ...(offices.length > 0 ? [inbox] : [])]);
}

/** Ends this session, wherever else its cookie may be. @returns the cookie that forgets it. */
export async function endSession(deps: SessionDeps, cookies: string | undefined): Promise<string> {
  const session = await sessionOf(deps, cookies);
  if (session) await deps.database.write([deps.database.orm.delete(staffSessions).where(eq(staffSessions.id, session.id))]);
  return ownCookie(deps.origin, sessionCookie).clear();
}
