import type { Keyed } from '#domain/directory/content.ts';
import type { Eligibility } from '#domain/directory/eligibility.schema.ts';
import type { Location } from '#domain/directory/location.schema.ts';
import type { Organization } from '#domain/directory/organization.schema.ts';
import type { Hours } from '#domain/directory/schedule.schema.ts';
import type { Service } from '#domain/directory/service.schema.ts';
import { type AccessWay, type Audience, type Category, categories } from '#domain/directory/taxonomy-term.ts';
import { place, service, source } from './content-factories.ts';
import { near, type Places } from './country-places.ts';
import { note, phone, street } from './country-providers.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What the organizations offer, in all 21 categories. One of fifty is kept secret; every fourth of the others has a place of its own. */
export function servicesOf(random: SeededRandom, { municipalities }: Places, organizations: readonly Keyed<Organization>[], count: number) {
  const towns = new Map(municipalities.map((row) => [row.code, row]));
  const listed = organizations.filter(({ listing }) => listing === 'public') as [Keyed<Organization>, ...Keyed<Organization>[]];
  const services: Keyed<Service>[] = [];
  const locations: Keyed<Location>[] = [];
  for (let number = 1; number <= count; number += 1) {
    const provider = random.pick(listed);
    const category = random.pick(categories);
    const id = `pomoc-${number}`;
    if (random.chance(0.02)) {
      services.push(secretService(random, id, provider, category));
      continue;
    }
    const town = towns.get(provider.municipality ?? '');
    const isElsewhere = town !== undefined && random.chance(0.25);
    if (isElsewhere) {
      locations.push(
        place(id, {
          address: { street: street(random), city: town.seat },
          municipality: town.code,
          latitude: near(random, town.latitude),
          longitude: near(random, town.longitude),
          precision: 'locality',
        }),
      );
    }
    services.push(openService(random, id, provider, category, isElsewhere ? id : (provider.location ?? id)));
  }
  return { services, locations };
}

function openService(random: SeededRandom, id: string, provider: Keyed<Organization>, category: Category, location: string): Keyed<Service> {
  return service(id, {
    organization: provider.id,
    name: `${random.pick(names)} ${provider.alternate_name ?? provider.name}`,
    description: 'Można przyjść bez zapowiedzi. Na miejscu ktoś wysłucha i powie, co dalej.',
    categories: random.chance(0.3) ? [...new Set([category, random.pick(categories)])] : [category],
    audiences: [random.pick<Audience>(['everyone', 'prison_leavers', 'homeless', 'low_income', 'women', 'men', 'relatives', 'in_prison'])],
    access: random.chance(0.7) ? [random.pick<AccessWay>(['walk_in', 'no_referral', 'appointment', 'ops_paper'])] : [],
    service_area: provider.service_area,
    eligibility: conditions(random),
    what_to_bring: 'Dokument tożsamości, jeśli jest.',
    hours: category === 'shelter_tonight' ? nightHours : dayHours,
    service_at_locations: [{ location }],
    sources: [source({ date: random.pick(['2026-05-04', '2025-11', '2024', '2022-03-01']) })],
    ...(random.chance(0.4) ? { phones: [phone(random)] } : {}),
    ...note(random),
  });
}

const secretService = (random: SeededRandom, id: string, provider: Keyed<Organization>, category: Category): Keyed<Service> =>
  service(id, {
    organization: provider.id,
    name: `Bezpieczne miejsce ${id}`,
    categories: [category],
    secrecy: 'all',
    service_area: { country: true },
    phones: [phone(random)],
    emails: [`${id}@ukryte.example`],
    sources: [source({ url: `https://ukryte.example/${id}` })],
  });

const names = ['Nocleg', 'Ciepły posiłek', 'Paczka', 'Rozmowa', 'Porada', 'Kurs', 'Spotkanie grupy', 'Łaźnia i ubrania'] as const;

const conditions = (random: SeededRandom): Eligibility => ({
  ...(random.chance(0.5) ? { men: random.chance(0.8), women: random.chance(0.8) } : {}),
  ...(random.chance(0.4) ? { sober: random.chance(0.7) } : {}),
});

const dayHours: Hours = {
  schedules: [
    { days: ['mon', 'wed'], windows: [{ opens_at: '09:00', closes_at: '13:00' }] },
    { days: ['thu'], windows: [{ opens_at: '12:00', closes_at: '18:00' }] },
  ],
  closed_days: ['sun'],
};

const nightHours: Hours = {
  schedules: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'], windows: [{ opens_at: '18:00', closes_at: '08:00', next_day: true }] }],
};
