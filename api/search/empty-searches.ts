import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Below this a count is not kept: it could be one person's word. */
const leastCount = 3;

export interface EmptySearches {
  readonly count: (words: readonly string[]) => void;
  /** Writes what was counted often enough and forgets the rest. */
  readonly flush: () => void;
}

/**
 * Counts the words that no search could answer: words only, never the question, the time or the asker.
 * They show editors what to add to `content/taxonomies/everyday-words.yaml`.
 */
export function createEmptySearches(file: string): EmptySearches {
  const counts = new Map<string, number>();
  return {
    count: (words) => {
      for (const word of new Set(words)) {
        if (/^\p{L}{3,20}$/u.test(word) && (counts.has(word) || counts.size < 10_000)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    },
    flush: () => {
      const often = [...counts].filter(([, count]) => count >= leastCount);
      counts.clear();
      if (often.length === 0) return;
      const known = new Map(Object.entries(readEmptySearches(file)));
      for (const [word, count] of often) known.set(word, (known.get(word) ?? 0) + count);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(known), null, 2));
      renameSync(`${file}.new`, file);
    },
  };
}

/** The counts kept so far, by word. */
export function readEmptySearches(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw cause;
  }
}
