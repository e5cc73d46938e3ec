import ts from 'typescript';
import { markupOf, nodesOf, parseCode, type Source } from './source.ts';

/** Where a value stands among the words: `*` is a key that only the running program knows. */
type Path = readonly string[];

/** What a file calls the words: names that it imports, and where they point. */
export type WordImports = (specifier: string, name: string) => Path | undefined;

/**
 * Keys of the words that no file reads. A text is read when its path is written out, through names given on the way
 * (`const { footer } = pl.site`), or when something above it is handed on or asked for a key that is computed.
 */
export function unusedWords(words: object, files: readonly Source[], imports: WordImports): readonly string[] {
  const used = files.flatMap((file) => usesIn(file, words, imports));
  const leaves = leavesOf(words, []);
  return leaves
    .filter((leaf) => !used.some((use) => use.length <= leaf.length && use.every((key, place) => key === '*' || key === leaf[place])))
    .map((leaf) => leaf.join('.'));
}

/** The paths of all texts below a value; a plural is one text. */
function leavesOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null || 'many' in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function usesIn(file: Source, words: object, imports: WordImports): readonly Path[] {
  const trees = [parseCode(file), ...markupTree(file)];
  const names = new Map<string, Path[]>();
  const name = (key: string, path: Path) => {
    const known = names.get(key) ?? [];
    if (known.some((other) => other.join('.') === path.join('.'))) return false;
    names.set(key, [...known, path]);
    return true;
  };
  for (const tree of trees) for (const node of nodesOf(tree)) for (const [local, path] of importedIn(node, imports)) name(local, path);
  const uses: Path[] = [];
  // A name may be read above the line that gives it: again until nothing is new.
  for (let more = true; more; ) {
    more = false;
    uses.length = 0;
    for (const tree of trees) {
      for (const node of nodesOf(tree)) {
        if (!ts.isExpression(node) || isPartOfLonger(node)) continue;
        for (const path of pathsOf(node, names, words)) {
          const given = namesGiven(node, path);
          if (given === undefined) uses.push(path);
          else for (const [local, deeper] of given) more = name(local, deeper) || more;
        }
      }
    }
  }
  return uses;
}

/** The expressions of the markup, read as TSX: close enough to Astro's for a chain of keys. */
function markupTree(file: Source): readonly ts.SourceFile[] {
  if (!file.path.endsWith('.astro')) return [];
  const markup = markupOf(file).replace(/<!doctype[^>]*>/gi, '');
  return [ts.createSourceFile(`${file.path}.tsx`, `<>${markup}</>`, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)];
}

function importedIn(node: ts.Node, imports: WordImports): readonly (readonly [string, Path])[] {
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
  const { text } = node.moduleSpecifier;
  const bindings = node.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.flatMap((element) => {
    const path = imports(text, (element.propertyName ?? element.name).text);
    return path ? [[element.name.text, path] as const] : [];
  });
}

/** The paths that an expression may stand for; none when it has nothing to do with the words. */
function pathsOf(node: ts.Expression, names: ReadonlyMap<string, readonly Path[]>, words: object): readonly Path[] {
  if (ts.isIdentifier(node)) return isDeclared(node) ? [] : (names.get(node.text) ?? []);
  if (ts.isPropertyAccessExpression(node)) return pathsOf(node.expression, names, words).map((path) => below(path, node.name.text, words));
  if (ts.isElementAccessExpression(node)) {
    const key = ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : '*';
    return pathsOf(node.expression, names, words).map((path) => below(path, key, words));
  }
  // A function that gives the words of a language.
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return names.get(node.expression.text) ?? [];
  if (isWrapper(node)) return pathsOf(node.expression, names, words);
  return [];
}

/** One key deeper; the same place when it has no such key (`.map`, `.length`): then the whole is read. */
function below(path: Path, key: string, words: object): Path {
  const values = valuesAt(path, words);
  if (values.some((value) => typeof value === 'object' && value !== null && (key === '*' || Object.hasOwn(value, key)) && !Array.isArray(value)))
    return [...path, key];
  return path;
}

function valuesAt(path: Path, words: object): readonly unknown[] {
  return path.reduce<readonly unknown[]>(
    (values, key) =>
      values.flatMap((value) => {
        if (typeof value !== 'object' || value === null) return [];
        return key === '*' ? Object.values(value) : Object.hasOwn(value, key) ? [(value as Record<string, unknown>)[key]] : [];
      }),
    [words],
  );
}

/** Names that a declaration gives to a place, instead of reading it: `const a = pl.b`, `const { c, d: e } = pl.b`. */
function namesGiven(node: ts.Expression, path: Path): readonly (readonly [string, Path])[] | undefined {
  let outer: ts.Node = node;
  while (isWrapper(outer.parent)) outer = outer.parent;
  const { parent } = outer;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer) return undefined;
  return namesIn(parent.name, path);
}

function namesIn(binding: ts.BindingName, path: Path): readonly (readonly [string, Path])[] {
  if (ts.isIdentifier(binding)) return [[binding.text, path]];
  if (ts.isArrayBindingPattern(binding)) return [];
  return binding.elements.flatMap((element) => {
    const key = element.propertyName ?? element.name;
    if (element.dotDotDotToken || !(ts.isIdentifier(key) || ts.isStringLiteral(key))) return namesIn(element.name, path);
    return namesIn(element.name, [...path, key.text]);
  });
}

type Wrapper = ts.ParenthesizedExpression | ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression;

const isWrapper = (node: ts.Node): node is Wrapper =>
  ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node);

/** "pl.site" inside "pl.site.footer": the longer one is looked at. */
const isPartOfLonger = (node: ts.Node): boolean =>
  isWrapper(node.parent) ||
  (ts.isCallExpression(node.parent) && node.parent.expression === node && ts.isIdentifier(node)) ||
  ((ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent)) && node.parent.expression === node);

/** A name where it is declared, imported, exported or a key, not where it is read. */
function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)) return parent.name === node;
  if (ts.isParameter(parent) || ts.isVariableDeclaration(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.initializer !== node;
  return ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent);
}
