import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Source {
  /** From the root of the project: "src/pages/dzis.astro". */
  readonly path: string;
  readonly text: string;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What we wrote: code, styles and papers. Content has its own tests; what tools make is not ours. */
export function ourFiles(): readonly Source[] {
  const atRoot = readdirSync(root).filter((name) => /\.(ts|mjs|md)$/.test(name));
  const below = ['src', 'api', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const wanted = [...atRoot, ...below].filter((path) => /\.(ts|tsx|mjs|cjs|astro|css|md)$/.test(path));
  return wanted.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The TypeScript of a file, at its own places: of an `.astro` file the frontmatter and the scripts. */
export function parseCode({ path, text }: Source): ts.SourceFile {
  const code = path.endsWith('.astro') ? keep(text, codeRanges(text)) : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, extname(path) === '.tsx' ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

/** The markup of an `.astro` file, at its own places: without code, styles and comments. */
export function markupOf({ path, text }: Source): string {
  if (!path.endsWith('.astro')) return '';
  const hidden = [...codeRanges(text), ...ranges(text, /<style[\s>][\s\S]*?<\/style>|<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g)];
  return hidden.reduce((left, [start, end]) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end), text);
}

/** Every node of a tree, in the order of the text. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

export const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

type Range = readonly [start: number, end: number];

function codeRanges(text: string): readonly Range[] {
  const frontmatter = ranges(text, /(?<=^---\r?\n)[\s\S]*?(?=^---)/gm).slice(0, text.startsWith('---') ? 1 : 0);
  const from = frontmatter[0]?.[1] ?? 0;
  return [...frontmatter, ...ranges(text, /(?<=<script(?:\s[^>]*[^/])?>)[\s\S]*?(?=<\/script>)/g).filter(([start]) => start >= from)];
}

const ranges = (text: string, pattern: RegExp): Range[] => [...text.matchAll(pattern)].map((match): Range => [match.index, match.index + match[0].length]);

const keep = (text: string, kept: readonly Range[]): string =>
  kept.reduce((all, [start, end]) => all.slice(0, start) + text.slice(start, end) + all.slice(end), blank(text));

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
