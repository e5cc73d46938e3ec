import { type Document, isCollection, isMap, isScalar, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';

/**
 * The text of a record's file with some keys changed. A key that is not named keeps every byte, so folded notes are not
 * folded anew; a named one keeps its comments and its place. A new key stands where the schema has it.
 */
export function editRecordText(text: string, edit: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const parts = partsOf(text);
  for (const [key, value] of Object.entries(edit)) {
    const position = parts.findIndex((part) => part.key === key);
    const old = parts[position];
    if (value === undefined) parts.splice(position, old ? 1 : 0);
    else if (old) old.text = withValue(old.text, key, value);
    else {
      const later = parts.findIndex((part) => order.indexOf(part.key) > order.indexOf(key));
      parts.splice(later < 0 ? parts.length : later, 0, { key, text: withValue('', key, value) });
    }
  }
  return parts.map((part) => part.text).join('');
}

/** The file cut before each of its keys; remarks above a key go with it. */
function partsOf(text: string): { readonly key: string; text: string }[] {
  const { contents } = parseDocument(text);
  if (contents === null) return [];
  if (!isMap(contents)) throw new Error('The file of a record holds something else than keys and values.');
  const starts = contents.items.map((pair) => withRemarks(text, (isScalar(pair.key) && pair.key.range?.[0]) || 0));
  return contents.items.map((pair, position) => {
    const end = starts[position + 1] ?? text.length;
    return { key: keyOf(pair), text: ending(text.slice(position === 0 ? 0 : starts[position], end)) };
  });
}

const withRemarks = (text: string, start: number) => start - (/(?:(?<=^|\n)(?:#.*|[ \t]*)\n)*$/.exec(text.slice(0, start))?.[0].length ?? 0);

const ending = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

function withValue(text: string, key: string, value: unknown): string {
  const document = parseDocument(text);
  if (document.has(key)) setValue(document, key, value);
  else document.set(key, createNode(document, value));
  return document.toString({ lineWidth: 120, flowCollectionPadding: false });
}

/** A value of the same kind is changed in place, so that comments inside it and the untouched part of a list survive. */
function setValue(document: Document, key: string, value: unknown): void {
  const old = document.get(key, true);
  const fresh = createNode(document, value);
  if (isScalar(old) && isScalar(fresh)) old.value = fresh.value;
  else if (isCollection(old) && Array.isArray(value) && !isMap(old)) {
    const kept = old.items.map((item) => [JSON.stringify(item), item] as const);
    old.items = value.map((part) => kept.find(([known]) => known === JSON.stringify(part))?.[1] ?? createNode(document, part));
  } else if (isCollection(old) && isMap(old) && isMap(fresh)) mergeMap(document, old, value as Record<string, unknown>);
  else document.set(key, fresh);
}

function mergeMap(document: Document, map: YAMLMap, value: Record<string, unknown>): void {
  for (const pair of [...map.items]) if (!(keyOf(pair) in value)) map.delete(keyOf(pair));
  for (const [key, part] of Object.entries(value)) {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(part)) map.set(key, createNode(document, part));
  }
  map.items.sort((one, other) => Object.keys(value).indexOf(keyOf(one)) - Object.keys(value).indexOf(keyOf(other)));
}

const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));

/** Written as editors write it: lists of codes and opening windows on one line. */
function createNode(document: Document, value: unknown) {
  const node = document.createNode(value);
  visit(node, {
    Seq: (_key, seq) => {
      seq.flow = seq.items.every((item) => isScalar(item) && /^[a-z_\d]+$/.test(String(item.value)));
    },
    Map: (_key, map) => {
      map.flow = map.has('opens_at');
    },
  });
  return node;
}
