import type { Organization } from '../directory/organization.schema.ts';

/** What people may say of an office: it helped, it sent them away, it is not there. */
export const verdicts = ['helped', 'sent_away', 'no_such_office'] as const;
export type Verdict = (typeof verdicts)[number];

/** People are asked only about offices that must help them. */
export const isAskedAbout = ({ kind }: Pick<Organization, 'kind'>): boolean => kind === 'municipal_office' || kind === 'county_centre';
