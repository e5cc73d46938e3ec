import type { TableQuery } from './query-table.ts';
import { prisons } from './right-answers.ts';

/** A name that the asker has heard: an office, a helper, a prison, a number. */
export const nameQueries: readonly TableQuery[] = [
  // offices, today's names and yesterday's
  { q: 'OPS Krosno', kind: 'old-name', expects: ['organization:cus-krosno-odrzanskie'] },
  { q: 'ops w krośnie odrzańskim', kind: 'old-name', expects: ['organization:cus-krosno-odrzanskie'] },
  { q: 'gops lubrza', kind: 'old-name', expects: ['organization:cus-lubrza'] },
  { q: 'OPS Trzebiel', kind: 'old-name', expects: ['organization:cus-trzebiel'] },
  { q: 'ops zagan', kind: 'old-name', expects: ['organization:cus-zagan'] },
  { q: 'mops gorzów', kind: 'old-name', expects: ['organization:ops-gorzow-wielkopolski'] },
  { q: 'mops gubin', kind: 'base', expects: ['organization:mops-gubin'] },
  { q: 'gops gubin', kind: 'base', expects: ['organization:gops-gubin'] },
  { q: 'mops w nowej soli', kind: 'inflected', expects: ['organization:mops-nowa-sol'] },
  { q: 'ops lagow', kind: 'no-diacritics', expects: ['organization:gops-lagow', 'municipality:080802'] },
  { q: 'pomoc spoleczna w skwierzynie', kind: 'both', expects: ['organization:ops-skwierzyna', 'municipality:080305'] },
  { q: 'pcpr zary', kind: 'no-diacritics', expects: ['organization:pcpr-zary'] },
  { q: 'centrum pomocy rodzinie słubice', kind: 'base', expects: ['organization:pcpr-slubice'] },
  { q: 'sad rejonowy zagan', kind: 'no-diacritics', expects: ['organization:sad-rejonowy-zagan', 'service:sad-zagan-kontakt'] },

  // prisons
  { q: 'zk krzywaniec', kind: 'base', expects: ['prison:zk-krzywaniec'] },
  { q: 'wiezienie krzywaniec', kind: 'everyday', expects: ['prison:zk-krzywaniec'] },
  { q: 'zakład karny w krzywańcu', kind: 'inflected', expects: ['prison:zk-krzywaniec'] },
  { q: 'zk kszywaniec', kind: 'typo', expects: ['prison:zk-krzywaniec'] },
  { q: 'areszt miedzyrzecz', kind: 'no-diacritics', expects: ['prison:as-miedzyrzecz'] },
  { q: 'areszt w zielonej gorze', kind: 'both', expects: ['prison:as-zielona-gora'] },
  { q: 'więzienie gorzów', kind: 'everyday', expects: ['prison:zk-gorzow-wielkopolski'] },
  { q: 'widzenie', kind: 'everyday', expects: prisons },

  // helpers and numbers
  {
    q: 'caritas',
    kind: 'base',
    expects: [
      'organization:caritas-zielonogorsko-gorzowska',
      'organization:pzc-zary-szkaplerzna',
      'service:stolowka-caritas-zielona-gora',
      'service:caritas-laznia-zielona-gora',
      'service:caritas-ogrzewalnia-zielona-gora',
      'service:caritas-schronisko-jana-z-kolna',
      'service:magazyn-caritas-zielona-gora',
      'service:magazyn-caritas-gorzow',
    ],
  },
  {
    q: 'brat albert',
    kind: 'base',
    expects: ['organization:brat-albert-gorzow', 'organization:brat-albert-nowa-sol', 'organization:brat-albert-zary', 'service:tpba-gorzow-noclegownia'],
  },
  { q: 'u brata alberta nowa sol', kind: 'both', expects: ['organization:brat-albert-nowa-sol', 'service:jadlodajnia-nowa-sol'] },
  {
    q: 'brat krystyn',
    kind: 'base',
    expects: [
      'organization:brat-krystyn',
      'service:brat-krystyn-noclegownia',
      'service:brat-krystyn-schronisko-sloneczna',
      'service:jadlodajnia-brat-krystyn-gorzow',
    ],
  },
  { q: 'nowy dworek', kind: 'base', expects: ['organization:nowy-dworek', 'service:nowy-dworek-leczenie', 'service:nowy-dworek-hostel'] },
  { q: 'szpital ciborz', kind: 'no-diacritics', expects: ['organization:ciborz-szpital', 'service:ciborz-szpital-leczenie'] },
  { q: 'niebieska linia', kind: 'base', expects: ['hotline:linia-800120002'] },
  { q: '116 123', kind: 'base', expects: ['hotline:linia-116123'] },
];
