import type { Keyed } from '../directory/content.ts';
import type { Amount } from './amount.schema.ts';
import type { Article } from './article.schema.ts';
import type { GlossaryTerm } from './glossary.schema.ts';
import type { Guide } from './guide.schema.ts';
import type { GuideLanguage } from './guide-term.ts';

/** A guide with the folder and the name of its file. */
export interface GuideText extends Guide {
  readonly language: GuideLanguage;
  readonly slug: string;
}

/** What the guides are made of, as it stands in `content/`. */
export interface GuideContent {
  readonly guides: readonly GuideText[];
  readonly amounts: readonly Keyed<Amount>[];
  readonly articles: readonly Article[];
  readonly glossary: readonly GlossaryTerm[];
}

/** Pages without parameters that a guide may link as `page:<name>`. Their addresses stand in src/paths.ts. */
export const linkedPages = [
  ...(['home', 'tonight', 'map', 'search', 'categories', 'organizations', 'municipalities', 'prisons', 'hotlines'] as const),
  ...(['relatives', 'professionals', 'about', 'guides', 'glossary', 'easy', 'finder', 'request'] as const),
] as const;
export type LinkedPage = (typeof linkedPages)[number];
