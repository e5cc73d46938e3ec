import type { County, Locality, Municipality } from '../directory/municipality.schema.ts';

/** All localities as rows without names of columns: what the picker fetches. */
export interface LocalityTable {
  /** Code, name, kind, code of the powiat. */
  readonly municipalities: readonly (readonly [string, string, Municipality['kind'], string])[];
  /** Code, name, kind. */
  readonly counties: readonly (readonly [string, string, County['kind']])[];
  /** Name, kind, code of the gmina, postal codes separated by blanks. */
  readonly localities: readonly (readonly [string, Locality['kind'], string, string])[];
}

/** The rows with names again. */
export function readLocalityTable(table: LocalityTable) {
  return {
    municipalities: table.municipalities.map(([code, name, kind, county]) => ({ code, name, kind, county })),
    counties: table.counties.map(([code, name, kind]) => ({ code, name, kind })),
    localities: table.localities.map(([name, kind, municipality, postal_codes]) => ({ name, kind, municipality, postal_codes })),
  };
}
