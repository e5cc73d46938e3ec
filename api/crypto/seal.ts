import { type CipherGCM, type CipherKey, createCipheriv, createDecipheriv } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts with AES-256-GCM. Result: initialisation vector, tag, ciphertext.
 * @param iv 12 fresh random bytes.
 * @param bound what the ciphertext belongs to: it opens nowhere else.
 */
export function sealBytes(plain: Uint8Array, key: CipherKey, iv: Uint8Array, bound = ''): Buffer {
  const cipher: CipherGCM = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** What was sealed, or undefined when it was changed, cut, moved or sealed with another key. */
export function unsealBytes(sealed: Uint8Array, key: CipherKey, bound = ''): Buffer | undefined {
  if (sealed.length < ivBytes + tagBytes) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes));
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A text in base64url. @param iv 12 fresh random bytes. */
export const seal = (text: string, key: CipherKey, iv: Uint8Array): string => sealBytes(Buffer.from(text), key, iv).toString('base64url');

export const unseal = (sealed: string, key: CipherKey): string | undefined => unsealBytes(Buffer.from(sealed, 'base64url'), key)?.toString('utf8');
