import type { Content } from '#domain/directory/content.ts';
import type { County, Locality, Municipality, PostalCode, Region } from '#domain/directory/municipality.schema.ts';
import { county, locality, municipality } from './content-factories.ts';
import type { SeededRandom } from './seeded-random.ts';

export type Places = Pick<Content, 'regions' | 'counties' | 'municipalities' | 'localities' | 'postalCodes'>;

/** Voivodeships, powiaty, gminy, their villages and postal codes. Every sixth powiat is a city with one gmina. */
export function placesOf(random: SeededRandom, size: { readonly counties: number; readonly municipalities: number; readonly localities: number }): Places {
  const regions = Array.from({ length: Math.min(16, size.counties) }, (_, position): Region => {
    const name = `${townName(random).toLowerCase()}skie`;
    return { code: String((position + 1) * 2).padStart(2, '0'), name, where: `w ${name}` };
  });
  const counties = Array.from({ length: size.counties }, (_, position) => countyAt(random, regions, position));
  const rural = counties.filter(({ kind }) => kind === 'county');
  const municipalities = [
    ...counties.filter(({ kind }) => kind === 'city').map((around) => municipalityIn(random, around, 1)),
    ...Array.from({ length: size.municipalities - (counties.length - rural.length) }, (_, position) =>
      municipalityIn(random, rural[position % rural.length] as County, Math.floor(position / rural.length) + 1),
    ),
  ].sort((one, other) => Number(one.code) - Number(other.code));
  return {
    regions,
    counties: counties.sort((one, other) => Number(one.code) - Number(other.code)),
    municipalities,
    localities: municipalities.flatMap((around) => Array.from({ length: size.localities }, (_, position) => localityIn(random, around, position))),
    postalCodes: municipalities.map(({ code }, position): PostalCode => ({ postal_code: postalCode(position), municipalities: code })),
  };
}

/** The middle of Poland is about 52 north, 19 east; half the width of a powiat is a fifth of a degree. */
export const near = (random: SeededRandom, value: number): number => Number((value + random.whole(-2000, 2000) / 10_000).toFixed(4));

export const postalCode = (position: number): string =>
  `${String(10 + Math.floor(position / 1000)).padStart(2, '0')}-${String(position % 1000).padStart(3, '0')}`;

/** Two or three syllables: enough for some hundred thousand names, so that a few repeat as in life. */
export function townName(random: SeededRandom): string {
  const start = random.pick([
    'Brze',
    'Dąb',
    'Gór',
    'Jasie',
    'Kamie',
    'Lip',
    'Łąk',
    'Mirko',
    'Nowo',
    'Ol',
    'Pod',
    'Racho',
    'Sie',
    'Świer',
    'Tur',
    'Wierz',
    'Zale',
    'Żar',
  ]);
  const middle = random.pick(['', 'bo', 'cze', 'dzi', 'ko', 'la', 'ni', 'ro', 'śni', 'szy', 'to', 'wie']);
  return start + middle + random.pick(['cin', 'czyn', 'da', 'gród', 'ki', 'lice', 'mierz', 'nica', 'no', 'rów', 'sk', 'szewo', 'wice', 'wo', 'zyn']);
}

function countyAt(random: SeededRandom, regions: readonly Region[], position: number): County {
  const region = regions[position % regions.length] as Region;
  const number = Math.floor(position / regions.length) + 1;
  const isCity = position % 6 === 5;
  const name = townName(random);
  return county({
    code: region.code + String(isCity ? 60 + number : number).padStart(2, '0'),
    name: isCity ? name : `${name.toLowerCase()}ski`,
    kind: isCity ? 'city' : 'county',
    region: region.code,
  });
}

const kindDigits = { urban: '1', rural: '2', urban_rural: '3' } as const;

function municipalityIn(random: SeededRandom, around: County, number: number): Municipality {
  const code = around.code + String(number).padStart(2, '0');
  const name = around.kind === 'city' ? around.name : townName(random);
  const kind = random.pick(['urban', 'rural', 'urban_rural'] as const);
  const [latitude, longitude] = middleOf(around);
  return municipality({
    code,
    terc: code + kindDigits[kind],
    name,
    kind,
    county: around.code,
    seat: name,
    latitude: near(random, latitude),
    longitude: near(random, longitude),
  });
}

/** Voivodeships lie in a grid of four by four, their powiaty in one of six by six. */
function middleOf({ region, code }: County): readonly [latitude: number, longitude: number] {
  const place = Number(region) / 2 - 1;
  const part = Number(code.slice(2)) % 36;
  return [49.4 + Math.floor(place / 4) * 1.25 + Math.floor(part / 6) * 0.2, 14.6 + (place % 4) * 2.3 + (part % 6) * 0.35];
}

function localityIn(random: SeededRandom, around: Municipality, position: number): Locality {
  const isSeat = position === 0;
  return locality({
    name: isSeat ? around.seat : townName(random),
    kind: isSeat && around.kind !== 'rural' ? 'town' : 'village',
    municipality: around.code,
    latitude: String(near(random, around.latitude)),
    longitude: String(near(random, around.longitude)),
    simc: random.digits(7),
    postal_codes: '',
  });
}
