import type { GuideSummary } from '../guides/guide-summary.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import { slug } from '../kernel/fold.ts';
import type { EverydayWords } from '../search/everyday-words.schema.ts';
import type { Content, Keyed } from './content.ts';
import { type Freshness, freshness } from './freshness.ts';
import type { Hotline } from './hotline.schema.ts';
import type { Location } from './location.schema.ts';
import type { County, Locality, Municipality, PostalCode, Region } from './municipality.schema.ts';
import type { Organization } from './organization.schema.ts';
import type { Prison } from './prison.schema.ts';
import type { Secrecy } from './provenance.schema.ts';
import type { Service } from './service.schema.ts';
import type { ServiceArea } from './service-area.schema.ts';
import type { Source } from './source.schema.ts';
import { categories } from './taxonomy-term.ts';

/** What editors keep to themselves. */
type Unpublished = 'notes' | 'merged_from' | 'listing' | 'withheld_reason' | 'evidence' | 'inferred';

/** A record as the public may read it, with its freshness on the day of the build. */
export type Published<T> = Omit<Keyed<T>, Unpublished> & { readonly freshness: Freshness };

/** Everything public, as one plain value: `dist/directory.json`, the pages and the server all read this. */
export interface Directory {
  /** The day it was made, YYYY-MM-DD. */
  readonly built_on: string;
  readonly organizations: readonly (Published<Organization> & { readonly inferred_fields?: readonly string[] })[];
  readonly services: readonly Published<Service>[];
  readonly locations: readonly Published<Location>[];
  readonly prisons: readonly Published<Prison>[];
  readonly hotlines: readonly Published<Hotline>[];
  readonly everyday_words: EverydayWords;
  /** Only what the search must know of them. */
  readonly guides: readonly GuideSummary[];
  readonly regions: readonly Region[];
  readonly counties: readonly (County & { readonly slug: string })[];
  readonly municipalities: readonly (Municipality & { readonly slug: string })[];
  readonly localities: readonly Locality[];
  readonly postalCodes: readonly PostalCode[];
}

/** Joins checked content into what may be published: withheld records, notes and secret values stay behind (design decision 12). */
export function joinDirectory(content: Content, today: CalendarDay, guides: readonly GuideSummary[] = []): Directory {
  const phonesOf = new Map(content.organizations.map((record) => [record.id, hasPhone(record)]));
  const organizations = content.organizations.map((record) => ({
    ...publish(record, today, { hasPhone: phonesOf.get(record.id) ?? false, statutory: isOffice(record) }),
    ...(record.inferred ? { inferred_fields: record.inferred.map((fact) => fact.field) } : {}),
  }));
  const services = content.services.map((record) => {
    const reachable = hasPhone(record) || (record.service_at_locations ?? []).some(hasPhone) || (phonesOf.get(record.organization) ?? false);
    return publish(record, today, { hasPhone: reachable, statutory: false });
  });
  return {
    built_on: today.toString(),
    organizations: organizations.filter(isListed),
    services: services.filter(isListed),
    locations: content.locations.map((record) => publish(record, today, { hasPhone: false, statutory: true })).filter(isListed),
    prisons: content.prisons.map((record) => publish(record, today, { hasPhone: hasPhone(record), statutory: true })).filter(isListed),
    hotlines: content.hotlines
      .map((record) => publish(record, today, { hasPhone: true, statutory: true }))
      .filter(isListed)
      .sort((one, other) => one.order - other.order),
    everyday_words: content.everydayWords[0] ?? noWords,
    guides,
    regions: content.regions,
    counties: content.counties.map((row) => ({ ...row, slug: `${slug(row.name)}-${row.code}` })),
    municipalities: content.municipalities.map((row) => ({ ...row, slug: `${slug(row.name)}-${row.code}` })),
    localities: content.localities,
    postalCodes: content.postalCodes,
  };
}

const noWords: EverydayWords = { needs: Object.fromEntries(categories.map((key) => [key, []])) as unknown as EverydayWords['needs'], offices: {}, prisons: [] };

interface Provenance {
  readonly secrecy: Secrecy;
  readonly sources: readonly Source[];
  readonly assured_date?: string | undefined;
  readonly evidence: 'sourced' | 'weak';
  readonly listing: 'public' | 'withheld';
}

function publish<T extends Keyed<Provenance>>(record: T, today: CalendarDay, known: { hasPhone: boolean; statutory: boolean }): Published<T> {
  const {
    notes: _notes,
    merged_from: _merged,
    listing: _listing,
    withheld_reason: _reason,
    evidence: _evidence,
    inferred: _inferred,
    ...open
  } = record as T & {
    notes?: unknown;
    merged_from?: unknown;
    withheld_reason?: unknown;
    inferred?: unknown;
  };
  return { ...veil(open as unknown as Keyed<Provenance>), freshness: freshness({ ...record, ...known }, today) } as unknown as Published<T>;
}

/**
 * Takes away what secrecy forbids (design decision 12). A page that was read may show the address, so its link goes too.
 * Of a wholly secret record only what is named here stays: a new field is hidden until somebody thinks about it.
 */
function veil(record: Keyed<Provenance>): object {
  if (record.secrecy === 'none') return record;
  const sources = record.sources.map((source) => ({ name: veiledSource, date: source.date, fields: source.fields }));
  if (record.secrecy === 'all') {
    const open = Object.entries(record).filter(([field]) => (openFields as readonly string[]).includes(field));
    return { ...Object.fromEntries(open), ...widened(record), sources };
  }
  const { location: _location, transportation: _way, ...premises } = record as typeof record & { location?: unknown; transportation?: unknown };
  return { ...premises, sources };
}

const openFields = [
  ...['id', 'name', 'name_status', 'kind', 'organization', 'description', 'status', 'categories', 'audiences', 'access', 'moments', 'eligibility'],
  ...['required_documents', 'cost_options', 'application_process', 'what_next', 'what_to_bring', 'phones', 'hours', 'secrecy', 'assured_date'],
] as const;

/** Whom a secret record serves, no closer than the voivodeship. */
function widened(record: object): object {
  const area = (record as { service_area?: ServiceArea }).service_area;
  if (!area) return {};
  const regions = [...(area.regions ?? []), ...[...(area.counties ?? []), ...(area.municipalities ?? [])].map((code) => code.slice(0, 2))];
  return { service_area: { ...(area.country ? { country: true } : {}), ...(regions.length > 0 ? { regions: [...new Set(regions)] } : {}) } };
}

/** Key of the words that stand in for a source that must not be shown. */
export const veiledSource = 'veiled';

const isListed = (record: { freshness: Freshness }) => record.freshness.level !== 'withdrawn';

const isOffice = (record: Organization) => record.kind === 'municipal_office' || record.kind === 'county_centre';

const hasPhone = (record: {
  phones?: readonly unknown[] | undefined;
  phone?: unknown;
  substitute_contact?: { phones?: readonly unknown[] | undefined } | undefined;
}) => record.phone !== undefined || Boolean(record.phones?.length) || Boolean(record.substitute_contact?.phones?.length);
