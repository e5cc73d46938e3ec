// A number to say on the phone: no vowels that make words, none of 0 O 1 I L 2 Z 5 S 8 B G Q U V that are taken for another.
const alphabet = '34679CDFHJKMNPRTWXY';
const randomCharacters = 6;
/** 13 times the alphabet: bytes from here on would favour its beginning. */
const fairLimit = 247;

/** A new case number, "KR4-7HWX": not secret. @param bytes random; undefined when they did not suffice (give at least 16). */
export function makeCaseNumber(bytes: Uint8Array): string | undefined {
  const values = [...bytes].filter((byte) => byte < fairLimit).slice(0, randomCharacters);
  if (values.length < randomCharacters) return undefined;
  const digits = values.map((value) => value % alphabet.length);
  return written([...digits, checkOf(digits)]);
}

/** A case number as somebody typed it; undefined: it cannot be one, for instance because of a slip. */
export function readCaseNumber(typed: string): string | undefined {
  const characters = [...typed.toUpperCase().replace(/[\s-]/g, '')];
  const digits = characters.map((character) => alphabet.indexOf(character));
  if (digits.length !== randomCharacters + 1 || digits.includes(-1)) return undefined;
  return checkOf(digits.slice(0, -1)) === digits.at(-1) ? written(digits) : undefined;
}

/** Weights 1 to 6 modulo the prime 19: finds every wrong character and every two that changed places. */
const checkOf = (digits: readonly number[]) => digits.reduce((sum, digit, index) => sum + digit * (index + 1), 0) % alphabet.length;

const written = (digits: readonly number[]) => {
  const text = digits.map((digit) => alphabet[digit]).join('');
  return `${text.slice(0, 3)}-${text.slice(3)}`;
};
