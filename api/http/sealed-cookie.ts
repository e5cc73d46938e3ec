import type { Deps } from '../deps.ts';
import { ownCookie } from './own-cookie.ts';

/** A cookie of this site whose content only this server reads: sealed with its newest key, bound to the cookie's name. */
export function sealedCookie({ keys, origin }: Pick<Deps, 'keys' | 'origin'>, name: string) {
  const cookie = ownCookie(origin, name);
  return {
    /** Undefined: no cookie, a changed one, or one of another key. */
    read: (header: string | undefined): Buffer | undefined => {
      const [keyId = '', sealed = ''] = (cookie.read(header) ?? '').split('.');
      return keys.open(Buffer.from(sealed, 'base64url'), keyId, name);
    },
    write: (plain: Uint8Array | string): string => {
      const { keyId, sealed } = keys.seal(plain, name);
      return cookie.write(`${keyId}.${sealed.toString('base64url')}`);
    },
    clear: cookie.clear,
  };
}
