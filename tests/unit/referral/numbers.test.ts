import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCaseNumber, readCaseNumber } from '#domain/referral/case-number.ts';
import { makeCode, readCode, spokenCode } from '#domain/referral/receipt-code.ts';
import { foldWord } from '#domain/referral/word.ts';

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });

test('a case number is read again however it is typed, and bears no character that is taken for another', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const number = makeCaseNumber(random);
      fc.pre(number !== undefined);
      expect(number).toMatch(/^[34679CDFHJKMNPRTWXY]{3}-[34679CDFHJKMNPRTWXY]{4}$/);
      expect(readCaseNumber(` ${number.toLowerCase().replace('-', ' ')} `)).toBe(number);
    }),
  );
});

test('one wrong character, or two that changed places, are found in a case number', () => {
  fc.assert(
    fc.property(bytes, fc.nat(6), fc.constantFrom(...'34679CDFHJKMNPRTWXY'), (random, position, other) => {
      const plain = [...(makeCaseNumber(random) ?? '').replace('-', '')];
      fc.pre(plain.length === 7);
      const wrong = plain.with(position, other);
      if (other !== plain[position]) expect(readCaseNumber(wrong.join(''))).toBeUndefined();
      const [a = '', b = ''] = [plain[position], plain[(position + 1) % 7]];
      const swapped = plain.with(position, b).with((position + 1) % 7, a);
      // The check character has the weight of none: two neighbours inside the six.
      if (a !== b && position < 5) expect(readCaseNumber(swapped.join(''))).toBeUndefined();
    }),
  );
});

test('a code is 16 digits, is read with any spaces, and a wrong digit is told apart from an unknown code', () => {
  fc.assert(
    fc.property(bytes, fc.nat(15), fc.nat(9), (random, position, digit) => {
      const code = makeCode(random);
      fc.pre(code !== undefined);
      expect(spokenCode(code)).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
      expect(readCode(spokenCode(code))).toEqual({ ok: true, value: code });
      const wrong = [...code].with(position, String(digit)).join('');
      expect(readCode(wrong)).toEqual(wrong === code ? { ok: true, value: code } : { ok: false, code: 'code.slip' });
    }),
  );
});

test('too little, too much or nothing typed is told', () => {
  expect(readCode('')).toEqual({ ok: false, code: 'code.missing' });
  expect(readCode('1234 5678')).toEqual({ ok: false, code: 'code.length' });
  expect(readCode('abcd efgh ijkl mnop')).toEqual({ ok: false, code: 'code.length' });
});

test('no digit and no character comes more often than chance allows', () => {
  const digits = new Map<string, number>();
  for (let round = 0; round < 4000; round += 1) {
    for (const digit of (makeCode(randomBytes(64)) ?? '').slice(0, 15)) digits.set(digit, (digits.get(digit) ?? 0) + 1);
  }
  // 60,000 digits: 6,000 each, standard deviation 73.
  for (const count of digits.values()) expect(Math.abs(count - 6000)).toBeLessThan(450);
});

test('too few random bytes make no number', () => {
  expect(makeCode(new Uint8Array(24).fill(255))).toBeUndefined();
  expect(makeCaseNumber(new Uint8Array(5))).toBeUndefined();
});

test('a word is compared without capitals, Polish letters, signs and double spaces', () => {
  expect(foldWord('  Czerwony   ROWER! ')).toBe(foldWord('czerwony rower'));
  expect(foldWord('Żółw')).toBe('zolw');
  expect(foldWord('кіт')).not.toBe('');
});
