import { type SeedKindKey, seedKinds } from './seed-kinds.ts';
import type { Category } from './taxonomy-term.ts';

/** An office whose tasks the act on social assistance (12 March 2004, Dz.U. 2025 poz. 1214 [UPS-TJ]) names. */
export type OfficeKind = 'municipal_office' | 'county_centre';

export interface Duty {
  readonly key: DutyKey;
  readonly categories: readonly Category[];
  /** Of the act on social assistance. */
  readonly article: `art. ${string}`;
}

/**
 * What this office must give by law, as far as a source was read. It stands on the pages of offices and gminy,
 * never as a place that is open now (design decision 11).
 */
export function dutiesOf(kind: OfficeKind, cityWithCountyRights: boolean): readonly Duty[] {
  return levelsOf(kind, cityWithCountyRights).flatMap((level) => duties[level]);
}

/** What such an office usually offers, without the law being checked: the seed's kinds that no duty holds. */
export function usuallyOffered(
  kind: OfficeKind,
  cityWithCountyRights = false,
): readonly { readonly key: SeedKindKey; readonly categories: readonly Category[] }[] {
  const levels: readonly string[] = levelsOf(kind, cityWithCountyRights);
  const owed = new Set<Category>(dutiesOf(kind, cityWithCountyRights).flatMap((duty) => duty.categories));
  return seedKindKeys
    .map((key) => ({ key, ...seedKinds[key] }))
    .filter(({ provider, categories }) => levels.includes(provider) && !categories.every((category) => owed.has(category)))
    .map(({ key, categories }) => ({ key, categories }));
}

/**
 * - money, social work: own mandatory tasks of the gmina, art. 17(1) [UPS-17] (its wording of 2018);
 * - help for people who find it hard to adapt after prison: mandatory [NIK-PW];
 * - shelter: overnight shelter, shelter, warming centre [UPS-17] [SCHRON1] [UPS-48A18];
 * - meal and clothing: one hot meal a day, clothes and shoes for the season [UPS-17] [UPS-48B];
 * - social work in the last three months before release [UPS-13];
 * - urgent help for people who stay in the gmina without living there, art. 101(3) [UPS-101].
 * The tasks of the powiat (art. 19) were seen in the slides only [SEED]: none is a duty here.
 */
const duties = {
  municipal_office: [
    { key: 'after_release', categories: ['social_work'], article: 'art. 17' },
    { key: 'social_work', categories: ['social_work'], article: 'art. 17' },
    { key: 'social_work_before_release', categories: ['social_work'], article: 'art. 13' },
    { key: 'shelter', categories: ['shelter_tonight', 'shelter'], article: 'art. 48a' },
    { key: 'meal_and_clothing', categories: ['food', 'clothing'], article: 'art. 48b' },
    { key: 'benefits', categories: ['money'], article: 'art. 17' },
    { key: 'urgent_help', categories: ['shelter_tonight', 'food', 'clothing', 'money'], article: 'art. 101' },
  ],
  county_centre: [],
} as const satisfies Record<OfficeKind, readonly { key: string; categories: readonly Category[]; article: `art. ${string}` }[]>;
export type DutyKey = (typeof duties)['municipal_office'][number]['key'];

const seedKindKeys = Object.keys(seedKinds) as readonly SeedKindKey[];

/** In a city with powiat rights one office works for both levels. */
const levelsOf = (kind: OfficeKind, cityWithCountyRights: boolean): readonly OfficeKind[] =>
  kind === 'municipal_office' && cityWithCountyRights ? ['municipal_office', 'county_centre'] : [kind];
