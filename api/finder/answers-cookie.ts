import type { FinderAnswers, FinderStep } from '#domain/residence/finder-answers.ts';
import type { AnswerReading, Fields } from '#domain/residence/read-answer.ts';
import { seal, unseal } from '../crypto/seal.ts';
import type { Deps } from '../deps.ts';
import { ownCookie } from '../http/own-cookie.ts';

/** The answers so far, and the last form that could not be read: it is shown once more as it was typed. */
export interface FinderState {
  readonly answers: FinderAnswers;
  readonly pending?: { readonly step: FinderStep; readonly fields: Fields; readonly problem: AnswerReading & { readonly ok: false } };
}

/** After this the answers count as not given. */
const lifetimeMs = 2 * 60 * 60 * 1000;

const name = 'most-way';

type CookieDeps = Pick<Deps, 'now' | 'random' | 'finderKey' | 'origin'>;

/**
 * The finder stores nothing: its answers travel in a cookie of this browser, sealed so that whoever looks at the phone
 * reads nothing. Over https it bears the prefix that binds it to this host (design decision 19).
 */
export function writeState(deps: CookieDeps, state: FinderState): string {
  const until = deps.now() + lifetimeMs;
  return ownCookie(deps.origin, name).write(seal(JSON.stringify({ until, state }), deps.finderKey, deps.random(12)));
}

export const clearState = ({ origin }: CookieDeps): string => ownCookie(origin, name).clear();

/** No cookie, an old one or one that somebody changed: no answers. */
export function readState(deps: CookieDeps, header: string | undefined): FinderState {
  const value = ownCookie(deps.origin, name).read(header);
  const text = value && unseal(value, deps.finderKey);
  if (!text) return { answers: {} };
  const { until, state } = JSON.parse(text) as { until: number; state: FinderState };
  return until > deps.now() ? state : { answers: {} };
}
