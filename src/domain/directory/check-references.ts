import type { ContentProblem, ProblemCode } from '../kernel/problem-codes.ts';
import type { Content } from './content.ts';
import type { ServiceArea } from './service-area.schema.ts';

/** What no single file can show: references to nothing, gminy without an office, secrecy that stops half-way. */
export function checkReferences(content: Content): readonly ContentProblem[] {
  const known = index(content);
  return [
    ...content.organizations.flatMap((record) => {
      const file = `organizations/${record.id}.yaml`;
      return [
        ...refersTo(known.organizations, file, 'parent_organization', record.parent_organization, 'reference.organization-unknown'),
        ...refersTo(known.locations, file, 'location', record.location, 'reference.location-unknown'),
        ...refersTo(known.municipalities, file, 'municipality', record.municipality, 'reference.municipality-unknown'),
        ...area(known, file, record.service_area),
      ];
    }),
    ...content.locations.flatMap((record) =>
      refersTo(known.municipalities, `locations/${record.id}.yaml`, 'municipality', record.municipality, 'reference.municipality-unknown'),
    ),
    ...content.services.flatMap((record) => service(known, record)),
    ...content.prisons.flatMap((record) => {
      const file = `prisons/${record.id}.yaml`;
      return [
        ...refersTo(known.municipalities, file, 'municipality', record.municipality, 'reference.municipality-unknown'),
        ...refersTo(known.prisons, file, 'parent_prison', record.parent_prison, 'reference.prison-unknown'),
        ...refersTo(known.organizations, file, 'partner_organization', record.partner_organization, 'reference.organization-unknown'),
      ];
    }),
    ...tables(known, content),
    ...offices(content),
  ];
}

type Known = ReturnType<typeof index>;

function index(content: Content) {
  return {
    organizations: new Map(content.organizations.map((record) => [record.id, record])),
    locations: new Map(content.locations.map((record) => [record.id, record])),
    prisons: new Map(content.prisons.map((record) => [record.id, record])),
    municipalities: new Map(content.municipalities.map((record) => [record.code, record])),
    regions: new Map(content.regions.map((record) => [record.code, record])),
    counties: new Map(content.counties.map((record) => [record.code, record])),
  };
}

function service(known: Known, record: Content['services'][number]): ContentProblem[] {
  const file = `services/${record.id}.yaml`;
  const provider = known.organizations.get(record.organization);
  const found = [
    ...refersTo(known.organizations, file, 'organization', record.organization, 'reference.organization-unknown'),
    ...refersTo(known.municipalities, file, 'municipality', record.municipality, 'reference.municipality-unknown'),
    ...area(known, file, record.service_area),
  ];
  if (record.listing === 'public' && provider?.listing === 'withheld') {
    found.push({ file, field: 'organization', code: 'reference.withheld', found: record.organization });
  }
  if (provider && rank[record.secrecy] < rank[provider.secrecy]) found.push({ file, field: 'secrecy', code: 'secrecy.not-spread', found: record.secrecy });
  for (const [position, place] of (record.service_at_locations ?? []).entries()) {
    const field = `service_at_locations.${position}.location`;
    const location = known.locations.get(place.location);
    found.push(...refersTo(known.locations, file, field, place.location, 'reference.location-unknown'));
    if (location && record.listing === 'public' && location.listing === 'withheld') {
      found.push({ file, field, code: 'reference.withheld', found: place.location });
    }
    if (location && rank[record.secrecy] < rank[location.secrecy]) found.push({ file, field: 'secrecy', code: 'secrecy.not-spread', found: record.secrecy });
  }
  return found;
}

const rank = { none: 0, premises: 1, all: 2 } as const;

function refersTo(known: ReadonlyMap<string, unknown>, file: string, field: string, key: string | undefined, code: ProblemCode): ContentProblem[] {
  return key === undefined || known.has(key) ? [] : [{ file, field, code, found: key }];
}

function area(known: Known, file: string, served: ServiceArea): ContentProblem[] {
  return [
    ...(served.municipalities ?? []).flatMap((code) =>
      refersTo(known.municipalities, file, 'service_area.municipalities', code, 'reference.municipality-unknown'),
    ),
    ...(served.counties ?? []).flatMap((code) => refersTo(known.counties, file, 'service_area.counties', code, 'reference.county-unknown')),
  ];
}

function tables(known: Known, content: Content): ContentProblem[] {
  const seen = new Set<string>();
  return [
    ...content.counties.flatMap((row, position) => refersTo(known.regions, `counties.csv:${position + 2}`, 'region', row.region, 'reference.region-unknown')),
    ...content.municipalities.flatMap((row, position) => {
      const file = `municipalities.csv:${position + 2}`;
      const repeated: ContentProblem[] = seen.has(row.code) ? [{ file, field: 'code', code: 'municipality.repeated', found: row.code }] : [];
      seen.add(row.code);
      return [...repeated, ...refersTo(known.counties, file, 'county', row.county, 'reference.county-unknown')];
    }),
    ...content.localities.flatMap((row, position) =>
      refersTo(known.municipalities, `localities.csv:${position + 2}`, 'municipality', row.municipality, 'reference.municipality-unknown'),
    ),
    ...content.postalCodes.flatMap((row, position) =>
      row.municipalities
        .split(' ')
        .flatMap((code) => refersTo(known.municipalities, `postal-codes.csv:${position + 2}`, 'municipalities', code, 'reference.municipality-unknown')),
    ),
  ];
}

/** Every gmina has exactly one office, every powiat a centre: a person must always find somebody (art. 16-20, domain.md 2.7). */
function offices(content: Content): ContentProblem[] {
  const officesOf = new Map<string, string[]>();
  const served = new Set<string>();
  for (const record of content.organizations) {
    const isOffice = record.kind === 'municipal_office' || record.kind === 'county_centre';
    if (!isOffice || record.listing === 'withheld') continue;
    for (const county of record.service_area.counties ?? []) served.add(county);
    if (record.kind !== 'municipal_office') continue;
    for (const code of record.service_area.municipalities ?? []) officesOf.set(code, [...(officesOf.get(code) ?? []), record.id]);
  }
  return [
    ...content.municipalities.flatMap((row, position): ContentProblem[] => {
      const file = `municipalities.csv:${position + 2}`;
      const found = officesOf.get(row.code) ?? [];
      if (found.length === 0) return [{ file, field: 'code', code: 'municipality.without-office', found: `${row.code} ${row.name}` }];
      return found.length > 1 ? [{ file, field: 'code', code: 'municipality.two-offices', found: found.join(', ') }] : [];
    }),
    ...content.counties.flatMap((row, position): ContentProblem[] =>
      served.has(row.code) ? [] : [{ file: `counties.csv:${position + 2}`, field: 'code', code: 'county.without-centre', found: `${row.code} ${row.name}` }],
    ),
  ];
}
