import type { Content, Keyed } from '#domain/directory/content.ts';
import type { Hotline } from '#domain/directory/hotline.schema.ts';
import type { Municipality } from '#domain/directory/municipality.schema.ts';
import { slug } from '#domain/kernel/fold.ts';
import { hotline, prison, smallContent } from './content-factories.ts';
import { placesOf } from './country-places.ts';
import { officesOf, providersOf } from './country-providers.ts';
import { servicesOf } from './country-services.ts';
import { seededRandom } from './seeded-random.ts';

/** How big a country is to be. */
export interface CountrySize {
  readonly municipalities: number;
  readonly counties: number;
  readonly services: number;
  /** Towns and villages of each gmina. */
  readonly localities: number;
}

/** About the size of all Poland (design, "Growing"). */
export const poland: CountrySize = { municipalities: 2500, counties: 380, services: 20_000, localities: 16 };

/** A country that does not exist, with everything real content has: each record passes through its real schema. The same seed gives the same country. */
export function country(size: CountrySize, seed = 1): Content {
  const random = seededRandom(seed);
  const places = placesOf(random, size);
  const offices = officesOf(random, places);
  const providers = providersOf(random, places, Math.ceil(size.services / 4));
  const services = servicesOf(random, places, [...offices.organizations, ...providers.organizations], size.services);
  return {
    ...smallContent(),
    ...places,
    organizations: byId([...offices.organizations, ...providers.organizations]),
    locations: byId([...offices.locations, ...providers.locations, ...services.locations]),
    services: byId(services.services),
    prisons: byId(places.municipalities.filter((_, position) => position % 20 === 0).map(prisonIn)),
    hotlines: lines(),
  };
}

/** As `readContent` gives them: in the order of the files' names. */
const byId = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  [...records].sort((one, other) => (`${one.id}.yaml` < `${other.id}.yaml` ? -1 : 1));

const prisonIn = ({ name, code, latitude, longitude }: Municipality) =>
  prison(`zk-${slug(name)}-${code}`, {
    name: `Zakład Karny ${name}`,
    municipality: code,
    partner_organization: `ops-${slug(name)}-${code}`,
    latitude,
    longitude,
  });

const lines = (): readonly Keyed<Hotline>[] => [
  hotline('linia-noclegowa', {
    name: 'Linia dla osób bez domu',
    phone: { number: '800109160' },
    purpose: 'Nie masz gdzie spać.',
    categories: ['shelter_tonight'],
    order: 1,
    sure_season: { from: '11-01', to: '03-31' },
  }),
  hotline('numer-alarmowy'),
];
