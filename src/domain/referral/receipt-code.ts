import type { Outcome } from '../kernel/outcome.ts';

/** 15 random digits and one that finds a slip of the pen. */
export const codeLength = 16;
/** 25 times ten: bytes from here on would favour small digits. */
const fairLimit = 250;

/** A new code, 16 digits. @param bytes random; undefined when they did not suffice (give at least 24). */
export function makeCode(bytes: Uint8Array): string | undefined {
  const digits = [...bytes].filter((byte) => byte < fairLimit).slice(0, codeLength - 1);
  if (digits.length < codeLength - 1) return undefined;
  const text = digits.map((byte) => byte % 10).join('');
  return text + checkDigit(text);
}

/** The code as it is read aloud and written down: "1234 5678 9012 3456". */
export const spokenCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

/** A code as somebody typed it, with any spaces and hyphens. That a slip is told apart from an unknown code says nothing: anybody can compute it. */
export function readCode(typed: string): Outcome<string, 'code.missing' | 'code.length' | 'code.slip'> {
  const text = typed.replace(/[\s.-]/g, '');
  if (text === '') return { ok: false, code: 'code.missing' };
  if (!/^\d{16}$/.test(text)) return { ok: false, code: 'code.length' };
  return checkDigit(text.slice(0, -1)) === text.at(-1) ? { ok: true, value: text } : { ok: false, code: 'code.slip' };
}

/** Luhn's digit (ISO/IEC 7812-1): finds every wrong digit and nearly every two that changed places. */
function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
