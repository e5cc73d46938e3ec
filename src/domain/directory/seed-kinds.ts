import type { Category } from './taxonomy-term.ts';

/** Who gives it, after the slide of institutions: the office of the gmina, the centre of the powiat, others. */
export type SeedProvider = 'municipal_office' | 'county_centre' | 'non_governmental';

export interface SeedKind {
  readonly provider: SeedProvider;
  readonly categories: readonly Category[];
  /** Help that is a project with an end: any category, told by `funding` of the service. */
  readonly tag?: 'project';
}

/** The 14 kinds of help named in the voivode's slides [SEED] and the categories that hold them today. */
export const seedKinds = {
  cash_and_in_kind: { provider: 'municipal_office', categories: ['money', 'food', 'clothing'] },
  social_work: { provider: 'municipal_office', categories: ['social_work'] },
  shelter: { provider: 'municipal_office', categories: ['shelter_tonight', 'shelter'] },
  meal_and_clothing: { provider: 'municipal_office', categories: ['food', 'clothing'] },
  family_assistant: { provider: 'municipal_office', categories: ['family'] },
  activation: { provider: 'municipal_office', categories: ['work'] },
  crisis_intervention: { provider: 'county_centre', categories: ['crisis'] },
  specialist_counselling: { provider: 'county_centre', categories: ['therapy', 'legal', 'family'] },
  training_flat: { provider: 'county_centre', categories: ['housing'] },
  violence_programme: { provider: 'county_centre', categories: ['violence_change'] },
  food_aid: { provider: 'non_governmental', categories: ['food'] },
  support_groups: { provider: 'non_governmental', categories: ['support_group'] },
  therapeutic_support: { provider: 'non_governmental', categories: ['therapy', 'addiction'] },
  field_projects: { provider: 'non_governmental', categories: [], tag: 'project' },
} as const satisfies Record<string, SeedKind>;
export type SeedKindKey = keyof typeof seedKinds;
