import { createSecretKey } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';
import { sealBytes, unsealBytes } from './seal.ts';
import { boundTo } from './sealed-columns.ts';

/** The key of one referral: everything personal of it is sealed with it. Destroying the wrapped key destroys it all. */
export interface ReferralKey {
  readonly keyId: string;
  readonly wrapped: Buffer;
  seal(text: string, field: string): Buffer;
  open(sealed: Uint8Array, field: string): string | undefined;
}

export function newReferralKey(keys: KeyRing, referralId: string, random: (bytes: number) => Buffer): ReferralKey {
  const bytes = random(32);
  const { keyId, sealed } = keys.seal(bytes, boundTo.referralKey(referralId));
  return referralKey(bytes, keyId, sealed, referralId, random);
}

/** Undefined: it was destroyed, or the server's key is gone. */
export function openReferralKey(
  keys: KeyRing,
  row: { readonly id: string; readonly keyId: string | null; readonly wrappedKey: Uint8Array | null },
  random: (bytes: number) => Buffer,
): ReferralKey | undefined {
  if (!row.keyId || !row.wrappedKey) return undefined;
  const key = keys.open(row.wrappedKey, row.keyId, boundTo.referralKey(row.id));
  return key && referralKey(key, row.keyId, Buffer.from(row.wrappedKey), row.id, random);
}

function referralKey(bytes: Buffer, keyId: string, wrapped: Buffer, id: string, random: (bytes: number) => Buffer): ReferralKey {
  const key = createSecretKey(bytes);
  return {
    keyId,
    wrapped,
    seal: (text, field) => sealBytes(Buffer.from(text), key, random(12), `${field} ${id}`),
    open: (sealed, field) => unsealBytes(sealed, key, `${field} ${id}`)?.toString('utf8'),
  };
}
