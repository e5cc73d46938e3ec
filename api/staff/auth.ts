import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import * as z from 'zod';
import { longestPassword, shortestPassword } from '#domain/staff/password.ts';
import type { Deps } from '../deps.ts';
import { ownCookie } from '../http/own-cookie.ts';
import { authAdapter } from './auth-adapter.ts';

export const sessionCookie = 'most-staff';

/** A working day; who is idle for half an hour is out before that (session.ts). */
const longestSessionSeconds = 12 * 3600;

/**
 * Passwords and sessions by better-auth, called from our routes: its own routes are never mounted, nobody signs up, nothing is
 * reported to anybody. Limits, second factor and what an account may do are ours.
 */
export function openAuth({ database, keys, now, origin }: Pick<Deps, 'database' | 'keys' | 'now' | 'origin'>) {
  return betterAuth({
    baseURL: origin,
    secret: keys.mac('staff-session').toString('base64'),
    database: authAdapter(database),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword, maxPasswordLength: 4 * longestPassword },
    session: {
      expiresIn: longestSessionSeconds,
      disableSessionRefresh: true,
      additionalFields: {
        secondFactorAt: { type: 'number', required: false, input: false },
        usedAt: { type: 'number', required: false, input: false },
      },
    },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, usedAt: now() } }) } },
    },
    advanced: {
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: { session_token: cookieOptions(origin) },
    },
    plugins: [startSession(now)],
  });
}
export type Auth = ReturnType<typeof openAuth>;

/** A session with both factors done, always with a new id: nobody goes on with one that was planted before. For our code only. */
const startSession = (now: () => number) => ({
  id: 'most-session',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ staffId: z.string() }) }, async (c) => {
      const { createSession, findUserById } = c.context.internalAdapter;
      const user = await findUserById(c.body.staffId);
      if (!user) throw new Error('There is no account to sign in');
      const session = await createSession(user.id, false, { secondFactorAt: now() });
      await setSessionCookie(c, { session, user });
      return c.json({});
    }),
  },
});

function cookieOptions(origin: string) {
  const { fullName, isTls } = ownCookie(origin, sessionCookie);
  return { name: fullName, attributes: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isTls } };
}
