import { createHmac, createPrivateKey, createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { keyFile } from './key-file.ts';
import { sealBytes, unsealBytes } from './seal.ts';

/** What an HMAC is made for: the same value gives another one for another purpose. */
export type Purpose =
  | 'code'
  | 'word'
  | 'draft'
  | 'card'
  | 'link'
  | 'office-key'
  | 'vacancy-link'
  | 'idempotency'
  | 'body'
  | 'network'
  | 'case-session'
  | 'staff-email'
  | 'staff-session'
  | 'second-factor'
  | 'invitation';

/** The keys of the server. They lie in a folder of their own, never in the database and never in a backup. */
export interface KeyRing {
  /** Of the key that new data keys are wrapped with. */
  readonly newest: string;
  readonly ids: readonly string[];
  seal(plain: Uint8Array | string, bound: string): { readonly keyId: string; readonly sealed: Buffer };
  /** Undefined: the key is gone, or the bytes were changed. */
  open(sealed: Uint8Array, keyId: string, bound: string): Buffer | undefined;
  mac(purpose: Purpose, ...parts: readonly string[]): Buffer;
  /** Ed25519, for the daily anchor. */
  readonly signing: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

type Random = (bytes: number) => Buffer;

const wrapping = /^data-(\d{4})\.key$/;
/** Keys that wrap nothing any more: they open older backups, until the operator throws both away. */
const retiredFolder = 'retired';

/** Reads the keys of a folder; makes those that are missing, readable by this account only. */
export function openKeyRing(folder: string, random: Random): KeyRing {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = keyIds(folder);
  const ids = known.length > 0 ? known : ['0001'];
  const retired = join(folder, retiredFolder);
  mkdirSync(retired, { recursive: true, mode: 0o700 });
  const keys = new Map([
    ...keyIds(retired).map((id) => [id, createSecretKey(keyFile(join(retired, `data-${id}.key`), random))] as const),
    ...ids.map((id) => [id, createSecretKey(keyFile(join(folder, `data-${id}.key`), random))] as const),
  ]);
  const newest = ids.at(-1) ?? '0001';
  const macRoot = keyFile(join(folder, 'mac.key'), random);
  const macKeys = new Map<Purpose, KeyObject>();
  const macKey = (purpose: Purpose): KeyObject => {
    const kept = macKeys.get(purpose);
    if (kept) return kept;
    const made = createSecretKey(createHmac('sha256', macRoot).update(`most ${purpose}`).digest());
    macKeys.set(purpose, made);
    return made;
  };
  const keyOf = (id: string) => keys.get(id);
  return {
    newest,
    ids,
    seal: (plain, bound) => {
      const key = keyOf(newest);
      if (!key) throw new Error(`No key ${newest}`);
      return { keyId: newest, sealed: sealBytes(typeof plain === 'string' ? Buffer.from(plain) : plain, key, random(12), bound) };
    },
    open: (sealed, keyId, bound) => {
      const key = keyOf(keyId);
      return key && unsealBytes(sealed, key, bound);
    },
    mac: (purpose, ...parts) => createHmac('sha256', macKey(purpose)).update(JSON.stringify(parts)).digest(),
    signing: signingKeys(join(folder, 'signing.key'), random),
  };
}

/** The ids of wrapping keys in a folder, the newest last. */
export const keyIds = (folder: string): readonly string[] =>
  readdirSync(folder)
    .flatMap((name) => wrapping.exec(name)?.[1] ?? [])
    .sort();

/** Adds a wrapping key; from the next start on it wraps what is new. */
export function addKey(folder: string, random: Random): string {
  const id = String(Number(keyIds(folder).at(-1) ?? '0') + 1).padStart(4, '0');
  keyFile(join(folder, `data-${id}.key`), random);
  return id;
}

/** Nothing is wrapped with it from now on. */
export const retireKey = (folder: string, id: string): void => renameSync(join(folder, `data-${id}.key`), join(folder, retiredFolder, `data-${id}.key`));

/** The private key is made from 32 random bytes in a file, so that it is written as carefully as the others. */
function signingKeys(path: string, random: Random) {
  const seed = keyFile(path, random);
  // The frame of an Ed25519 key in PKCS #8 (RFC 8410) around its 32 bytes.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
