import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { layerOf } from './layers.ts';
import { lineAt, nodesOf, parseCode, root, type Source } from './source.ts';

/** Imports that the table of layers does not allow, one sentence each. */
export function forbiddenImports(source: Source): readonly string[] {
  const layer = layerOf(source.path);
  if (!layer) return [];
  const { may } = layer;
  return importsOf(source).flatMap(({ specifier, manner, line }) => {
    const target = resolve(source.path, specifier);
    const other = target.path === undefined ? undefined : layerOf(target.path);
    const allowed =
      target.path === undefined
        ? may.packages?.test(specifier) || (manner !== 'value' && may.latePackages?.test(specifier))
        : other &&
          (other.name === layer.name ||
            may.layers?.includes(other.name) ||
            (manner === 'type' && may.types?.includes(other.name)) ||
            (manner === 'late' && may.late?.includes(other.name)));
    return allowed ? [] : [`${source.path}:${line} ${layer.name} may not import ${specifier}${manner === 'type' ? ', not even its types' : ''}`];
  });
}

interface Import {
  readonly specifier: string;
  /** `type`: erased; `late`: by `import()`. */
  readonly manner: 'value' | 'type' | 'late';
  readonly line: number;
}

export function importsOf(source: Source): readonly Import[] {
  return [...nodesOf(parseCode(source))].flatMap((node) => {
    const found = importIn(node);
    return found ? [{ ...found, line: lineAt(source.text, node.getStart()) }] : [];
  });
}

function importIn(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, bringsTypesOnly(node.importClause) ? 'type' : 'value');
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return named(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, 'type');
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return named(node.arguments[0], 'late');
  return undefined;
}

/** The path of a computed `import()` is known only when it runs. */
function named(node: ts.Node | undefined, manner: Import['manner']) {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, manner } : undefined;
}

function bringsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  return !clause.name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** A path from the root for our own files, nothing for a package. */
function resolve(from: string, specifier: string): { readonly path: string | undefined } {
  const [bare = ''] = specifier.split('?');
  if (bare.startsWith('.')) return { path: posix.normalize(posix.join(dirname(from), bare)) };
  for (const [alias, place] of Object.entries(aliases)) {
    const [start = ''] = alias.split('*');
    if (alias.endsWith('*') ? bare.startsWith(start) : bare === alias) return { path: posix.normalize(place.replace('*', bare.slice(start.length))) };
  }
  return { path: bare.startsWith('#') ? '' : undefined };
}

const aliases = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }).imports;
