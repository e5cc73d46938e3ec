import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where `npm run areas` puts borders that it has checked. */
export const keptAreas = (root: string): string => join(root, 'var', 'areas.topojson');

/** The file of borders, if there is one: the named one (MOST_AREAS), else what an operator put there. */
export function areasFile(root: string, named: string | undefined): string | undefined {
  if (named) return resolve(root, named);
  return existsSync(keptAreas(root)) ? keptAreas(root) : undefined;
}
