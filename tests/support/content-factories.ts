import type { Content, Keyed } from '#domain/directory/content.ts';
import { type Hotline, hotlineSchema } from '#domain/directory/hotline.schema.ts';
import { type Location, locationSchema } from '#domain/directory/location.schema.ts';
import { type County, countySchema, type Locality, localitySchema, type Municipality, municipalitySchema } from '#domain/directory/municipality.schema.ts';
import { type Organization, organizationSchema } from '#domain/directory/organization.schema.ts';
import { type Prison, prisonSchema } from '#domain/directory/prison.schema.ts';
import { type Service, serviceSchema } from '#domain/directory/service.schema.ts';
import type { Source } from '#domain/directory/source.schema.ts';
import { categories } from '#domain/directory/taxonomy-term.ts';
import { type EverydayWords, everydayWordsSchema } from '#domain/search/everyday-words.schema.ts';

/** Records that are valid as they are: a test states only what it is about. Each passes through the real schema. */
const provenance = { evidence: 'sourced', listing: 'public', secrecy: 'none' } as const;

export const source = (facts: Partial<Source> = {}): Source => ({ url: 'https://ops.example/kontakt', date: '2026-05-04', fields: ['name'], ...facts });

export const office = (id: string, facts: Partial<Organization> = {}): Keyed<Organization> => ({
  ...organizationSchema.parse({
    name: 'Ośrodek Pomocy Społecznej w Brzegach',
    name_status: 'sourced',
    kind: 'municipal_office',
    office_type: 'OPS',
    service_area: { municipalities: ['081101'] },
    sources: [source()],
    ...provenance,
    ...facts,
  }),
  id,
});

export const centre = (id: string, facts: Partial<Organization> = {}): Keyed<Organization> =>
  office(id, {
    name: 'Powiatowe Centrum Pomocy Rodzinie w Brzegach',
    kind: 'county_centre',
    office_type: 'PCPR',
    service_area: { counties: ['0811'] },
    ...facts,
  });

export const place = (id: string, facts: Partial<Location> = {}): Keyed<Location> => ({
  ...locationSchema.parse({
    address: { street: 'ul. Polna 1', city: 'Brzegi', postal_code: '68-100' },
    municipality: '081101',
    sources: [source({ fields: ['address'] })],
    ...provenance,
    ...facts,
  }),
  id,
});

export const service = (id: string, facts: Partial<Service> = {}): Keyed<Service> => ({
  ...serviceSchema.parse({
    organization: 'ops-brzegi',
    name: 'Noclegownia',
    status: 'active',
    categories: ['shelter_tonight'],
    audiences: ['everyone'],
    access: ['walk_in'],
    moments: ['first_day'],
    service_area: { municipalities: ['081101'] },
    sources: [source()],
    ...provenance,
    ...facts,
  }),
  id,
});

export const prison = (id: string, facts: Partial<Prison> = {}): Keyed<Prison> => ({
  ...prisonSchema.parse({
    name: 'Zakład Karny w Brzegach',
    kind: 'prison',
    status: 'active',
    municipality: '081101',
    partner_organization: 'ops-brzegi',
    sources: [source()],
    ...provenance,
    ...facts,
  }),
  id,
});

export const hotline = (id: string, facts: Partial<Hotline> = {}): Keyed<Hotline> => ({
  ...hotlineSchema.parse({
    name: 'Numer alarmowy',
    phone: { number: '112' },
    purpose: 'Ktoś jest w niebezpieczeństwie.',
    categories: [],
    order: 0,
    sources: [source()],
    ...provenance,
    ...facts,
  }),
  id,
});

export const municipality = (facts: Partial<Municipality> = {}): Municipality =>
  municipalitySchema.parse({
    code: '081101',
    terc: '0811011',
    name: 'Brzegi',
    kind: 'urban',
    county: '0811',
    seat: 'Brzegi',
    latitude: 51.6,
    longitude: 15.1,
    ...facts,
  });

export const county = (facts: Partial<County> = {}): County => countySchema.parse({ code: '0811', name: 'brzeski', kind: 'county', region: '08', ...facts });

export const locality = (facts: Partial<Record<keyof Locality, string>> = {}): Locality =>
  localitySchema.parse({
    name: 'Brzegi',
    kind: 'town',
    municipality: '081101',
    latitude: '51.6',
    longitude: '15.1',
    simc: '0910001',
    postal_codes: '68-100',
    source: 'register',
    ...facts,
  });

/** Every need by its own key: a test adds the words that it is about. */
export const everydayWords = (needs: Partial<EverydayWords['needs']> = {}): EverydayWords =>
  everydayWordsSchema.parse({
    needs: { ...Object.fromEntries(categories.map((key) => [key, [key.replace('_', ' ')]])), ...needs },
    offices: { municipal_office: ['ops'] },
    prisons: ['więzienie'],
  });

/** A powiat with one town, its office, its centre and one thing of every kind: the smallest content without a problem. */
export const smallContent = (facts: Partial<Content> = {}): Content => ({
  organizations: [
    office('ops-brzegi', {
      location: 'ops-brzegi',
      phones: [{ number: '+48683770001' }],
      hours: { schedules: [{ days: ['mon'], windows: [{ opens_at: '07:30', closes_at: '15:30' }] }], closed_days: ['sat', 'sun'] },
    }),
    centre('pcpr-brzegi'),
  ],
  services: [service('noclegownia', { service_at_locations: [{ location: 'ops-brzegi' }] })],
  locations: [place('ops-brzegi')],
  prisons: [prison('zk-brzegi')],
  hotlines: [hotline('numer-alarmowy')],
  everydayWords: [everydayWords()],
  regions: [{ code: '08', name: 'brzegowe', where: 'w Brzegowem' }],
  counties: [county()],
  municipalities: [municipality()],
  localities: [locality()],
  postalCodes: [{ postal_code: '68-100', municipalities: '081101' }],
  ...facts,
});
