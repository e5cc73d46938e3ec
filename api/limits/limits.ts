import { gt } from 'drizzle-orm';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/database.ts';
import { limits as table } from '../db/schema.ts';

/** How often what may happen, in a span of seconds. High enough for a whole prison behind one address (design decision 29). */
export const rules = {
  /** Requests sent by everybody, and from one network. */
  'send-all': { points: 3000, seconds: 3600 },
  'send-network': { points: 60, seconds: 3600 },
  /** Notices to one office: more in a day is no use of ours. */
  'send-office': { points: 100, seconds: 86_400 },
  'code-all': { points: 20_000, seconds: 3600 },
  'code-network': { points: 120, seconds: 900 },
  /** Guesses at the word of one request, and at the key of one link. */
  word: { points: 6, seconds: 900 },
  'office-key': { points: 6, seconds: 900 },
  'office-network': { points: 120, seconds: 900 },
  /** New links for one case: each is a mail to an office. */
  'link-case': { points: 3, seconds: 86_400 },
  'message-case': { points: 20, seconds: 86_400 },
  /** Guesses at the password and at the second factor of one account; an address without an account is counted alike. */
  'sign-in': { points: 10, seconds: 900 },
  'second-factor': { points: 10, seconds: 900 },
  invitations: { points: 60, seconds: 86_400 },
  'staff-network': { points: 120, seconds: 900 },
  'card-network': { points: 60, seconds: 3600 },
} as const satisfies Record<string, { points: number; seconds: number }>;
export type LimitRule = keyof typeof rules;

export interface Limits {
  /** Counts one more. 0: it may happen; else the seconds to wait. */
  take(rule: LimitRule, key: string): Promise<number>;
  /** It was no guess: the owner may come as often as needed, while the guesses of others stay counted. */
  giveBack(rule: LimitRule, key: string): Promise<void>;
}

interface Kept {
  readonly points: number;
  /** A guess was given back: the count may fall. */
  readonly isLess: boolean;
  readonly until: number;
}

const insertion = 'INSERT INTO limits (key, points, expires_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at, points =';
/** Another instance may have counted more. */
const keepMost = `${insertion} max(points, excluded.points)`;
const keepExactly = `${insertion} excluded.points`;

/** Counts in memory, kept in the database along with what is written anyway, read at start: a restart forgives nothing. */
export async function openLimits(database: Database, now: () => number, change: Partial<Record<LimitRule, number>> = {}): Promise<Limits> {
  const limiters = new Map(
    (Object.keys(rules) as LimitRule[]).map((name) => [
      name,
      new RateLimiterMemory({ keyPrefix: '', points: change[name] ?? rules[name].points, duration: rules[name].seconds }),
    ]),
  );
  const kept = await database.orm.select().from(table).where(gt(table.expiresAt, now()));
  for (const { key, points, expiresAt } of kept) {
    const [name = '', ...rest] = key.split('|');
    await limiters.get(name as LimitRule)?.set(rest.join('|'), points, Math.ceil((expiresAt - now()) / 1000));
  }
  const changed = new Map<string, Kept>();
  const flush = () => {
    const unit = [...changed].map(([key, { points, isLess, until }]) => ({ sql: isLess ? keepExactly : keepMost, params: [key, points, until] }));
    changed.clear();
    // Nobody waits for it: it joins the next commit. If the disk refuses, the count in memory still holds.
    database.write(unit).catch(() => {});
  };
  const keep = (name: LimitRule, key: string, { consumedPoints, msBeforeNext }: RateLimiterRes, isLess = false) => {
    // Many requests of one moment write a count once.
    if (changed.size === 0) setImmediate(flush);
    changed.set(`${name}|${key}`, { points: consumedPoints, isLess, until: now() + msBeforeNext });
  };
  return {
    take: async (name, key) => {
      const limiter = limiters.get(name);
      if (!limiter) return 0;
      try {
        keep(name, key, await limiter.consume(key));
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        throw refused;
      }
    },
    giveBack: async (name, key) => {
      const left = await limiters.get(name)?.reward(key);
      if (left) keep(name, key, left, true);
    },
  };
}

/** The first rule that says no, in its order; 0: all allow it. */
export async function takeAll(limits: Limits, wanted: readonly (readonly [LimitRule, string])[]): Promise<number> {
  for (const [rule, key] of wanted) {
    const wait = await limits.take(rule, key);
    if (wait > 0) return wait;
  }
  return 0;
}
