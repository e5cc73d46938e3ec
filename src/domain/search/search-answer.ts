import type { Directory } from '../directory/directory.ts';
import type { Listing } from '../directory/directory-index.ts';
import type { Category } from '../directory/taxonomy-term.ts';
import type { Vacancy } from '../directory/vacancy.ts';
import type { GuideSummary } from '../guides/guide-summary.ts';
import type { Instant } from '../kernel/warsaw-time.ts';
import type { Filters } from './filters.ts';

/** Why a result was found, as codes: the words stand in src/i18n. */
export type Reason =
  | { readonly by: 'need'; readonly category: Category }
  | { readonly by: 'place'; readonly name: string }
  /** A village or postal code that lies in the gmina of the result. */
  | { readonly by: 'locality'; readonly name: string }
  | { readonly by: 'former-name'; readonly name: string }
  | { readonly by: 'name' };

type Found<Type extends string, Value> = { readonly type: Type; readonly id: string; readonly reasons: readonly Reason[]; readonly value: Value };

/** A result: everything that its card needs. `id` is a record's id, a guide's slug, a category's key, or the code of a gmina or powiat. */
export type Hit =
  | Found<'category', { readonly category: Category; readonly places: number }>
  | Found<'municipality', { readonly municipality: Directory['municipalities'][number]; readonly office?: Directory['organizations'][number] | undefined }>
  | Found<'county', { readonly county: Directory['counties'][number] }>
  | Found<'organization', { readonly organization: Directory['organizations'][number] }>
  | Found<'service', { readonly listing: Listing; readonly vacancy?: Vacancy | undefined }>
  | Found<'hotline', { readonly hotline: Directory['hotlines'][number] }>
  | Found<'guide', { readonly guide: GuideSummary }>
  | Found<'prison', { readonly prison: Directory['prisons'][number] }>;

/** What the server answers to a question. */
export interface SearchAnswer {
  readonly q: string;
  readonly at: Instant;
  readonly filters: Filters;
  readonly hits: readonly Hit[];
  /** Services of which nobody knows whether they fit the filters. */
  readonly unknown: readonly Hit[];
  /** How many there are beyond those listed. */
  readonly more: number;
  readonly suggestion?: string;
  /** Needs that the question names, or that lie near when nothing was found. */
  readonly related: readonly Category[];
  readonly builtOn: string;
  readonly hotlines: Directory['hotlines'];
  readonly counties: Directory['counties'];
  readonly municipalities: Directory['municipalities'];
}
