/** `{{amount:prog-samotna}}`, `{{term:ops|OPS-ie}}`: what a text names instead of typing it. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** The words to show instead of the usual ones. */
  readonly form?: string;
}

export const referenceKinds = ['hotline', 'amount', 'article', 'term'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** `[tekst](guide:dowod-osobisty)`: a link by name, which cannot break. */
export interface NamedLink {
  readonly kind: 'guide' | 'category' | 'page';
  readonly id: string;
}

/** A piece of a text and the sentence it stands in. */
export interface Found<T> {
  readonly value: T;
  readonly sentence: string;
}

/** Every reference of a text; `undefined` where the braces hold something else. */
export function referencesIn(text: string): readonly Found<Reference | undefined>[] {
  return [...text.matchAll(braces)].map((match) => ({ value: readReference(match[1] ?? ''), sentence: sentenceAt(text, match.index) }));
}

/** The text with each reference replaced by what it stands for. The references have been checked before. */
export function replaceReferences(text: string, write: (reference: Reference) => string): string {
  return text.replace(braces, (found, inner: string) => {
    const reference = readReference(inner);
    if (!reference) throw new Error(`Not a reference: ${found}`);
    return write(reference);
  });
}

/** The targets of all Markdown links of a text. */
export function linkTargetsIn(text: string): readonly Found<string>[] {
  return [...text.matchAll(/\]\(([^)]*)\)/g)].map((match) => ({ value: match[1] ?? '', sentence: sentenceAt(text, match.index) }));
}

/** A link by name; undefined for an address. */
export function readNamedLink(target: string): NamedLink | undefined {
  const parts = /^(guide|category|page):(.*)$/.exec(target);
  return parts ? { kind: parts[1] as NamedLink['kind'], id: parts[2] ?? '' } : undefined;
}

/** The sentence that stands at a place of a text, in one line. */
export function sentenceAt(text: string, index: number): string {
  const before = text.slice(0, index).split(sentenceEnd).at(-1) ?? '';
  const after = text.slice(index).split(sentenceEnd, 1)[0] ?? '';
  return `${before}${after}`.trim();
}

const braces = /\{\{([^{}]*)\}\}/g;
const sentenceEnd = /(?<=[.!?])\s+|\n+(?:[-*#>]+ |\d+\. )?/;

function readReference(inner: string): Reference | undefined {
  const parts = /^([a-z]+):([a-z0-9-]+)(?:\|(.+))?$/.exec(inner.trim());
  const kind = referenceKinds.find((known) => known === parts?.[1]);
  if (!parts || !kind) return undefined;
  return { kind, id: parts[2] ?? '', ...(parts[3] === undefined ? {} : { form: parts[3].trim() }) };
}
