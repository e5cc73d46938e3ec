import type { Finding, Judge } from './judge.ts';
import { plainText } from './markdown-blocks.ts';

/** A text of the site's own words with its key. */
export interface Wording {
  readonly key: string;
  readonly text: string;
}

/** What is wrong in words that stand alone: labels, headings, single sentences. */
export const wordingFindings = (judge: Judge, wordings: readonly Wording[]): readonly (Wording & { readonly finding: Finding })[] =>
  wordings.flatMap((wording) =>
    judge([{ field: wording.key, text: plainText(wording.text), heading: false }], 'sentences').findings.map((finding) => ({ ...wording, finding })),
  );
