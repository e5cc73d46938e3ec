import { hash } from 'node:crypto';
import { fold } from '#domain/kernel/fold.ts';
import { salt, withheldHashes } from './withheld-hashes.ts';

/** Words of any text: of prose, of markup, of addresses, of data. */
export const wordsOf = (text: string): readonly string[] => fold(decoded(text)).match(/[a-z0-9]+/g) ?? [];

export const hashOf = (words: readonly string[]): string => hash('sha256', `${salt} ${words.join(' ')}`);

/** Looks for hashed values among all runs of words of as many words. Remembers what it has looked at: pages repeat much. */
export function detector(values: readonly (readonly [words: number, hash: string])[] = withheldHashes) {
  const hashes = new Map(
    Map.groupBy(values, ([count]) => count)
      .entries()
      .map(([count, rows]) => [count, new Set(rows.map(([, value]) => value))]),
  );
  const seen = new Map([...hashes.keys()].map((count) => [count, new Set<string>()]));
  return (text: string): number => {
    const words = wordsOf(text);
    let found = 0;
    for (const [count, wanted] of hashes) {
      const known = seen.get(count);
      for (let at = 0; at + count <= words.length; at += 1) {
        const run = words.slice(at, at + count);
        const key = run.join(' ');
        if (known?.has(key)) continue;
        if (wanted.has(hashOf(run))) found += 1;
        else known?.add(key);
      }
    }
    return found;
  };
}

/** Ways to write a letter in HTML, in addresses and in scripts. */
function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(%[0-9a-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    });
}
