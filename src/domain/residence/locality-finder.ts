import { fold, slug } from '../kernel/fold.ts';
import { stem } from '../search/words.ts';

/** A place that people name when asked where they live. */
export interface LocalityEntry {
  /** "080902-brody": six digits of the gmina and the name. */
  readonly id: string;
  readonly name: string;
  /** `rural_municipality`: the villages around a town that has the gmina's name, as one entry. */
  readonly kind: 'town' | 'village' | 'settlement' | 'town_part' | 'rural_municipality';
  /** Six digits. */
  readonly municipality: string;
  readonly postalCodes: readonly string[];
}

interface Row {
  readonly name: string;
  readonly kind: 'town' | 'village' | 'settlement' | 'town_part';
  readonly municipality: string;
  readonly postal_codes: string;
}
interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly kind: 'urban' | 'rural' | 'urban_rural';
}

/**
 * Every locality, and for each of the twin gminy (Gubin, Nowa Sól, Żagań, Żary: a town and the villages around it) an
 * entry of the rural one: who writes the town's name may live in either, so both are asked apart.
 */
export function localityEntries(rows: readonly Row[], municipalities: readonly Municipality[]): readonly LocalityEntry[] {
  const towns = new Set(municipalities.filter(({ kind }) => kind === 'urban').map(({ name }) => name));
  const ruralTwins = municipalities.filter(({ kind, name }) => kind === 'rural' && towns.has(name));
  return [
    ...rows.map(({ name, kind, municipality, postal_codes: codes }) => ({
      id: `${municipality}-${slug(name)}`,
      name,
      kind,
      municipality,
      postalCodes: codes === '' ? [] : codes.split(' '),
    })),
    ...ruralTwins.map(({ code, name }) => ({ id: `${code}-gmina`, name, kind: 'rural_municipality' as const, municipality: code, postalCodes: [] })),
  ];
}

/** Finds localities by what a person types: the beginning of any word, without diacritics, or a postal code. */
export interface LocalityFinder {
  /** Best first, at most `limit`. */
  readonly find: (typed: string, limit?: number) => readonly LocalityEntry[];
  /** Those whose whole name was typed. */
  readonly named: (typed: string) => readonly LocalityEntry[];
  /** Those that are written alike, or whose other form was typed ("w Żarach"): for a question, never for a decision. */
  readonly near: (typed: string, limit: number) => readonly LocalityEntry[];
  readonly byId: (id: string) => LocalityEntry | undefined;
}

export function createLocalityFinder(entries: readonly LocalityEntry[]): LocalityFinder {
  const known = entries.map((entry) => ({ entry, name: plain(entry.name), order: kindOrder[entry.kind] }));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (typed: string, limit = 10): readonly LocalityEntry[] => {
    const rank = rankBy(typed);
    return known
      .flatMap(({ entry, name, order }) => {
        const found = rank(entry, name);
        return found === undefined ? [] : [{ entry, name, order, found }];
      })
      .sort((one, other) => one.found - other.found || one.order - other.order || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
      .slice(0, limit)
      .map(({ entry }) => entry);
  };
  const named = (typed: string) => known.filter(({ name }) => name === plain(typed)).map(({ entry }) => entry);
  const near = (typed: string, limit: number): readonly LocalityEntry[] => {
    const wanted = plain(typed).replace(/^(w|we|ze|z|do) /, '');
    const stems = stemsOf(wanted);
    const most = wanted.length <= 5 ? 1 : 2;
    return known
      .map(({ entry, name, order }) => ({ entry, order, distance: stemsOf(name) === stems ? 0 : editDistance(wanted, name, most) }))
      .filter(({ distance }) => distance <= most)
      .sort((one, other) => one.distance - other.distance || one.order - other.order)
      .slice(0, limit)
      .map(({ entry }) => entry);
  };
  return { find, named, near, byId: (id) => byId.get(id) };
}

const stemsOf = (name: string) => name.split(' ').map(stem).join(' ');

/** How many letters must be added, left out or changed; more than `most` is not counted exactly. */
function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? most + 1;
}

/** How well an entry fits: 0 the whole name, 1 its beginning, 2 the beginning of a later word; undefined: not at all. */
function rankBy(typed: string): (entry: LocalityEntry, name: string) => number | undefined {
  const code = /^\s*(\d{2})[\s-]?(\d{0,3})\s*$/.exec(typed);
  if (code) {
    const prefix = code[2] ? `${code[1]}-${code[2]}` : `${code[1]}-`;
    return (entry) => (entry.postalCodes.some((postalCode) => postalCode.startsWith(prefix)) ? 0 : undefined);
  }
  const wanted = plain(typed);
  if (wanted === '') return () => undefined;
  return (_entry, name) => {
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    return name.includes(` ${wanted}`) ? 2 : undefined;
  };
}

/** Small letters without diacritics, one blank between words: "  Żary-Kunice" becomes "zary kunice". */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const kindOrder: Readonly<Record<LocalityEntry['kind'], number>> = { town: 0, rural_municipality: 1, village: 2, town_part: 3, settlement: 4 };
