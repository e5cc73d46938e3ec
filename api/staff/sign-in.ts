import { isAPIError } from 'better-auth/api';
import type { Deps } from '../deps.ts';
import { ownCookie } from '../http/own-cookie.ts';
import { takeAll } from '../limits/limits.ts';
import { addressOf } from './accounts.ts';
import { sessionCookie } from './auth.ts';
import { takeCode } from './second-factor.ts';
import { endSession, halfwayOf } from './session.ts';

type SignInDeps = Pick<Deps, 'auth' | 'database' | 'keys' | 'now' | 'origin' | 'limits'>;

/** Refused with the seconds to wait, or 0: something of it is wrong, which is not told apart. `cookie`: of the session. */
export type SignIn = { readonly ok: true; readonly cookie: string } | { readonly ok: false; readonly waitSeconds: number };

const refused = { ok: false, waitSeconds: 0 } as const;

/**
 * The first half: a session that opens nothing yet. An unknown address costs the same scrypt and is counted the same, so nobody
 * learns who works where. Whoever guesses can lock an address out for a quarter of an hour; that is the price.
 */
export async function signIn(deps: SignInDeps, typed: { readonly email: string; readonly password: string }, network: string): Promise<SignIn> {
  const email = addressOf(deps.keys, typed.email);
  const waitSeconds = await takeAll(deps.limits, [
    ['staff-network', network],
    ['sign-in', email],
  ]);
  if (waitSeconds > 0) return { ok: false, waitSeconds };
  try {
    const { headers } = await deps.auth.api.signInEmail({
      body: { email, password: typed.password, rememberMe: true },
      headers: new Headers(),
      returnHeaders: true,
    });
    await deps.limits.giveBack('sign-in', email);
    return { ok: true, cookie: sessionCookieOf(deps.origin, headers) };
  } catch (problem) {
    if (isAPIError(problem)) return refused;
    throw problem;
  }
}

/** The second half: a code that was never used. The session gets a new id. */
export async function finishSignIn(deps: SignInDeps, cookies: string | undefined, typedCode: string): Promise<SignIn> {
  const halfway = await halfwayOf(deps, cookies);
  if (!halfway) return refused;
  const waitSeconds = await deps.limits.take('second-factor', halfway.accountId);
  if (waitSeconds > 0) return { ok: false, waitSeconds };
  if (!(await takeCode(deps, halfway.accountId, typedCode))) return refused;
  await deps.limits.giveBack('second-factor', halfway.accountId);
  await endSession(deps, cookies);
  return { ok: true, cookie: await startSession(deps, halfway.accountId) };
}

/** The cookie of a new session of an account, both factors done. */
export async function startSession({ auth, origin }: Pick<Deps, 'auth' | 'origin'>, staffId: string): Promise<string> {
  const { headers } = await auth.api.startSession({ body: { staffId }, returnHeaders: true });
  return sessionCookieOf(origin, headers);
}

/** The signed token of better-auth in a cookie that ends with the browser. */
function sessionCookieOf(origin: string, headers: Headers): string {
  const cookie = ownCookie(origin, sessionCookie);
  const value = cookie.read(headers.getSetCookie().find((one) => one.startsWith(`${cookie.fullName}=`)) ?? '');
  if (!value) throw new Error('better-auth set no session');
  return cookie.write(value);
}
