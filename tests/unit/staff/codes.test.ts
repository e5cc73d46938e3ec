import { expect, test } from 'vitest';
import { appAddress, base32, codeAt, stepOf } from '#api/staff/totp.ts';
import { makeOneTimeCode, readSecondFactor } from '#domain/staff/one-time-code.ts';

const secret = Buffer.from('12345678901234567890');

test('codes of the app are those of RFC 6238', () => {
  const table: readonly (readonly [number, string])[] = [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ];
  for (const [seconds, code] of table) expect.soft(codeAt(secret, Math.floor(seconds / 30)), String(seconds)).toBe(code);
});

test('a code fits half a minute around now, and never at or before the last one taken', () => {
  const now = 59_000;
  expect(stepOf(secret, '287082', now, 0)).toBe(1);
  expect(stepOf(secret, '287082', now, 1)).toBeUndefined();
  expect(stepOf(secret, '287082', now + 30_000, 0)).toBe(1);
  expect(stepOf(secret, '287082', now + 90_000, 0)).toBeUndefined();
});

test('an app is told in base 32 of RFC 4648, with names that may hold anything', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(appAddress(Buffer.from('foobar'), 'Most', 'a b&c@urząd.example')).toBe(
    'otpauth://totp/Most:a%20b%26c%40urz%C4%85d.example?secret=MZXW6YTBOI&issuer=Most',
  );
});

test('a code of the sheet is read however it is typed; what is neither is nothing', () => {
  const code = makeOneTimeCode(Uint8Array.from({ length: 32 }, (_, n) => n * 7)) ?? '';
  expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWX]{4}-[34679ACDEFGHJKMNPQRTUVWX]{4}$/);
  expect(readSecondFactor(` ${code.toLowerCase().replace('-', ' ')} `)).toEqual({ kind: 'sheet', code: code.replace('-', '') });
  expect(readSecondFactor('123 456')).toEqual({ kind: 'app', code: '123456' });
  for (const typed of ['', '12345', 'ABCD', 'OOOO-0000', '1234567']) expect.soft(readSecondFactor(typed), typed).toBeUndefined();
});
