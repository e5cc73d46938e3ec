import { eq } from 'drizzle-orm';
import type { Membership } from '#domain/staff/role.ts';
import { region } from '#domain/staff/role.ts';
import { pl } from '#i18n/pl.ts';
import { sheetCodes } from '../db/staff-schema.ts';
import type { Deps } from '../deps.ts';
import { accountAt, addressOf } from '../staff/accounts.ts';
import { makeAccount } from '../staff/make-account.ts';
import { factorFrom, sheetRows } from '../staff/second-factor.ts';

/** Of every account in the demo. */
export const demoPassword = 'demo demo demo demo';

/** Somebody who may sign in, as the terminal tells of it. */
export interface DemoAccount extends Membership {
  readonly email: string;
  /** The first codes of a sheet that is new with every start. */
  readonly codes: readonly string[];
}

/** One account of each kind that a visitor wants to try, made by the same functions as real ones. */
export async function makeDemoStaff(deps: Deps, office: string): Promise<readonly DemoAccount[]> {
  const prison = deps.directory.directory.prisons[0]?.id;
  const names = pl.demo.staff;
  const people: readonly (Membership & { readonly name: string })[] = [
    { organization: office, role: 'manager', name: names.manager },
    { organization: office, role: 'social-worker', name: names.worker },
    ...(prison ? [{ organization: prison, role: 'educator' as const, name: names.educator }] : []),
    { organization: region, role: 'coordinator', name: names.coordinator },
    { organization: region, role: 'inspector', name: names.inspector },
    { organization: region, role: 'administrator', name: names.administrator },
  ];
  const made: DemoAccount[] = [];
  for (const { name, ...membership } of people) {
    const email = `${membership.role}@demo.example`;
    const known = await accountAt(deps.database, addressOf(deps.keys, email));
    const accountId = known?.id ?? (await makeAccount(deps, { ...membership, name, email, password: demoPassword, kind: 'sheet' })).accountId;
    made.push({ ...membership, email, codes: await newSheet(deps, accountId) });
  }
  return made;
}

async function newSheet({ database: { orm, write }, keys, random }: Deps, staffId: string): Promise<readonly string[]> {
  const factor = factorFrom(keys, random(24).toString('base64url'), 'sheet');
  const codes = factor.kind === 'sheet' ? factor.codes : [];
  await write([orm.delete(sheetCodes).where(eq(sheetCodes.staffId, staffId)), ...sheetRows(keys, staffId, codes)]);
  return codes.slice(0, 5);
}
