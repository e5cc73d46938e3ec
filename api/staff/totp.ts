import { createHmac, timingSafeEqual } from 'node:crypto';

/** The half minute of an instant (RFC 6238). */
const stepMs = 30_000;
/** Clocks of phones go wrong by less. */
const drift = 1;
const digits = 6;

/** Of a new secret: 160 bits, as RFC 4226 recommends for SHA-1, the only hash that every app knows. */
export const secretBytes = 20;

/**
 * The half minute that a code belongs to. Undefined: it fits none near now, or none after the last one that was taken, so that
 * whoever looked over a shoulder cannot use the same code.
 */
export function stepOf(secret: Uint8Array, code: string, now: number, lastStep: number): number | undefined {
  const current = Math.floor(now / stepMs);
  const steps = [0, -1, 1].map((offset) => current + offset * drift);
  return steps.find((step) => step > lastStep && timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code.padStart(digits).slice(0, digits))));
}

/** The code of a half minute (RFC 4226, 5.3). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const start = (hash.at(-1) ?? 0) & 15;
  const number = hash.readUInt32BE(start) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** For typing by hand, as apps want it: base 32 (RFC 4648) without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What the QR code says to an app. */
export function appAddress(secret: Uint8Array, issuer: string, account: string): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer });
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query.toString().replace(/\+/g, '%20')}`;
}
