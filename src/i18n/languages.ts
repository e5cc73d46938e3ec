import { en } from './en.ts';
import type { Shape } from './messages.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** The languages of the pages that people need first. Polish is the source and has no prefix in addresses. */
export const languages = ['pl', 'uk', 'en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** All but Polish: each has a folder of pages, "/uk/...". */
export const foreignLanguages = ['uk', 'en', 'ru'] as const satisfies readonly Language[];

/** What each language calls itself: the switch speaks to those who do not read the page. */
export const ownNames = { pl: 'Polski', uk: 'Українська', en: 'English', ru: 'Русский' } as const satisfies Record<Language, string>;

/** What must exist in every language: home, hotlines, the finder, the frame around urgent guides, labels of records. */
export type PublicWords = Shape<
  Pick<typeof pl, 'language' | 'start' | 'finder' | 'finderResult' | 'hotlinesPage' | 'referral' | 'conditions' | 'duties' | 'time'> & {
    site: Pick<typeof pl.site, 'name' | 'title' | 'skip' | 'navLabel' | 'breadcrumbsLabel' | 'footerNavLabel' | 'home'> & {
      nav: Pick<typeof pl.site.nav, 'tonight' | 'hotlines'>;
      footer: Pick<typeof pl.site.footer, 'phones' | 'allPhones' | 'map' | 'about' | 'built' | 'privacy'>;
    };
    exit: Pick<typeof pl.exit, 'link' | 'remains' | 'twoMore' | 'oneMore' | 'blankTitle'>;
    record: Pick<typeof pl.record, RecordLabel>;
    guidePage: Omit<typeof pl.guidePage, 'easier' | 'fuller' | 'path' | 'previous' | 'next' | `office${string}`>;
    terms: Pick<typeof pl.terms, 'municipalityKinds'> & { categories: { [Key in keyof typeof pl.terms.categories]: { label: string } } };
    municipalitiesPage: Pick<typeof pl.municipalitiesPage, 'twoKinds'>;
    municipalityPage: Pick<typeof pl.municipalityPage, 'inCounty'>;
  }
>;

/** Labels of what a foreign page shows of a record; the record itself stays Polish. */
type RecordLabel =
  | ('fax' | 'extension' | 'phones' | 'phoneUnknown' | 'askInstead' | 'website' | 'insteadHeading')
  | ('address' | 'addressUnknown' | 'addressSecret' | 'addressPremises' | 'map' | 'directions' | 'distance' | 'km')
  | ('descriptive' | 'formerName' | 'temporarilyClosed' | 'print' | 'sms' | 'smsPlace' | 'smsPhone' | 'wrong' | 'sources');

const words: Readonly<Record<Language, PublicWords>> = { pl, uk, en, ru };

export const wordsOf = (language: Language): PublicWords => words[language];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
