// Keys of what guides are sorted by. Their words live in src/i18n.

/** Folders of `content/guides`: languages, and `etr` for Polish that is easy to read. */
export const guideLanguages = ['pl', 'etr', 'uk', 'en', 'ru'] as const;
export type GuideLanguage = (typeof guideLanguages)[number];

/** When a guide is read. `any` belongs to no day. */
export const guideMoments = ['before_release', 'first_day', 'first_week', 'first_month', 'any'] as const;
export type GuideMoment = (typeof guideMoments)[number];

/** Who reads it. `safety`: about violence, under neutral titles and addresses. */
export const guideAudiences = ['person', 'relatives', 'foreigners', 'professionals', 'safety'] as const;
export type GuideAudience = (typeof guideAudiences)[number];
