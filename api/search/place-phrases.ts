import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { tellingWords } from '#domain/search/words.ts';

/** A place that a question may name. */
export interface PlaceMeaning {
  /** As it is written: "Żary", "Złotnik", "66-010". */
  readonly name: string;
  readonly rank: 'municipality' | 'county' | 'town' | 'village' | 'postal-code';
  /** Six-digit codes of gminy; empty for a powiat. */
  readonly municipalities: readonly string[];
  /** Four digits. */
  readonly county: string;
}

/** How much a name of this rank counts when several ranks bear it. */
export const placeWeight: Readonly<Record<PlaceMeaning['rank'], number>> = { municipality: 1, county: 0.95, town: 0.95, 'postal-code': 0.95, village: 0.9 };

/** Every name under which a place may be looked for. */
export function* placePhrases(index: DirectoryIndex): Generator<readonly [phrase: string, meaning: PlaceMeaning]> {
  const { municipalities, counties, localities, postalCodes } = index.directory;
  for (const { name, code, county } of municipalities) {
    const meaning: PlaceMeaning = { name, rank: 'municipality', municipalities: [code], county };
    for (const phrase of namesOf(name)) yield [phrase, meaning];
  }
  for (const { name, code, kind } of counties) {
    if (kind === 'county') yield [name, { name, rank: 'county', municipalities: [], county: code }];
  }
  for (const { name, kind, municipality } of localities) {
    const rank = kind === 'town' ? 'town' : 'village';
    if (rank === 'town' && index.municipality(municipality)?.name === name) continue;
    yield [name, { name, rank, municipalities: [municipality], county: municipality.slice(0, 4) }];
  }
  for (const { postal_code: code, municipalities: codes } of postalCodes) {
    const list = codes.split(' ');
    yield [code, { name: code, rank: 'postal-code', municipalities: list, county: list[0]?.slice(0, 4) ?? '' }];
  }
}

/** "Krosno Odrzańskie" is also "Krosno"; "Gorzów Wielkopolski" also "Gorzów Wlkp". An adjective alone is no name. */
function namesOf(name: string): readonly string[] {
  const first = tellingWords(name)[0] ?? name;
  const short = name.includes(' ') && !/^(now|star|zielon|bial|wielk|mal)[aeyi]/.test(first) ? [first] : [];
  return [name, ...short, ...(name.includes('Wielkopolski') ? [name.replace('Wielkopolski', 'wlkp')] : [])];
}
