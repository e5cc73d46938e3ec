import { join } from 'node:path';
import { plural } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { readDataFolder } from '../env.ts';
import { readEmptySearches } from '../search/empty-searches.ts';

// The report for editors: words that people typed and the directory could not answer, most frequent first.
const words = Object.entries(readEmptySearches(join(readDataFolder(), 'empty-searches.json'))).sort(([, one], [, other]) => other - one);
console.log(words.length === 0 ? pl.search.reportNone : pl.search.reportHeading);
for (const [word, count] of words) console.log(`${word.padEnd(24)} ${plural(pl.search.reportTimes, count)}`);
