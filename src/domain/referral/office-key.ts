// Written by hand on paper, so the same characters as a case number; 12 of 19 are 51 bits behind six guesses in a quarter of an hour.
const alphabet = '34679CDFHJKMNPRTWXY';
const length = 12;
/** 13 times the alphabet: bytes from here on would favour its beginning. */
const fairLimit = 247;

/** A new key of an office, "KR47-HWX9-3NPT". @param bytes random; undefined when they did not suffice (give at least 32). */
export function makeOfficeKey(bytes: Uint8Array): string | undefined {
  const characters = [...bytes].filter((byte) => byte < fairLimit).slice(0, length);
  if (characters.length < length) return undefined;
  return characters
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}

/** An office key as somebody typed it, as it is compared: capitals, no spaces and hyphens. */
export const foldOfficeKey = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');
