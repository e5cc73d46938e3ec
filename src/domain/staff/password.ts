/** Long enough to hold against guessing behind our limits (NIST SP 800-63B asks for 8 with a second factor). */
export const shortestPassword = 12;
export const longestPassword = 128;

export type PasswordProblem = 'password.missing' | 'password.short' | 'password.long' | 'password.common';

/**
 * Length decides, no rule of signs. Refused are what people type first: one of the words below with little around it, a row of
 * the keyboard, one thing repeated, the own name or address.
 * @param known name, address, name of the office: what somebody who knows the person tries.
 */
export function passwordProblem(password: string, known: readonly string[] = []): PasswordProblem | undefined {
  if (password === '') return 'password.missing';
  if ([...password].length < shortestPassword) return 'password.short';
  if ([...password].length > longestPassword) return 'password.long';
  return isCommon(fold(password), known) ? 'password.common' : undefined;
}

/** What is left without guessable words must still be worth guessing. */
const leastLeft = 6;

function isCommon(text: string, known: readonly string[]): boolean {
  if (isRepeated(text) || rows.some((row) => row.includes(text))) return true;
  const words = [...commonWords, ...known.flatMap((one) => one.split(/[^\p{L}\p{N}]+/u).map(fold)).filter((word) => word.length > 2)];
  const left = words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text);
  return left.replace(/(.)\1+/g, '$1').replace(/[^a-z0-9]/g, '').length < leastLeft && left !== text;
}

/** "abcabcabcabc", "aaaaaaaaaaaa". */
const isRepeated = (text: string): boolean => /^(.{1,6}?)\1+.{0,5}$/.test(text) && new Set(text).size <= 6;

const plain: Readonly<Record<string, string>> = { ł: 'l', '@': 'a', '0': 'o', '1': 'i', '3': 'e', $: 's' };

/** Small letters without marks, and the digits that people write for letters. */
const fold = (text: string): string => {
  const small = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l');
  return /[a-z]/.test(small) ? small.replace(/(?<=[a-z])[@013$](?=[a-z])/g, (sign) => plain[sign] ?? sign) : small;
};

const rows = ['12345678901234567890', '09876543210987654321', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn', 'abcdefghijklmnopqrstuvwxyz'];

/** From lists of leaked Polish and English passwords, and what an office would choose. */
const commonWords = [
  ...['haslo', 'password', 'passw', 'qwerty', 'qwertyuiop', 'zaqwsx', 'asdfgh', 'admin', 'administrator', 'welcome', 'letmein', 'login'],
  ...['polska', 'polski', 'lubuskie', 'zielona', 'gora', 'gorzow', 'kochanie', 'misiek', 'mateusz', 'monika', 'karolina', 'marcin'],
  ...['bartek', 'damian', 'michal', 'agnieszka', 'kasia', 'dragon', 'monkey', 'iloveyou', 'football', 'samsung', 'komputer', 'lenovo'],
  ...['wiosna', 'lato', 'jesien', 'zima', 'styczen', 'luty', 'marzec', 'kwiecien', 'czerwiec', 'lipiec', 'sierpien', 'wrzesien', 'listopad', 'grudzien'],
  ...['poniedzialek', 'wtorek', 'sroda', 'czwartek', 'piatek', 'tajne', 'most', 'osrodek', 'pomoc', 'gops', 'mops', 'pcpr'],
  ...['123456789', '12345678', '1234567', '123456', '12345', '1234', '123', '2023', '2024', '2025', '2026', '2027', '111111', '000000', 'qaz', 'abc'],
];
