import { encode } from 'uqr';
import type { NewFactorView } from '#domain/staff/staff-view.ts';
import type { NewFactor } from './second-factor.ts';
import { appAddress, base32 } from './totp.ts';

/** A new second factor as a page shows it. @param issuer what the app calls this site; @param account whose it is. */
export function newFactorView(factor: NewFactor, issuer: string, account: string): NewFactorView {
  if (factor.kind === 'sheet') return factor;
  const address = appAddress(factor.secret, issuer, account);
  const { size, data } = encode(address, { border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return { kind: 'app', secret: spaced(base32(factor.secret)), address, qr: { size, path } };
}

/** In fours, for typing by hand. */
const spaced = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ');
