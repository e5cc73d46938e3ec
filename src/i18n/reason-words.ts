import type { Reason } from '#domain/search/search-answer.ts';
import { fill } from './format.ts';
import { search as words } from './pl/search.ts';
import { categories } from './pl/terms.ts';

/** "potrzeba „Jedzenie”, miejsce Żary": why a result stands in the list. */
export const reasonsText = (reasons: readonly Reason[]): string => [...new Set(reasons.map(reasonText))].join(', ');

function reasonText(reason: Reason): string {
  if (reason.by === 'need') return fill(words.byNeed, { name: categories[reason.category].label });
  if (reason.by === 'place') return fill(words.byPlace, { name: reason.name });
  if (reason.by === 'locality') return fill(words.byLocality, { name: reason.name });
  return reason.by === 'former-name' ? fill(words.byFormerName, { name: reason.name }) : words.byName;
}
