import type { DirectoryIndex } from './directory-index.ts';
import { type Freshness, type FreshnessLevel, freshnessLevels } from './freshness.ts';
import { countiesOf } from './listing-places.ts';

/** How many records of a kind stand in the directory, by how far they are proven. */
export interface CoverageRow {
  readonly kind: 'offices' | 'organizations' | 'services' | 'prisons' | 'hotlines';
  readonly total: number;
  readonly byLevel: Readonly<Record<FreshnessLevel, number>>;
}

export interface Coverage {
  readonly rows: readonly CoverageRow[];
  /** Offices of gminy of which nobody knows a number, hours, or the official name. */
  readonly officesWithoutPhone: number;
  readonly officesWithoutHours: number;
  readonly officesWithoutName: number;
  /** Powiaty (codes) without a known place for the night. */
  readonly countiesWithoutBed: readonly string[];
}

/** What the directory knows and what it lacks, counted from itself. */
export function coverage(index: DirectoryIndex): Coverage {
  const { organizations, services, prisons, hotlines, counties } = index.directory;
  const isOffice = (kind: string) => kind === 'municipal_office' || kind === 'county_centre';
  const offices = organizations.filter(({ kind }) => kind === 'municipal_office');
  const withBed = new Set(index.listingsIn('shelter_tonight').flatMap(countiesOf));
  return {
    rows: [
      row(
        'offices',
        organizations.filter(({ kind }) => isOffice(kind)),
      ),
      row(
        'organizations',
        organizations.filter(({ kind }) => !isOffice(kind)),
      ),
      row('services', services),
      row('prisons', prisons),
      row('hotlines', hotlines),
    ],
    officesWithoutPhone: offices.filter(({ phones }) => !phones?.some((phone) => phone.type !== 'fax')).length,
    officesWithoutHours: offices.filter(({ hours }) => hours === undefined).length,
    officesWithoutName: offices.filter(({ name_status }) => name_status === 'descriptive').length,
    countiesWithoutBed: counties.map(({ code }) => code).filter((code) => !withBed.has(code)),
  };
}

function row(kind: CoverageRow['kind'], records: readonly { readonly freshness: Freshness }[]): CoverageRow {
  const count = (level: FreshnessLevel) => records.filter(({ freshness }) => freshness.level === level).length;
  return { kind, total: records.length, byLevel: Object.fromEntries(freshnessLevels.map((level) => [level, count(level)])) as CoverageRow['byLevel'] };
}
