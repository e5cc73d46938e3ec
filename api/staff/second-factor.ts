import { and, eq, lt } from 'drizzle-orm';
import { codesOnSheet, makeOneTimeCode, readSecondFactor } from '#domain/staff/one-time-code.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { authenticators, sheetCodes } from '../db/staff-schema.ts';
import type { Deps } from '../deps.ts';
import { secretBytes, stepOf } from './totp.ts';

type FactorDeps = Pick<Deps, 'database' | 'keys' | 'now'>;

export type FactorKind = 'app' | 'sheet';

/** A second factor that is shown, but not yet proved: secret of an app, codes of a sheet. */
export type NewFactor = { readonly kind: 'app'; readonly secret: Buffer } | { readonly kind: 'sheet'; readonly codes: readonly string[] };

/** Whether this is a code of the account. A code that was right is used up by asking, in the same write, so two at once are one. */
export async function takeCode(deps: FactorDeps, staffId: string, typed: string): Promise<boolean> {
  const read = readSecondFactor(typed);
  if (!read) return false;
  return read.kind === 'app' ? takeAppCode(deps, staffId, read.code) : takeSheetCode(deps, staffId, read.code);
}

async function takeAppCode({ database: { orm, write }, keys, now }: FactorDeps, staffId: string, code: string): Promise<boolean> {
  const row = await orm.select().from(authenticators).where(eq(authenticators.staffId, staffId)).get();
  const secret = row && keys.open(row.secretCipher, row.keyId, boundTo.authenticator(staffId));
  const step = secret && stepOf(secret, code, now(), row.lastStep);
  if (step === undefined) return false;
  const taken = orm
    .update(authenticators)
    .set({ lastStep: step })
    .where(and(eq(authenticators.staffId, staffId), lt(authenticators.lastStep, step)));
  return (await write([{ query: taken, changes: 1 }])).ok;
}

async function takeSheetCode({ database: { orm, write }, keys }: FactorDeps, staffId: string, code: string): Promise<boolean> {
  const used = orm.delete(sheetCodes).where(and(eq(sheetCodes.staffId, staffId), eq(sheetCodes.codeMac, codeMac(keys, staffId, code))));
  return (await write([{ query: used, changes: 1 }])).ok;
}

/** How many codes of the sheet are left. */
export const codesLeft = async ({ database }: Pick<FactorDeps, 'database'>, staffId: string): Promise<number> =>
  database.orm.$count(sheetCodes, eq(sheetCodes.staffId, staffId));

/** From a seed that only one browser bears: shown again after a refresh, stored nowhere before it is proved. */
export function factorFrom(keys: KeyRing, seed: string, kind: FactorKind): NewFactor {
  const bytes = (n: number) => keys.mac('second-factor', 'new', seed, kind, String(n));
  if (kind === 'app') return { kind, secret: bytes(0).subarray(0, secretBytes) };
  const codes = Array.from({ length: codesOnSheet }, (_, n) => {
    const code = makeOneTimeCode(bytes(n));
    if (!code) throw new Error('32 bytes gave no code');
    return code;
  });
  return { kind, codes };
}

/** Whether somebody holds what was shown: a code of the app, or any code of the sheet. @returns what then is kept; undefined: it does not fit. */
export function proved({ keys, now }: Pick<FactorDeps, 'keys' | 'now'>, staffId: string, factor: NewFactor, typed: string): Unit | undefined {
  const read = readSecondFactor(typed);
  if (factor.kind === 'app') {
    const step = read?.kind === 'app' ? stepOf(factor.secret, read.code, now(), 0) : undefined;
    return step === undefined ? undefined : appRows(keys, staffId, factor.secret, step);
  }
  const codes = factor.codes.map((code) => code.replace('-', ''));
  if (read?.kind !== 'sheet' || !codes.includes(read.code)) return undefined;
  return sheetRows(
    keys,
    staffId,
    codes.filter((code) => code !== read.code),
  );
}

function appRows(keys: KeyRing, staffId: string, secret: Buffer, lastStep: number): Unit {
  const { keyId, sealed } = keys.seal(secret, boundTo.authenticator(staffId));
  return [insert(authenticators, { staffId, keyId, secretCipher: sealed, lastStep })];
}

export const sheetRows = (keys: KeyRing, staffId: string, codes: readonly string[]): Unit =>
  codes.map((code) => insert(sheetCodes, { staffId, codeMac: codeMac(keys, staffId, code.replace('-', '')) }));

const codeMac = (keys: KeyRing, staffId: string, code: string) => keys.mac('second-factor', 'sheet', staffId, code);
