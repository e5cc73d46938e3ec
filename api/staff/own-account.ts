import { and, asc, eq, gt, isNotNull, ne } from 'drizzle-orm';
import type { Outcome } from '#domain/kernel/outcome.ts';
import type { OwnAccount } from '#domain/staff/staff-view.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import { authenticators, staffPasswords, staffSessions } from '../db/staff-schema.ts';
import type { Deps } from '../deps.ts';
import { accountById, openProfile } from './accounts.ts';
import { renew } from './invitations.ts';
import { codesLeft } from './second-factor.ts';
import { idleMs, type Staff } from './session.ts';

type OwnDeps = Pick<Deps, 'auth' | 'database' | 'keys' | 'limits' | 'now' | 'random'>;

/** What somebody sees of the own account. */
export async function ownAccount(deps: OwnDeps, { accountId, sessionId }: Staff): Promise<OwnAccount> {
  const { orm } = deps.database;
  const [account, app, left] = await Promise.all([
    accountById(deps.database, accountId),
    orm.select({ id: authenticators.staffId }).from(authenticators).where(eq(authenticators.staffId, accountId)).get(),
    codesLeft(deps, accountId),
  ]);
  const sessions = await orm
    .select({ id: staffSessions.id, since: staffSessions.createdAt, usedAt: staffSessions.usedAt })
    .from(staffSessions)
    .where(and(eq(staffSessions.userId, accountId), isNotNull(staffSessions.secondFactorAt), gt(staffSessions.usedAt, deps.now() - idleMs)))
    .orderBy(asc(staffSessions.createdAt));
  return {
    email: (account && openProfile(deps.keys, account, boundTo.staff(accountId))?.email) ?? '',
    ...(app ? { kind: 'app' } : { kind: 'sheet', codesLeft: left }),
    sessions: sessions.map(({ id, since, usedAt }) => ({ since: since.getTime(), usedAt, isThis: id === sessionId })),
  };
}

/** Ends every session but this one. */
export async function endOtherSessions({ database: { orm, write } }: OwnDeps, { accountId, sessionId }: Staff): Promise<void> {
  await write([orm.delete(staffSessions).where(and(eq(staffSessions.userId, accountId), ne(staffSessions.id, sessionId)))]);
}

/**
 * A new password and second factor for oneself, after the password that holds: by the same link that a manager would hand
 * over. Until it is used nothing changes; then all sessions end. @returns the secret part of the link.
 */
export async function renewOwn(deps: OwnDeps, { accountId }: Staff, password: string): Promise<Outcome<string, 'account.password-wrong' | 'limit.reached'>> {
  if ((await deps.limits.take('sign-in', accountId)) > 0) return { ok: false, code: 'limit.reached' };
  const row = await deps.database.orm.select().from(staffPasswords).where(eq(staffPasswords.userId, accountId)).get();
  const isRight = row && (await (await deps.auth.$context).password.verify({ hash: row.password, password }));
  const account = isRight ? await accountById(deps.database, accountId) : undefined;
  const email = account && openProfile(deps.keys, account, boundTo.staff(accountId))?.email;
  const token = email && (await renew(deps, email, accountId));
  if (!token) return { ok: false, code: 'account.password-wrong' };
  await deps.limits.giveBack('sign-in', accountId);
  return { ok: true, value: token };
}
