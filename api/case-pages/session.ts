import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PendingCaseForm } from '#domain/referral/case-page-view.ts';
import type { Deps } from '../deps.ts';
import { ownCookie } from '../http/own-cookie.ts';
import { sealedCookie } from '../http/sealed-cookie.ts';

/** What a browser may see: the case of a code, and with the word all of it. A form that could not be carried out waits here too. */
export interface CaseSession {
  readonly code?: string;
  readonly isOpened?: boolean;
  readonly pending?: PendingCaseForm;
}

/** Without any use the session ends: the phone may lie with somebody else (design decision 19). */
const idleMs = 30 * 60 * 1000;
const name = 'most-case';

type SessionDeps = Pick<Deps, 'now' | 'keys' | 'origin'>;

/** Sealed, so that the cookie itself shows neither code nor text. Every answer gives it another half an hour. */
export function writeSession(deps: SessionDeps, session: CaseSession): string {
  return sealedCookie(deps, name).write(deflateRawSync(JSON.stringify({ until: deps.now() + idleMs, session })));
}

export const clearSession = ({ origin }: Pick<SessionDeps, 'origin'>): string => ownCookie(origin, name).clear();

/** No cookie, an old one or one that somebody changed: an empty session. */
export function readSession(deps: SessionDeps, header: string | undefined): CaseSession {
  const bytes = sealedCookie(deps, name).read(header);
  if (!bytes) return {};
  const { until, session } = JSON.parse(inflateRawSync(bytes).toString('utf8')) as { readonly until: number; readonly session: CaseSession };
  return until > deps.now() ? session : {};
}
