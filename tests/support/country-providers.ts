import type { Keyed } from '#domain/directory/content.ts';
import type { Location } from '#domain/directory/location.schema.ts';
import type { Municipality } from '#domain/directory/municipality.schema.ts';
import type { Organization, OrganizationKind } from '#domain/directory/organization.schema.ts';
import type { Hours } from '#domain/directory/schedule.schema.ts';
import { slug } from '#domain/kernel/fold.ts';
import { centre, office, place, source } from './content-factories.ts';
import { near, type Places, postalCode } from './country-places.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface Providers {
  readonly organizations: readonly Keyed<Organization>[];
  readonly locations: readonly Keyed<Location>[];
}

/** An office for every gmina, a centre for every powiat that is no city. As in life, half of the offices have no known number. */
export function officesOf(random: SeededRandom, { municipalities, counties }: Places): Providers {
  const cities = new Set(counties.filter(({ kind }) => kind === 'city').map(({ code }) => code));
  const seats = new Map(municipalities.map((row) => [row.county, row]));
  const offices = municipalities.map((row) =>
    office(`ops-${slug(row.name)}-${row.code}`, {
      name: `Ośrodek Pomocy Społecznej: ${row.name}`,
      alternate_name: `OPS ${row.name}`,
      service_area: { municipalities: [row.code], ...(cities.has(row.county) ? { counties: [row.county] } : {}) },
      hours: officeHours,
      ...seatOf(row, `ops-${slug(row.name)}-${row.code}`),
      ...(random.chance(0.5) ? { phones: [phone(random)] } : {}),
      ...note(random),
    }),
  );
  const centres = counties.flatMap(({ code, name, kind }) => {
    const seat = seats.get(code);
    if (kind === 'city' || !seat) return [];
    const id = `pcpr-${slug(name)}-${code}`;
    return [
      centre(id, {
        name: `Powiatowe Centrum Pomocy Rodzinie: powiat ${name}`,
        alternate_name: `PCPR ${name}`,
        service_area: { counties: [code] },
        hours: officeHours,
        phones: [phone(random)],
        ...seatOf(seat, id),
      }),
    ];
  });
  const organizations = [...offices, ...centres];
  return { organizations, locations: placesFor(random, organizations, municipalities) };
}

/** Associations, churches, courts: who offers help beside the offices. One of thirty is withheld. */
export function providersOf(random: SeededRandom, { municipalities, counties }: Places, count: number): Providers {
  const towns = municipalities.filter((_, position) => position % Math.max(1, Math.floor(municipalities.length / Math.max(1, counties.length * 3))) === 0);
  const organizations = Array.from({ length: count }, (_, position) => {
    const row = random.pick(towns as [Municipality, ...Municipality[]]);
    const id = `stowarzyszenie-${slug(row.name)}-${position + 1}`;
    return office(id, {
      name: `Stowarzyszenie ${random.pick(['Most', 'Dom', 'Powrót', 'Razem', 'Nowy Dzień', 'Pomocna Dłoń'])} ${row.name} ${position + 1}`,
      kind: random.pick<OrganizationKind>(['association', 'association', 'church', 'health_care', 'social_enterprise', 'crisis_centre']),
      office_type: undefined,
      description: 'Pomaga osobom, które wracają do domu i zaczynają od nowa.',
      service_area: { counties: [row.county] },
      phones: [phone(random)],
      website: `https://${id}.example`,
      sources: [source({ url: `https://${id}.example/kontakt`, date: random.pick(['2026-05-04', '2025-02', '2023', '2021-09-01']) })],
      ...seatOf(row, id),
      ...(random.chance(1 / 30) ? { listing: 'withheld', withheld_reason: 'stale' } : {}),
      ...note(random),
    });
  });
  return { organizations, locations: placesFor(random, organizations, municipalities) };
}

export const phone = (random: SeededRandom) => ({ number: `+4895${random.digits(7)}`, type: 'voice' as const });

/** Every second record carries a note for editors: as many values that must be found nowhere in the output as real content has. */
export const note = (random: SeededRandom): { readonly notes?: string } =>
  random.chance(0.5) ? { notes: `Do sprawdzenia przy następnej rozmowie, sprawa ${random.digits(9)}.` } : {};

export const street = (random: SeededRandom): string =>
  `ul. ${random.pick(['Kościelna', 'Polna', 'Leśna', 'Mostowa', 'Dworcowa', 'Krótka', 'Ogrodowa', 'Szkolna'])} ${random.whole(1, 180)}`;

const officeHours: Hours = {
  schedules: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], windows: [{ opens_at: '07:30', closes_at: '15:30' }] }],
  closed_days: ['sat', 'sun', 'holiday'],
};

const seatOf = (row: Municipality, location: string) => ({ municipality: row.code, location });

/** The seat of each organization, named after it. */
function placesFor(random: SeededRandom, organizations: readonly Keyed<Organization>[], municipalities: readonly Municipality[]): readonly Keyed<Location>[] {
  const rows = new Map(municipalities.map((row, position) => [row.code, { row, position }]));
  return organizations.flatMap(({ id, municipality = '', listing }) => {
    const found = rows.get(municipality);
    if (!found) return [];
    const { row, position } = found;
    return [
      place(id, {
        address: { street: street(random), city: row.seat, postal_code: postalCode(position) },
        municipality: row.code,
        latitude: near(random, row.latitude),
        longitude: near(random, row.longitude),
        precision: 'locality',
        ...(listing === 'withheld' ? { listing, withheld_reason: 'stale' } : {}),
      }),
    ];
  });
}
