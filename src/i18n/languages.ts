import type { Shape } from './messages.ts';
import { pl } from './pl.ts';

/** The languages of the pages that people need first. Polish is the source and has no prefix in addresses. */
export const languages = ['pl', 'uk', 'en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** What must exist in every language (issue: the finder, home, the first day, a place to sleep, violence, hotlines). */
export type PublicWords = Shape<Pick<typeof pl, 'finder' | 'finderResult'>>;

export const wordsOf = (_language: Language): PublicWords => pl;

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
