/** A gmina that decides about competence. */
export type Place =
  /** In the directory; six digits. */
  | { readonly kind: 'known'; readonly code: string }
  /** Elsewhere in Poland: a code of another voivodeship, or a name. */
  | { readonly kind: 'outside'; readonly code: string | null; readonly name: string | null; readonly county: string | null };

/**
 * Reads what a request names. Codes are compared by their first six digits (design decision 10); a code of one of our
 * voivodeships that no gmina has is wrong, one of another voivodeship is a place outside.
 */
export function readPlace(
  given: string | { readonly name: string; readonly county?: string | undefined },
  known: { readonly municipality: (code: string) => unknown; readonly regions: readonly string[] },
): Place | 'municipality.unknown' {
  if (typeof given !== 'string') return { kind: 'outside', code: null, name: given.name, county: given.county || null };
  const code = given.slice(0, 6);
  if (known.municipality(code)) return { kind: 'known', code };
  const isElsewhere = regionCodes.has(code.slice(0, 2)) && !known.regions.includes(code.slice(0, 2));
  return isElsewhere ? { kind: 'outside', code, name: null, county: null } : 'municipality.unknown';
}

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.kind === 'known' && other.kind === 'known'
    ? one.code === other.code
    : one.kind === 'outside' && other.kind === 'outside' && one.code === other.code && one.name === other.name && one.county === other.county;

/** The 16 voivodeships of TERYT: even numbers from 02 to 32. */
const regionCodes: ReadonlySet<string> = new Set(Array.from({ length: 16 }, (_, index) => String(2 * (index + 1)).padStart(2, '0')));
