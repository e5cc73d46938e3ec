import { createHmac } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../http/network-of.ts';

/** Takes one more vote, or says how many seconds it is too early. */
export type TakeVote = (address: string, organization: string) => Promise<{ readonly waitSeconds: number }>;

/** In an hour: of one network about one office, and of everybody together, so that nobody can fill the memory or the counts. */
const perOffice = 5;
const altogether = 1000;

/**
 * Limits how often one network speaks of one office. Addresses are kept for an hour at most, in memory, and only as HMAC of
 * their network under a key that ends with the process.
 */
export function limitVotes(key: Uint8Array): TakeVote {
  const byOffice = new RateLimiterMemory({ keyPrefix: 'office', points: perOffice, duration: 3600 });
  const byAll = new RateLimiterMemory({ keyPrefix: 'all', points: altogether, duration: 3600 });
  return async (address, organization) => {
    const network = createHmac('sha256', key)
      .update(`${networkOf(address)} ${organization}`)
      .digest('base64');
    try {
      await byOffice.consume(network);
      await byAll.consume('all');
      return { waitSeconds: 0 };
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return { waitSeconds: Math.ceil(refused.msBeforeNext / 1000) };
      throw refused;
    }
  };
}
