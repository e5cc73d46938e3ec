import { asc, eq } from 'drizzle-orm';
import { foldOfficeKey } from '#domain/referral/office-key.ts';
import { type ChannelFacts, type Receiving, receivingOf } from '#domain/referral/receiving.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import type { Database } from '../db/database.ts';
import { officeChannels } from '../db/schema.ts';
import type { Deps } from '../deps.ts';

/** How an organization can be told; undefined: nobody confirmed anything. */
export const channelOf = async ({ orm }: Database, organization: string): Promise<ChannelFacts | undefined> =>
  orm
    .select({ confirmedOn: officeChannels.confirmedOn, accountUsedAt: officeChannels.accountUsedAt })
    .from(officeChannels)
    .where(eq(officeChannels.organization, organization))
    .get();

/** The address that a coordinator confirmed; undefined: there is none. */
export async function channelEmail({ orm }: Database, keys: KeyRing, organization: string): Promise<string | undefined> {
  const row = await orm.select().from(officeChannels).where(eq(officeChannels.organization, organization)).get();
  return row && keys.open(row.emailCipher, row.keyId, boundTo.channel(organization))?.toString('utf8');
}

/** Whether a key was handed over to this organization. */
export async function isOfficeKey({ orm }: Database, keys: KeyRing, organization: string, typed: string): Promise<boolean> {
  const row = await orm.select({ mac: officeChannels.officeKeyMac }).from(officeChannels).where(eq(officeChannels.organization, organization)).get();
  const given = officeKeyMac(keys, organization, typed);
  return row?.mac.equals(given) ?? false;
}

export interface NewChannel {
  readonly organization: string;
  readonly email: string;
  /** The day of the call, YYYY-MM-DD. */
  readonly confirmedOn: string;
  readonly officeKey: string;
}

/** Keeps what a coordinator confirmed by phone. An earlier office key dies. */
export async function keepChannel({ orm, write }: Database, keys: KeyRing, { organization, email, confirmedOn, officeKey }: NewChannel): Promise<void> {
  const { sealed, keyId } = keys.seal(email, boundTo.channel(organization));
  const values = { emailCipher: sealed, keyId, confirmedOn, officeKeyMac: officeKeyMac(keys, organization, officeKey) };
  await write([
    orm
      .insert(officeChannels)
      .values({ organization, ...values })
      .onConflictDoUpdate({ target: officeChannels.organization, set: values }),
  ]);
}

/** The address is the same as before: only the day of the call is newer. False: there is no channel. */
export async function confirmChannel({ orm, write }: Database, organization: string, confirmedOn: string): Promise<boolean> {
  const update = orm.update(officeChannels).set({ confirmedOn }).where(eq(officeChannels.organization, organization));
  return (await write([{ query: update, changes: 1 }])).ok;
}

/** The office is told nothing any more; new requests end in "Zabierz ze sobą". */
export async function removeChannel({ orm, write }: Database, organization: string): Promise<void> {
  await write([orm.delete(officeChannels).where(eq(officeChannels.organization, organization))]);
}

export const allChannels = async ({ orm }: Pick<Database, 'orm'>): Promise<readonly (ChannelFacts & { readonly organization: string })[]> =>
  orm
    .select({ organization: officeChannels.organization, confirmedOn: officeChannels.confirmedOn, accountUsedAt: officeChannels.accountUsedAt })
    .from(officeChannels)
    .orderBy(asc(officeChannels.organization));

const officeKeyMac = (keys: KeyRing, organization: string, typed: string) => keys.mac('office-key', organization, foldOfficeKey(typed));
/** Which organizations can be asked through Most today; none while sending is off. */
export async function receivingByOffice({ database, lawful, now }: Pick<Deps, 'database' | 'lawful' | 'now'>): Promise<ReadonlyMap<string, Receiving>> {
  if (!lawful) return new Map();
  const rows = await allChannels(database);
  return new Map(rows.map((row) => [row.organization, receivingOf(row, now())] as const).filter(([, way]) => way !== 'none'));
}
