import { referrals } from '#api/db/schema.ts';
import { readCase } from '#api/referrals/find-case.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import type { ReferralRequestInput } from '#domain/referral/referral-request.schema.ts';
import { caseReader } from './case-reader.ts';
import { type ReferralServer, referralServer } from './referral-deps.ts';

export const word = 'czerwony rower';

/** A request that was sent, its code, and somebody who may look with it. */
export async function follow(change: Partial<ReferralRequestInput> = {}, deps = {}) {
  const server = await referralServer(deps);
  const { code } = (await (await server.send(change)).json()) as Receipt;
  return { server, code, reader: caseReader(server.app) };
}

/** The same, with code and word given. */
export async function opened(change: Partial<ReferralRequestInput> = {}) {
  const all = await follow(change);
  await all.reader.post('code', { code: all.code });
  await all.reader.post('word', { word });
  return all;
}

/** The one case of a server, as an act of its office takes it. */
export async function found({ deps }: ReferralServer) {
  const row = await deps.database.orm.select().from(referrals).get();
  const one = row && readCase(deps, row);
  if (!one) throw new Error('The case is not there');
  return one;
}
