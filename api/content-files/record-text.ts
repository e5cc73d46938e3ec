import { type Document, isCollection, isMap, isPair, isScalar, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';

/** The text of a record's file with some keys changed. Comments, order, and everything not named stay as they are. */
export function editRecordText(text: string, edit: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const document = parseDocument(text);
  if (!isMap(document.contents) && text.trim() !== '') throw new Error('The file of a record holds something else than keys and values.');
  const lineWidth = widths.find((width) => print(document, width) === text) ?? 120;
  for (const [key, value] of Object.entries(edit)) {
    if (value === undefined) document.delete(key);
    else if (document.has(key)) setValue(document, key, value);
    else insert(document, key, value, order);
  }
  return print(document, lineWidth);
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

/** A new key stands where the schema has it: before the first key that comes later there. */
function insert(document: Document, key: string, value: unknown, order: readonly string[]): void {
  const pair = document.createPair(key, createNode(document, value));
  const map = document.contents as YAMLMap | null;
  if (!map) {
    document.set(key, pair.value);
    return;
  }
  const later = map.items.findIndex((item) => isPair(item) && order.indexOf(keyOf(item)) > order.indexOf(key));
  map.items.splice(later < 0 ? map.items.length : later, 0, pair);
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

const print = (document: Document, lineWidth: number) => document.toString({ lineWidth, flowCollectionPadding: false });

/** Folded text must not be folded anew, so the width that prints the untouched file as it is comes first. */
const widths = [120, 122, 118, 116, 110, 100, 80, 0];
