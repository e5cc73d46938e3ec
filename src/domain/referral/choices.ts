import { categories } from '../directory/taxonomy-term.ts';

/** What a request for contact may say, as codes. Their words live in src/i18n. Nothing here asks for an offence, a sentence or a kind of release. */

/** What somebody needs: the categories of the directory (domain.md 6.3). */
export const needs = categories;
export type Need = (typeof needs)[number];

/** Whose asking it is. `relative-own`: a relative for the own family. `relative-free`: for a free person who agreed (domain.md 5.3). */
export const askers = ['self', 'relative-own', 'relative-free', 'professional'] as const;
export type Asker = (typeof askers)[number];

/** Who helps to ask, as an office would say it. */
export const professions = ['educator', 'probation-officer', 'social-worker', 'health-worker', 'ngo-worker', 'other'] as const;
export type Profession = (typeof professions)[number];

/** Why a day of release is not known (domain.md 6.6). */
export const unknownReleaseReasons = ['awaiting-decision', 'not-known', 'not-told'] as const;
export type UnknownReleaseReason = (typeof unknownReleaseReasons)[number];

/** What was done before asking, by whomever. */
export const stepsTaken = [
  'office-asked',
  'shelter-asked',
  'identity-card-applied',
  'registered-at-employment-office',
  'doctor-seen',
  'therapy-begun',
  'legal-aid-asked',
  'director-or-officer-asked',
  'family-asked',
] as const;
export type StepTaken = (typeof stepsTaken)[number];

/** Ways in which an office may reach somebody (domain.md 6.7), in the order in which they are offered. */
export const contactWays = ['phone', 'sms', 'email', 'someone', 'educator', 'visit', 'post'] as const;
export type ContactWay = (typeof contactWays)[number];

/** What an office should speak or write. */
export const contactLanguages = ['pl', 'uk', 'en', 'ru', 'other'] as const;
export type ContactLanguage = (typeof contactLanguages)[number];

/** How a request came to us. `paper`: typed in later by staff. `card`: prepared by a professional, sent by the person. */
export const referralSources = ['web', 'card', 'paper', 'api'] as const;
export type ReferralSource = (typeof referralSources)[number];

/** How soon help is needed (domain.md 6.5). A danger to life has no form: 112. */
export const urgencies = ['today', 'urgent', 'normal', 'planned'] as const;
export type Urgency = (typeof urgencies)[number];
