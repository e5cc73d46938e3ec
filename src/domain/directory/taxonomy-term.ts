/** Keys of the taxonomies. Their words live in src/i18n; the categories are those of domain.md 6.3, in its order. */
export const categories = [
  'shelter_tonight',
  'shelter',
  'housing',
  'food',
  'clothing',
  'money',
  'social_work',
  'documents',
  'health',
  'addiction',
  'therapy',
  'crisis',
  'violence',
  'violence_change',
  'legal',
  'debt',
  'work',
  'family',
  'support_group',
  'probation',
  'foreigners',
] as const;
export type Category = (typeof categories)[number];

/** Whom a service is for (Odbiorcy). */
export const audiences = [
  'everyone',
  'prison_leavers',
  'in_prison',
  'relatives',
  'homeless',
  'low_income',
  'women',
  'men',
  'parents_with_children',
  'children',
  'older_people',
  'disabled',
  'addicted',
  'experiencing_violence',
  'using_violence',
  'crime_victims',
  'unemployed',
  'foreigners',
] as const;
export type Audience = (typeof audiences)[number];

/** How one gets in (Sposób przyjęcia). An empty list means that it is not known. */
export const accessWays = ['walk_in', 'no_referral', 'appointment', 'ops_paper', 'referral', 'phone_only'] as const;
export type AccessWay = (typeof accessWays)[number];

/** When it helps (Moment). */
export const moments = ['before_release', 'first_day', 'first_week', 'first_month', 'later'] as const;
export type Moment = (typeof moments)[number];
