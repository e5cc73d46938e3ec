import { asc, eq, sql } from 'drizzle-orm';
import { foldOfficeKey } from '#domain/referral/office-key.ts';
import { type ChannelFacts, type Receiving, receivingOf } from '#domain/referral/receiving.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import type { Database } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { officeChannels } from '../db/schema.ts';
import type { Deps } from '../deps.ts';

/** How an organization can be told; undefined: nobody confirmed anything. */
export const channelOf = async (database: Database, organization: string): Promise<ChannelFacts | undefined> => channelQuery(database).get({ organization });

const channelQuery = prepared((orm) =>
  orm
    .select({ confirmedOn: officeChannels.confirmedOn, accountUsedAt: officeChannels.accountUsedAt })
    .from(officeChannels)
    .where(eq(officeChannels.organization, sql.placeholder('organization')))
    .prepare(),
);

/** The address that a coordinator confirmed; undefined: there is none. */
export async function channelEmail({ orm }: Database, keys: KeyRing, organization: string): Promise<string | undefined> {
  const row = await orm.select().from(officeChannels).where(eq(officeChannels.organization, organization)).get();
  return row && keys.open(row.emailCipher, row.keyId, boundTo.channel(organization))?.toString('utf8');
}

/** Whose key it is: the manager's opens every case, the office's those that are not for the manager only. */
export type KeyHolder = 'office' | 'manager';

/** Whether a key that opens this was handed over to this organization. */
export async function isOfficeKey({ orm }: Database, keys: KeyRing, organization: string, typed: string, wanted: KeyHolder = 'office'): Promise<boolean> {
  const { officeKeyMac, managerKeyMac } = officeChannels;
  const row = await orm
    .select({ office: officeKeyMac, manager: managerKeyMac })
    .from(officeChannels)
    .where(eq(officeChannels.organization, organization))
    .get();
  const isManager = row?.manager?.equals(keyMac(keys, organization, typed, 'manager')) ?? false;
  const isOffice = row?.office.equals(keyMac(keys, organization, typed, 'office')) ?? false;
  return isManager || (wanted === 'office' && isOffice);
}

export interface NewChannel {
  readonly organization: string;
  readonly email: string;
  /** The day of the call, YYYY-MM-DD. */
  readonly confirmedOn: string;
  readonly officeKey: string;
  /** Without one nobody opens what is for the manager only. */
  readonly managerKey?: string;
}

/** Keeps what a coordinator confirmed by phone. Earlier keys die. */
export async function keepChannel(
  { orm, write }: Database,
  keys: KeyRing,
  { organization, email, confirmedOn, officeKey, managerKey }: NewChannel,
): Promise<void> {
  const { sealed, keyId } = keys.seal(email, boundTo.channel(organization));
  const values = {
    ...{ emailCipher: sealed, keyId, confirmedOn, officeKeyMac: keyMac(keys, organization, officeKey, 'office') },
    managerKeyMac: managerKey === undefined ? null : keyMac(keys, organization, managerKey, 'manager'),
  };
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

const keyMac = (keys: KeyRing, organization: string, typed: string, holder: KeyHolder) => keys.mac('office-key', organization, holder, foldOfficeKey(typed));

/** Which organizations can be asked through Most today; none while sending is off. */
export async function receivingByOffice({ database, lawful, now }: Pick<Deps, 'database' | 'lawful' | 'now'>): Promise<ReadonlyMap<string, Receiving>> {
  if (!lawful) return new Map();
  const rows = await allChannels(database);
  return new Map(rows.map((row) => [row.organization, receivingOf(row, now())] as const).filter(([, way]) => way !== 'none'));
}
