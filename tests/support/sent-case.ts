import { randomBytes } from 'node:crypto';
import type { Receipt } from '#api/referrals/receipt.ts';
import type { ReferralRequestInput } from '#domain/referral/referral-request.schema.ts';
import { referralRequest } from './referral-factories.ts';

/** A request that the running server took through its API. */
export async function sendTo(address: string, change: Partial<ReferralRequestInput> = {}): Promise<Receipt> {
  const body = referralRequest({ place: { situation: 'residence', residence: '081106' }, office: 'mgops-lubsko', ...change });
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') };
  const response = await fetch(`${address}/api/referrals`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 201) throw new Error(`Not taken: ${response.status} ${await response.text()}`);
  return (await response.json()) as Receipt;
}
