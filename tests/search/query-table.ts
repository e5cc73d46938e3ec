import type { Category } from '#domain/directory/taxonomy-term.ts';
import { guideQueries } from './queries-guides.ts';
import { nameQueries } from './queries-names.ts';
import { needQueries } from './queries-needs.ts';
import { placeQueries } from './queries-places.ts';
import { thumbQueries } from './queries-thumb.ts';
import { widerQueries } from './queries-wider.ts';

/** How a query strays from the words that an editor would write. `both` is inflected and without diacritics. */
export const queryKinds = ['base', 'inflected', 'no-diacritics', 'both', 'everyday', 'typo', 'place', 'old-name', 'combined', 'postal-code'] as const;
export type QueryKind = (typeof queryKinds)[number];

/** A category by its key, a gmina by six digits, a powiat by four, a record or guide by the name of its file. */
export type ResultId = `category:${Category}` | `${'municipality' | 'county' | 'organization' | 'service' | 'hotline' | 'prison' | 'guide'}:${string}`;

/** A query as somebody types it. It is answered when any one of `expects` is among the first five results. */
export interface TableQuery {
  readonly q: string;
  readonly kind: QueryKind;
  readonly expects: readonly ResultId[];
}

/** Written from the content and from what the asker needs, not from what an engine finds: a miss is a fact about the engine. */
export const queryTable: readonly TableQuery[] = [...needQueries, ...placeQueries, ...nameQueries, ...thumbQueries, ...widerQueries, ...guideQueries];
