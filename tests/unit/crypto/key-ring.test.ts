import { randomBytes, sign, verify } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addKey, openKeyRing } from '#api/crypto/key-ring.ts';
import { newReferralKey, openReferralKey } from '#api/crypto/referral-key.ts';
import { sealBytes, unsealBytes } from '#api/crypto/seal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = () => temporaryFolder();

test('what is sealed opens with its key and in its place only', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), fc.nat(), (plain, bound, position) => {
      const key = randomBytes(32);
      const sealed = sealBytes(plain, key, randomBytes(12), bound);
      expect(unsealBytes(sealed, key, bound)).toEqual(Buffer.from(plain));
      expect(unsealBytes(sealed, key, `${bound}x`)).toBeUndefined();
      expect(unsealBytes(sealed, randomBytes(32), bound)).toBeUndefined();
      sealed[position % sealed.length] = (sealed[position % sealed.length] ?? 0) ^ 1;
      expect(unsealBytes(sealed, key, bound)).toBeUndefined();
    }),
  );
});

test('keys are kept for this account only, and a second start finds the same', () => {
  const path = folder();
  const first = openKeyRing(path, randomBytes);
  const second = openKeyRing(path, randomBytes);
  expect(second.mac('code', '1').equals(first.mac('code', '1'))).toBe(true);
  expect(second.open(first.seal('text', 'b').sealed, '0001', 'b')?.toString()).toBe('text');
  for (const name of ['data-0001.key', 'mac.key', 'signing.key']) expect(statSync(join(path, name)).mode & 0o077).toBe(0);
  const signature = sign(null, Buffer.from('head'), first.signing.privateKey);
  expect(verify(null, Buffer.from('head'), second.signing.publicKey, signature)).toBe(true);
});

test('one value has another HMAC for each purpose, and parts cannot be shifted', () => {
  const keys = openKeyRing(folder(), randomBytes);
  expect(keys.mac('code', '1')).not.toEqual(keys.mac('card', '1'));
  expect(keys.mac('word', 'ab', 'c')).not.toEqual(keys.mac('word', 'a', 'bc'));
});

test('after a rotation the old key still opens what it wrapped, the new one wraps what is new', () => {
  const path = folder();
  const before = openKeyRing(path, randomBytes);
  const old = before.seal('old', 'b');
  expect(addKey(path, randomBytes)).toBe('0002');
  const after = openKeyRing(path, randomBytes);
  expect(after.newest).toBe('0002');
  expect(after.open(old.sealed, old.keyId, 'b')?.toString()).toBe('old');
  expect(after.seal('new', 'b').keyId).toBe('0002');
  rmSync(join(path, 'data-0001.key'));
  expect(openKeyRing(path, randomBytes).open(old.sealed, old.keyId, 'b')).toBeUndefined();
});

test('without its wrapped key a referral opens no more, and its fields cannot be exchanged', () => {
  const keys = openKeyRing(folder(), randomBytes);
  const key = newReferralKey(keys, 'id-1', randomBytes);
  const sealed = key.seal('Marek', 'content');
  const row = { id: 'id-1', keyId: key.keyId, wrappedKey: key.wrapped };
  expect(openReferralKey(keys, row, randomBytes)?.open(sealed, 'content')).toBe('Marek');
  expect(openReferralKey(keys, row, randomBytes)?.open(sealed, 'message')).toBeUndefined();
  expect(openReferralKey(keys, { ...row, id: 'id-2' }, randomBytes)).toBeUndefined();
  expect(openReferralKey(keys, { ...row, wrappedKey: null }, randomBytes)).toBeUndefined();
});
