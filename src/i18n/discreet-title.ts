import { fill } from './format.ts';
import { discreet } from './pl/directory.ts';

/**
 * The name of a page as tabs, histories and lists of links show it: a name that speaks of violence, addiction or probation
 * gives way to what kind of help it is and where (design decision 14). The page itself says the whole name.
 * @param wheres what may stand beside the kind, best first; the first that is known and says nothing more is taken.
 */
export function discreetTitle(name: string, what: string, wheres: readonly (string | undefined)[]): string {
  if (!isTelling(name)) return name;
  const where = wheres.find((text) => text !== undefined && !isTelling(text));
  const title = where === undefined ? what : fill(discreet.title, { what, where });
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Whether a text would tell somebody who looks at the screen what its reader lives through. */
export const isTelling = (text: string): boolean => telling.test(text);

const telling = /przemoc|uzależni|alkohol|narkot|abstynen|odwyk|hazard|trzeźw|kurator|probacj|mityng|\bAA\b/i;
