import type { Context } from 'hono';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { Asker, Deps } from '../deps.ts';
import { networkOf } from './network-of.ts';

/** The network of the one who asks, unreadable and another one every day: what limits count by. */
export function networkKey({ keys, now }: Pick<Deps, 'keys' | 'now'>, c: Context): string {
  const { address = '' } = (c.env as Asker | undefined) ?? {};
  return keys.mac('network', toWarsaw(now()).day.toString(), networkOf(address)).toString('base64');
}
