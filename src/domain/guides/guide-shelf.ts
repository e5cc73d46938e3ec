import type { Keyed } from '../directory/content.ts';
import type { Category } from '../directory/taxonomy-term.ts';
import type { Amount } from './amount.schema.ts';
import type { Article } from './article.schema.ts';
import type { GlossaryTerm } from './glossary.schema.ts';
import type { GuideContent, GuideText } from './guide-content.ts';
import { guidesExplaining } from './guide-summary.ts';
import { type GuideAudience, type GuideLanguage, type GuideMoment, guideMoments } from './guide-term.ts';

/** The guides with their order at hand. */
export interface GuideShelf extends GuideContent {
  readonly amount: (id: string) => Keyed<Amount>;
  readonly article: (id: string) => Article;
  readonly term: (id: string) => GlossaryTerm;
  readonly guide: (language: GuideLanguage, slug: string) => GuideText | undefined;
  /** Of one language, by moment and order. */
  readonly inLanguage: (language: GuideLanguage) => readonly GuideText[];
  /** The person's own path through one moment. */
  readonly at: (language: GuideLanguage, moment: GuideMoment) => readonly GuideText[];
  readonly forAudience: (language: GuideLanguage, audience: GuideAudience) => readonly GuideText[];
  readonly explaining: (language: GuideLanguage, category: Category) => readonly GuideText[];
  /** What comes before and after on the path from before release to the first month. */
  readonly beside: (guide: GuideText) => { readonly previous: GuideText | undefined; readonly next: GuideText | undefined };
}

/** Puts checked guides on the shelf. An unknown id is a bug here: `checkGuides` has followed every reference. */
export function shelve(content: GuideContent): GuideShelf {
  const sorted = [...content.guides].sort(
    (one, other) => guideMoments.indexOf(one.moment) - guideMoments.indexOf(other.moment) || one.order - other.order || (one.slug < other.slug ? -1 : 1),
  );
  const inLanguage = (language: GuideLanguage) => sorted.filter((guide) => guide.language === language);
  const path = (language: GuideLanguage) => inLanguage(language).filter(({ audience, moment }) => audience === 'person' && moment !== 'any');
  return {
    ...content,
    amount: finder('amount', content.amounts),
    article: finder('article', content.articles),
    term: finder('term', content.glossary),
    guide: (language, slug) => content.guides.find((guide) => guide.language === language && guide.slug === slug),
    inLanguage,
    at: (language, moment) => inLanguage(language).filter((guide) => guide.audience === 'person' && guide.moment === moment),
    forAudience: (language, audience) => inLanguage(language).filter((guide) => guide.audience === audience),
    explaining: (language, category) => guidesExplaining(inLanguage(language), category),
    beside: (guide) => {
      const steps = path(guide.language);
      const position = steps.findIndex(({ slug }) => slug === guide.slug);
      return position < 0 ? { previous: undefined, next: undefined } : { previous: steps[position - 1], next: steps[position + 1] };
    },
  };
}

function finder<T extends { readonly id: string }>(kind: string, records: readonly T[]): (id: string) => T {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const record = byId.get(id);
    if (!record) throw new Error(`No ${kind} "${id}": check the guides before they are shelved`);
    return record;
  };
}
