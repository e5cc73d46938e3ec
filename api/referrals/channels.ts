import { eq } from 'drizzle-orm';
import type { ChannelFacts } from '#domain/referral/receiving.ts';
import type { Database } from '../db/database.ts';
import { officeChannels } from '../db/schema.ts';

/** How an organization can be told; undefined: nobody confirmed anything. */
export const channelOf = async ({ orm }: Database, organization: string): Promise<ChannelFacts | undefined> =>
  orm
    .select({ confirmedOn: officeChannels.confirmedOn, accountUsedAt: officeChannels.accountUsedAt })
    .from(officeChannels)
    .where(eq(officeChannels.organization, organization))
    .get();
