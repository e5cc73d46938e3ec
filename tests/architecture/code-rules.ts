import ts from 'typescript';
import { lineAt, markupOf, nodesOf, parseCode, type Source } from './source.ts';

/** Clock, chance and environment come in as arguments, except where the process begins (design decision 7). */
export function ambientReads(source: Source): readonly string[] {
  if (!/^(src|api)\//.test(source.path) || !isCode(source) || /^api\/(cli\/|compose\.ts$|env\.ts$)/.test(source.path)) return [];
  // Open now must be asked on the reader's own clock.
  const allowed = source.path.startsWith('src/islands/') ? ['Date.now'] : [];
  return mentions(source, ambient)
    .filter(({ text }) => !allowed.includes(text))
    .map(({ line, text }) => `${source.path}:${line} ${text} outside api/compose.ts, api/env.ts and api/cli`);
}

/** Only commands and tests talk to a terminal: the server logs what its deps give it. */
export function consoleUses(source: Source): readonly string[] {
  if (!/^(src|api)\//.test(source.path) || !isCode(source) || source.path.startsWith('api/cli/')) return [];
  return mentions(source, /^console\.\w+$/).map(({ line, text }) => `${source.path}:${line} ${text} outside api/cli and tests`);
}

/** A sentence in a page cannot be found, translated or read through by an editor: words stand in src/i18n. */
export function literalPolish(source: Source): readonly string[] {
  if (!/^src\/(pages|components|layouts|islands)\/.+\.(astro|tsx?)$/.test(source.path)) return [];
  const inCode = [...nodesOf(parseCode(source))]
    .filter((node) => isText(node) && polish.test(node.getText()))
    .map((node) => lineAt(source.text, node.getStart()));
  const inMarkup = markupOf(source)
    .split('\n')
    .flatMap((line, index) => (polish.test(line) ? [index + 1] : []));
  return [...new Set([...inCode, ...inMarkup])].map((line) => `${source.path}:${line} Polish words in markup: move them to src/i18n`);
}

const polish = /[ąćęłńóśźż]/i;
const ambient = /^(new Date\(\)|new Date|Date\(\)|Date\.now|Math\.random|process\.env|(crypto\.)?(randomUUID|randomBytes|randomInt|getRandomValues))$/;
const ambientInMarkup = /new Date\(\)|Date\.now|Math\.random|process\.env|randomUUID|console\.\w+/g;

const isCode = (source: Source) => /\.(astro|tsx?)$/.test(source.path);

const isText = (node: ts.Node) => ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

function mentions(source: Source, pattern: RegExp): readonly { readonly line: number; readonly text: string }[] {
  const inCode = [...nodesOf(parseCode(source))]
    .filter((node) => isUse(node) && pattern.test(node.getText()))
    .map((node) => ({ line: lineAt(source.text, node.getStart()), text: node.getText() }));
  const markup = markupOf(source);
  const inMarkup = [...markup.matchAll(ambientInMarkup)]
    .filter(([text]) => pattern.test(text))
    .map((match) => ({ line: lineAt(markup, match.index), text: match[0] }));
  return [...inCode, ...inMarkup];
}

/** What reads a value: `Date.now`, `new Date()`, `randomUUID` where it is imported or called by its bare name. */
function isUse(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isNewExpression(node) || ts.isCallExpression(node)) return true;
  return ts.isIdentifier(node) && ts.isImportSpecifier(node.parent);
}
