/** A sheet for people who may not carry a phone behind a prison gate. */
export const codesOnSheet = 50;

/** No look-alikes. 8 of 24 are 36 bits behind ten guesses in a quarter of an hour. */
const alphabet = '34679ACDEFGHJKMNPQRTUVWX';
const length = 8;
/** Ten times the alphabet: bytes from here on would favour its beginning. */
const fairLimit = 240;

/** A one-time code of a sheet, "KR47-HWX9". @param bytes random; undefined when they did not suffice (give at least 24). */
export function makeOneTimeCode(bytes: Uint8Array): string | undefined {
  const characters = [...bytes].filter((byte) => byte < fairLimit).slice(0, length);
  if (characters.length < length) return undefined;
  const text = characters.map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** What somebody typed as a second factor: six digits are of the app, eight signs of the sheet. */
export function readSecondFactor(typed: string): { readonly kind: 'app' | 'sheet'; readonly code: string } | undefined {
  const code = typed.toUpperCase().replace(/[\s.-]/g, '');
  if (/^\d{6}$/.test(code)) return { kind: 'app', code };
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? { kind: 'sheet', code } : undefined;
}
