import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PendingCaseForm } from '#domain/referral/case-page-view.ts';
import type { Deps } from '../deps.ts';
import { ownCookie } from '../http/own-cookie.ts';

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
export function writeSession({ now, keys, origin }: SessionDeps, session: CaseSession): string {
  const { keyId, sealed } = keys.seal(deflateRawSync(JSON.stringify({ until: now() + idleMs, session })), name);
  return ownCookie(origin, name).write(`${keyId}.${sealed.toString('base64url')}`);
}

export const clearSession = ({ origin }: Pick<SessionDeps, 'origin'>): string => ownCookie(origin, name).clear();

/** No cookie, an old one or one that somebody changed: an empty session. */
export function readSession({ now, keys, origin }: SessionDeps, header: string | undefined): CaseSession {
  const [keyId = '', sealed = ''] = (ownCookie(origin, name).read(header) ?? '').split('.');
  const bytes = sealed ? keys.open(Buffer.from(sealed, 'base64url'), keyId, name) : undefined;
  if (!bytes) return {};
  const { until, session } = JSON.parse(inflateRawSync(bytes).toString('utf8')) as { readonly until: number; readonly session: CaseSession };
  return until > now() ? session : {};
}
